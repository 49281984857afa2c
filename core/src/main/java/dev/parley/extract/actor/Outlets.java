package dev.parley.extract.actor;

import static dev.parley.lexicon.Words.withoutArticle;

import dev.parley.claim.Labelled;
import dev.parley.lexicon.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who prints, broadcasts or passes on, by name. */
final class Outlets {
  private enum Kind implements Labelled {
    AGENCY,
    BROADCASTER,
    PAPER,
    PLATFORM,
    MASTHEAD
  }

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Kind> names = new HashMap<>();
  private final Set<String> mastheads = new HashSet<>();

  Outlets() {
    this(Table.load(Outlets.class, "outlets.tsv", "name", "class"));
  }

  Outlets(Table table) {
    for (Table.Row row : table.rows()) {
      String name = row.need("name");
      Kind kind = row.need("class", k -> Labelled.parse(Kind.class, k));
      if (kind == Kind.MASTHEAD) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
          throw row.fault("write '" + name + "' in lower case");
        }
        mastheads.add(name);
      } else if (names.put(key(name), kind) != null) {
        throw row.fault("'" + name + "' stands in another row with another class");
      }
    }
  }

  /** Whether this names somebody who prints or broadcasts. */
  boolean isOutlet(String name) {
    String key = key(name);
    Kind kind = names.get(key);
    if (kind != null) {
      return kind != Kind.PLATFORM;
    }
    String[] words = BLANKS.split(key);
    String last = words[words.length - 1];
    return words.length > 1
        && Character.isUpperCase(last.codePointAt(0))
        && mastheads.contains(last.toLowerCase(Locale.ROOT));
  }

  /** Whether people publish themselves there: "wrote on X". */
  boolean isPlatform(String name) {
    return names.get(key(name)) == Kind.PLATFORM;
  }

  private static String key(String name) {
    return withoutArticle(name);
  }
}
