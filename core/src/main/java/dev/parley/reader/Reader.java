package dev.parley.reader;

import dev.parley.claim.Version;

/** Reads texts. Safe for use by many threads. */
public interface Reader extends AutoCloseable {
  /** Which reader this is; the same version gives the same reading of the same text. */
  Version version();

  /**
   * Reads one text.
   *
   * @param text the stored text, of any length and content
   * @return its reading; all spans are UTF-16 units of {@code text}
   */
  Reading read(String text);

  @Override
  void close();
}
