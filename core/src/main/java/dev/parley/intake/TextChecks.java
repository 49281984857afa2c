package dev.parley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Decodes bytes and refuses what is no report. */
final class TextChecks {
  /** How much of a file is looked at before its lines are read. */
  private static final int HEAD = 4096;

  /** The share of control characters from which a file counts as binary. */
  private static final int CONTROLS_PER_HUNDRED = 3;

  /** First bytes of formats that are no text, in hexadecimal digits. */
  private static final Map<String, String> MAGIC =
      Map.of(
          "25504446",
          "a PDF",
          "504b0304",
          "a ZIP or Office file",
          "89504e47",
          "a PNG picture",
          "ffd8ff",
          "a JPEG picture",
          "47494638",
          "a GIF picture",
          "1f8b",
          "a gzip archive",
          "d0cf11e0",
          "an old Office file",
          "7f454c46",
          "a program");

  private final IntakeOptions options;
  private final Languages languages = new Languages();

  TextChecks(IntakeOptions options) {
    this.options = options;
  }

  /** The bytes of a file, unless it is empty or too large. */
  byte[] bytes(Path file) throws IOException, RefusedException {
    long size = Files.size(file);
    if (size > options.maxBytes()) {
      throw tooLarge(size);
    }
    byte[] bytes = Files.readAllBytes(file);
    checkKind(bytes);
    return bytes;
  }

  RefusedException tooLarge(long size) {
    return new RefusedException(
        String.format(
            Locale.ROOT,
            "%,d bytes are too large for a report (at most %,d)",
            size,
            options.maxBytes()),
        "Split it into one file for each report, or into a .jsonl file with a report a line.");
  }

  void checkKind(byte[] bytes) throws RefusedException {
    if (bytes.length == 0) {
      throw new RefusedException("the file is empty", "Remove it, or fill it.");
    }
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        throw new RefusedException(
            "it is " + magic.getValue() + ", not text", "Save its text as .txt and read that.");
      }
    }
  }

  /** Decodes text; a byte order mark goes, nothing else does. */
  String decode(byte[] bytes) throws RefusedException {
    String text = strict(bytes, charset(bytes));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private Charset charset(byte[] bytes) {
    return options.encoding() == null ? marked(bytes) : options.encoding();
  }

  private static Charset marked(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
      if (mark == 0xfeff || mark == 0xfffe) {
        return StandardCharsets.UTF_16;
      }
    }
    return StandardCharsets.UTF_8;
  }

  static String strict(byte[] bytes, Charset charset) throws RefusedException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out =
        CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      int at = in.position();
      String bad = at < bytes.length ? String.format(Locale.ROOT, "%02X", bytes[at] & 0xff) : "end";
      throw new RefusedException(
          "it is not " + charset.name() + " (byte " + bad + " at offset " + at + ")",
          "Give its encoding, for example --encoding windows-1252, or convert it to UTF-8.");
    }
    return out.flip().toString();
  }

  /** Decodes a {@code reports.csv}, which is UTF-8 (or UTF-16 with its mark) always. */
  String decodeTable(byte[] bytes) throws RefusedException {
    try {
      String text = strict(bytes, marked(bytes));
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (RefusedException e) {
      throw new RefusedException(
          "the table cannot be read: " + e.getMessage(),
          "Convert it to UTF-8; until then none of its rows counts.");
    }
  }

  /** Refuses a file of lines that is binary as a whole; reads none of it. */
  void checkHead(InputStream in) throws IOException, RefusedException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    checkKind(head);
    for (byte b : head) {
      if (b == 0) {
        throw new RefusedException(
            "it is binary data or UTF-16, not JSON lines in UTF-8", "Convert it to UTF-8.");
      }
    }
  }

  /** Decodes one JSON line; a byte order mark goes. */
  String decodeLine(byte[] bytes) throws RefusedException {
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return line.startsWith("\ufeff") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      throw new RefusedException("the line is not UTF-8", "Convert the file to UTF-8.");
    }
  }

  /** Refuses a text that is blank, binary, without letters, or in another language. */
  void check(String text) throws RefusedException {
    if (text.isBlank()) {
      throw new RefusedException("there is no text in it", "Remove it, or fill it.");
    }
    long controls =
        text.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    if (text.indexOf('\0') >= 0 || controls * 100 > (long) text.length() * CONTROLS_PER_HUNDRED) {
      throw new RefusedException(
          "it is binary data, not text", "Save its text as .txt and read that.");
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      throw new RefusedException("there is no word in it", "Give the text of a report.");
    }
    if (!options.anyLanguage()) {
      languages.check(text);
    }
  }

  /** JSON and HTML can escape half a character (a lone surrogate); no text can hold one. */
  static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Line ends as LF. */
  static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
