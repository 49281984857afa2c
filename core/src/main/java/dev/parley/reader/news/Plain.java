package dev.parley.reader.news;

/** Writes typographic marks the way the models know them, one character for one. */
final class Plain {
  private Plain() {}

  static char of(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '‘', '’', '‚', '‛', '′', '`' -> '\'';
      case '–', '—', '‒', '−' -> '-';
      case '\u00a0', '\u2009', '\u202f' -> ' ';
      default -> c;
    };
  }
}
