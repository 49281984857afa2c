package dev.parley.reader.provisional;

import dev.parley.reader.Reader;
import dev.parley.reader.ReaderContract;

final class OpenNlpReaderTest extends ReaderContract {
  private static final Reader READER = new OpenNlpReader();

  @Override
  protected Reader reader() {
    return READER;
  }
}
