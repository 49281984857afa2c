package dev.parley.report;

/**
 * The text that was taken out of the bytes; everything else counts its offsets.
 *
 * @param value line ends are LF, nothing else is removed from a plain text
 * @param intake the version of intake that took it out
 */
public record StoredText(String value, int intake) {
  /** SHA-256 of the text's UTF-8 form. */
  public String hash() {
    return Hash.of(value);
  }
}
