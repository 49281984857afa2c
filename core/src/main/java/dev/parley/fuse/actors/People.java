package dev.parley.fuse.actors;

import static dev.parley.fuse.actors.NameWords.Use.FAMILY;
import static dev.parley.fuse.actors.NameWords.Use.GIVEN;
import static dev.parley.fuse.actors.NameWords.Use.LINK;
import static dev.parley.fuse.actors.NameWords.Use.PARTICLE;
import static dev.parley.fuse.actors.NameWords.Use.REIGN;
import static dev.parley.fuse.actors.NameWords.Use.SERVANT;
import static dev.parley.fuse.actors.NameWords.Use.SUFFIX;

import dev.parley.lexicon.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Takes names of people apart, and tells which of them may be one. */
final class People {
  private final NameWords words;
  private final Countries countries;
  private final Spelling spelling;

  People(NameWords words, Countries countries, Spelling spelling) {
    this.words = words;
    this.countries = countries;
    this.spelling = spelling;
  }

  Form.Person form(List<String> name) {
    List<String> left = new ArrayList<>(name);
    String reign = null;
    boolean title = false;
    while (left.size() > 1) {
      String first = Raw.fold(left.getFirst());
      if (title && words.is(first, LINK)) {
        left = behindPost(left);
        title = false;
        continue;
      }
      boolean state =
          countries.of(left.getFirst()) != null
              && left.stream().skip(1).limit(3).map(Raw::fold).anyMatch(words::isTitle);
      if (words.is(first, REIGN)) {
        reign = first;
      } else if (!words.isTitle(first) && !words.isTitle(first.replace(" ", "-")) && !state) {
        break;
      }
      title = true;
      left.removeFirst();
    }
    List<String> parts = joined(parts(left));
    boolean family = words.is(parts.getFirst(), FAMILY) && parts.size() > 1;
    List<String> sounds = parts.stream().map(spelling::sound).toList();
    boolean open = sounds.size() > 2 && words.is(sounds.getFirst(), GIVEN);
    return new Form.Person(
        Raw.fold(String.join(" ", name)), sounds, sounds.size() > 1 ? null : reign, family, open);
  }

  /** What follows "of State", "for Foreign Affairs", "of Zahrin". */
  private List<String> behindPost(List<String> name) {
    int at = 1;
    while (at < name.size()
        && (words.isCommon(Raw.fold(name.get(at))) || countries.of(name.get(at)) != null)) {
      at++;
    }
    return new ArrayList<>(name.subList(at < name.size() ? at : 1, name.size()));
  }

  /** The words that make the name; where it has only particles, these. */
  private List<String> parts(List<String> name) {
    List<String> out = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < name.size(); i++) {
      String word = name.get(i);
      String[] parts = Raw.fold(word).split(" ");
      for (int p = 0; p < parts.length; p++) {
        String part = parts[p];
        boolean last = i == name.size() - 1 && p == parts.length - 1;
        boolean given = i == 0 && parts.length == 1 && part.equals("ben") && name.size() > 1;
        boolean letter = part.length() == 1 && !word.equals(word.toLowerCase(Locale.ROOT));
        boolean joins = words.is(part, PARTICLE) && !given && !letter;
        all.add(part);
        if (!(joins && !last) && !(words.is(part, SUFFIX) && last && !out.isEmpty())) {
          out.add(part);
        }
      }
    }
    return out.isEmpty() ? all : out;
  }

  /** "Abdel Ati" is one word, and so is "Abu Mazen". */
  private List<String> joined(List<String> parts) {
    List<String> out = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (words.is(part, SERVANT) && i + 1 < parts.size()) {
        open.append(part.startsWith("abd") ? "abdel" : part.equals("abou") ? "abu" : part);
      } else {
        out.add(open + part);
        open.setLength(0);
      }
    }
    return out;
  }

  /** Whether two are spellings of one name: from 0 to 1. */
  static double likeness(Form.Person a, Form.Person b) {
    boolean unlike =
        a.words().size() != b.words().size()
            || !Objects.equals(a.reign(), b.reign())
            || !a.initials().equals(b.initials());
    double least = unlike ? 0 : 1;
    for (int i = 0; i < a.words().size() && least > 0; i++) {
      least = Math.min(least, Spelling.likeness(a.words().get(i), b.words().get(i)));
    }
    return least;
  }

  /** Whether the first says less than the second, and nothing else. */
  static boolean fits(Form.Person less, Form.Person full) {
    if (less.weight() >= full.weight() || less.reign() != null || full.reign() != null) {
      return false;
    }
    if (less.bare()) {
      String word = less.first();
      return word.length() > 1
          && !full.bare()
          && (alike(word, full.last()) || full.familyFirst() && alike(word, full.first()));
    }
    Form.Person without = full.shorter();
    if (without != null && !less.open() && (likeness(less, without) > 0 || fits(less, without))) {
      return true;
    }
    if (full.bare() || !alike(less.first(), full.first())) {
      return false;
    }
    if (!alike(less.last(), full.last()) && !endsWithin(less, full)) {
      return false;
    }
    boolean letters = !less.initials().isEmpty() && !full.initials().isEmpty();
    if (letters && less.words().size() != full.words().size()) {
      return false; // "George W." is not "George H. W."
    }
    int at = 1;
    for (String word : less.words().subList(1, less.words().size())) {
      while (at < full.words().size() && !alike(word, full.words().get(at))) {
        at++;
      }
      if (at == full.words().size()) {
        return false;
      }
      at++;
    }
    return true;
  }

  /**
   * What a name is cut short to must be written alike: "Nasser Samir" is not "Nasser Samer Ali".
   */
  private static boolean endsWithin(Form.Person less, Form.Person full) {
    String last = less.plain().substring(less.plain().lastIndexOf(' ') + 1);
    return List.of(full.plain().split(" ")).contains(last);
  }

  private static boolean alike(String a, String b) {
    if (a.length() == 1 || b.length() == 1) {
      return initial(a).equals(initial(b));
    }
    return Spelling.likeness(a, b) > 0;
  }

  /** The letter that stands for a name of this sound: S for one that begins with sh. */
  static String initial(String sound) {
    return switch (sound.charAt(0)) {
      case 'S' -> "s";
      case 'x' -> "k";
      case 'G' -> "j";
      default -> sound.substring(0, 1);
    };
  }
}
