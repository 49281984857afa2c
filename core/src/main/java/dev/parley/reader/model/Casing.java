package dev.parley.reader.model;

/**
 * How a word is written. The encoder's own vocabulary knows only lower case, so the model gets this
 * beside it.
 */
enum Casing {
  OTHER(0),
  LOWER(1),
  TITLE(2),
  UPPER(3),
  INITIAL(4),
  MIXED(5),
  DIGITS(6);

  private final int number;

  Casing(int number) {
    this.number = number;
  }

  /** What the model knows it by. */
  int number() {
    return number;
  }

  static Casing of(String form) {
    int letters = 0;
    int capitals = 0;
    boolean firstIsCapital = false;
    for (int i = 0; i < form.length(); ) {
      int c = form.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isDigit(c)) {
        return DIGITS;
      }
      if (!Character.isLetter(c)) {
        continue;
      }
      boolean capital = Character.isUpperCase(c);
      firstIsCapital |= letters == 0 && capital;
      letters++;
      capitals += capital ? 1 : 0;
    }
    if (letters == 0) {
      return OTHER;
    }
    if (capitals == 0) {
      return LOWER;
    }
    if (letters == 1) {
      return INITIAL;
    }
    if (capitals == letters) {
      return UPPER;
    }
    return firstIsCapital && capitals == 1 ? TITLE : MIXED;
  }
}
