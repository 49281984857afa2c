package dev.parley.reader;

import dev.parley.reader.news.NewsReader;

/**
 * The reader that tests of later rooms read with; loaded once for all of them. Whoever replaces the
 * reader changes this line.
 */
public final class TestReader {
  private static final Reader SHARED = new NewsReader();

  private TestReader() {}

  public static Reader shared() {
    return SHARED;
  }
}
