package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.report.Publication;
import dev.parley.report.Raw;
import dev.parley.report.Report;
import dev.parley.report.StoredText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A report built by hand: who printed which words, when, and in which file they were found. */
record Prints(
    String text,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String title,
    Publication.Status status,
    Path file,
    String bytes) {

  static Prints words(Path file, String text) {
    return new Prints(text, null, null, null, Publication.Status.NORMAL, file, text);
  }

  Prints by(String outlet) {
    return new Prints(text, outlet, published, title, status, file, bytes);
  }

  Prints on(String published) {
    return new Prints(text, outlet, published, title, status, file, bytes);
  }

  Prints titled(String title) {
    return new Prints(text, outlet, published, title, status, file, bytes);
  }

  Prints marked(Publication.Status status) {
    return new Prints(text, outlet, published, title, status, file, bytes);
  }

  Prints at(Path file) {
    return new Prints(text, outlet, published, title, status, file, bytes);
  }

  Prints fromBytes(String bytes) {
    return new Prints(text, outlet, published, title, status, file, bytes);
  }

  Report report() {
    return new Report(
        new Raw(bytes.getBytes(StandardCharsets.UTF_8), "text/plain"),
        new StoredText(text, 1),
        new Publication(
            outlet, published == null ? null : Edtf.parse(published), title, null, status),
        file,
        0);
  }
}
