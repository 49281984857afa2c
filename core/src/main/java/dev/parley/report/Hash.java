package dev.parley.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in lower-case hexadecimal digits: the address of a content. */
public final class Hash {
  private Hash() {}

  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of the text's UTF-8 form. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** An identifier out of parts, 16 digits long; parts cannot run into one another. */
  public static String id(String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      all.append(part.length()).append(':').append(part).append('\n');
    }
    return of(all.toString()).substring(0, 16);
  }
}
