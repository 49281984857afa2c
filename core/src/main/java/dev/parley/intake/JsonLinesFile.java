package dev.parley.intake;

import static dev.parley.intake.TextFile.first;

import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.intake.IntakeResult.Accepted;
import dev.parley.report.Publication;
import dev.parley.report.Raw;
import dev.parley.report.Report;
import dev.parley.report.StoredText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: a report a line, {@code {text, published?, outlet?, title?, url?, status?}}. */
final class JsonLinesFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHAPE =
      "Write {\"text\": \"...\", \"published\": \"2024-12-01\", \"outlet\": \"...\"} on one line.";

  private final IntakeOptions options;
  private final TextChecks checks;

  JsonLinesFile(IntakeOptions options, TextChecks checks) {
    this.options = options;
    this.checks = checks;
  }

  /** Streams the lines; only one is held at a time. */
  void read(Path file, ReportsCsv.Row told, Consumer<IntakeResult> sink)
      throws IOException, RefusedException {
    int number = 0;
    boolean any = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      checks.checkHead(in);
      Line line = next(in);
      while (line != null) {
        number++;
        if (!line.isBlank()) {
          any = true;
          try {
            sink.accept(report(line, file, number, told));
          } catch (RefusedException e) {
            sink.accept(e.at(file + ", line " + number));
          }
        }
        line = next(in);
      }
    }
    if (!any) {
      throw new RefusedException("the file is empty", "Remove it, or fill it.");
    }
  }

  /** A line's bytes (cut where it is too long) and how long it really is. */
  @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next
  private record Line(byte[] bytes, long length) {
    boolean isBlank() {
      return length == bytes.length && new String(bytes, StandardCharsets.UTF_8).isBlank();
    }
  }

  private @Nullable Line next(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long length = 0;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (c != '\r') {
        length++;
        if (length <= options.maxBytes()) {
          out.write(c);
        }
      }
      c = in.read();
    }
    return new Line(out.toByteArray(), length);
  }

  private IntakeResult report(Line line, Path file, int number, ReportsCsv.Row told)
      throws RefusedException {
    if (line.length() > options.maxBytes()) {
      throw checks.tooLarge(line.length());
    }
    JsonNode in = parse(checks.decodeLine(line.bytes()));
    JsonNode written = in.get("text");
    if (written == null || !written.isString()) {
      throw new RefusedException("there is no \"text\" in it", SHAPE);
    }
    String text = TextChecks.lines(TextChecks.wellFormed(written.asString()));
    checks.check(text);
    Dateline dateline = Dateline.of(text);
    Edtf published = first(date(in), told.published(), dateline.date(), options.published());
    Publication publication =
        new Publication(
            first(string(in, "outlet"), told.outlet(), dateline.outlet(), options.outlet()),
            published,
            first(string(in, "title"), told.title()),
            string(in, "url"),
            status(in));
    return new Accepted(
        new Report(
            new Raw(line.bytes(), "application/json"),
            new StoredText(text, Intake.VERSION),
            publication,
            file.toAbsolutePath(),
            number),
        published == null ? List.of(TextFile.unknownDate(dateline.yearless())) : List.of());
  }

  private static JsonNode parse(String line) throws RefusedException {
    try {
      JsonNode in = JSON.readTree(line);
      if (in.isObject()) {
        return in;
      }
      throw new RefusedException("the line is no JSON object", SHAPE);
    } catch (JacksonException e) {
      throw new RefusedException("the line is not JSON (" + e.getOriginalMessage() + ")", SHAPE);
    }
  }

  private static @Nullable Edtf date(JsonNode in) throws RefusedException {
    String written = string(in, "published");
    try {
      return written == null ? null : Dates.parse(written);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "the date \"" + written + "\" in \"published\" cannot be read",
          "Write it as 2024-12-01, or leave it out.");
    }
  }

  private static Publication.Status status(JsonNode in) throws RefusedException {
    String written = string(in, "status");
    if (written == null) {
      return Publication.Status.NORMAL;
    }
    return Labelled.find(Publication.Status.class, written)
        .orElseThrow(() ->
            new RefusedException(
                "the status \"" + written + "\" is none of normal, corrected, withdrawn",
                "Correct it, or leave it out."));
  }

  private static @Nullable String string(JsonNode in, String field) throws RefusedException {
    JsonNode value = in.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new RefusedException(
          "the value of \"" + field + "\" is " + shortened(value.toString()) + ", which is no text",
          "Put it in quotation marks, or leave it out.");
    }
    return value.asString().isBlank() ? null : TextChecks.wellFormed(value.asString().strip());
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "...";
  }
}
