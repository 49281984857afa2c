package dev.parley.report;

import java.nio.file.Path;

/**
 * What intake hands on.
 *
 * @param origin the file it came from, absolute
 * @param part which part of that file: 0 for the whole, else the line, from 1
 */
public record Report(Raw raw, StoredText text, Publication publication, Path origin, int part) {
  public String id() {
    return publication.reportId(text.hash());
  }
}
