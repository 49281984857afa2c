package dev.parley.report;

/**
 * The bytes that came in.
 *
 * @param mediaType {@code text/plain}, {@code text/html} or {@code application/json} (one line)
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, from intake to the record
public record Raw(byte[] bytes, String mediaType) {
  public String hash() {
    return Hash.of(bytes);
  }
}
