package dev.parley.fuse.copies;

import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds whom a report credits for its text: "CITY, May 3 (Agency) -" at its start, "With Agency" at
 * its end. The ways stand in {@code credits.tsv}, agencies with their names in {@code
 * agencies.tsv}.
 */
public final class Credits {
  private record Way(String before, String after, boolean any) {}

  private static final Map<String, String> NAMES = names();
  private static final List<Way> STARTS = ways("start");
  private static final List<Way> ENDS = ways("end");

  /** Datelines are shorter; what is in brackets further on is part of a sentence. */
  private static final int DATELINE = 80;

  private static final int LAST_PARAGRAPHS = 3;
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_NAME = 40;

  private Credits() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (Table.Row row :
        Table.load(Credits.class, "agencies.tsv", "name", "forms").unique("name").rows()) {
      List<String> forms = new ArrayList<>(row.list("forms"));
      forms.add(row.need("name"));
      for (String form : forms) {
        String other = names.put(form.toLowerCase(Locale.ROOT), row.need("name"));
        if (other != null && !other.equals(row.need("name"))) {
          throw row.fault("'" + form + "' is a form of " + other + " as well");
        }
      }
    }
    return Map.copyOf(names);
  }

  private static List<Way> ways(String where) {
    List<Way> ways = new ArrayList<>();
    for (Table.Row row :
        Table.load(Credits.class, "credits.tsv", "where", "before", "after", "who")
            .unique("where", "before", "after")
            .rows()) {
      String who = row.need("who");
      if (!Set.of("any", "known").contains(who)) {
        throw row.fault("'" + who + "' is neither any nor known");
      }
      if (!Set.of("start", "end").contains(row.need("where"))) {
        throw row.fault("'" + row.need("where") + "' is neither start nor end");
      }
      if (row.need("where").equals(where)) {
        ways.add(new Way(cell(row, "before"), cell(row, "after"), who.equals("any")));
      }
    }
    return List.copyOf(ways);
  }

  private static String cell(Table.Row row, String column) {
    String cell = row.get(column);
    return cell == null ? "" : cell;
  }

  /** An outlet's or agency's usual name: its own where no table knows another. */
  static String usualName(String name) {
    String known = NAMES.get(name.strip().toLowerCase(Locale.ROOT));
    return known == null ? name.strip() : known;
  }

  /** Whom a text credits, by their usual names, each once. */
  public static List<String> of(String text) {
    Set<String> found = new LinkedHashSet<>();
    String stripped = text.strip();
    start(stripped.substring(0, Math.min(DATELINE, stripped.length())), found);
    List<String> lines = stripped.lines().filter(line -> !line.isBlank()).toList();
    for (String line : lines.subList(Math.max(0, lines.size() - LAST_PARAGRAPHS), lines.size())) {
      if (line.length() <= LONGEST_LINE) {
        end(line.strip(), found);
      }
    }
    bracketed(stripped, found);
    return List.copyOf(found);
  }

  private static void start(String head, Set<String> found) {
    for (Way way : STARTS) {
      int after = head.indexOf(way.after());
      int before = after < 0 ? -1 : head.lastIndexOf(way.before(), after);
      if (before >= 0 && dateline(head.substring(0, before))) {
        names(head.substring(before + way.before().length(), after), way, found);
      }
    }
  }

  /** Places and dates, no sentence. */
  private static boolean dateline(String words) {
    return words
        .strip()
        .lines()
        .flatMap(line -> Stream.of(line.split("[ ,]+", -1)))
        .allMatch(word -> word.isEmpty() || !Character.isLowerCase(word.charAt(0)));
  }

  private static void end(String line, Set<String> found) {
    String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    String lower = bare.toLowerCase(Locale.ROOT);
    for (Way way : ENDS) {
      if (lower.length() == bare.length() // some letters change their length with their case
          && lower.length() >= way.before().length() + way.after().length()
          && lower.startsWith(way.before())
          && lower.endsWith(way.after())) {
        names(
            bare.substring(way.before().length(), bare.length() - way.after().length()),
            way,
            found);
      }
    }
  }

  /** "(Agency)" behind the last sentence. */
  private static void bracketed(String text, Set<String> found) {
    int open = text.lastIndexOf('(');
    if (text.endsWith(")") && text.length() - open <= LONGEST_NAME) {
      end(text.substring(open), found);
    }
  }

  private static void names(String words, Way way, Set<String> found) {
    for (String part : words.split("/|,| and | & ", -1)) {
      String name = part.strip();
      boolean known = NAMES.containsKey(name.toLowerCase(Locale.ROOT));
      boolean named =
          way.any()
              && !name.isEmpty()
              && name.length() <= LONGEST_NAME
              && Character.isUpperCase(name.charAt(0));
      if (known || named) {
        found.add(usualName(name));
      }
    }
  }
}
