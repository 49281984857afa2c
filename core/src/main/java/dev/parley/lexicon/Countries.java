package dev.parley.lexicon;

import static dev.parley.lexicon.Words.withoutArticle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The world's states under all the names by which they act. */
public final class Countries {
  private final Map<String, String> stateOf = new HashMap<>();
  private final Set<String> acting = new HashSet<>();
  private final Set<String> seats = new HashSet<>();
  private final Set<String> peoples = new HashSet<>();

  /** Loads the table. */
  public Countries() {
    this(
        Table.load(
            Countries.class, "countries.tsv", "code", "name", "names", "people", "capitals"));
  }

  public Countries(Table table) {
    for (Table.Row row : table.rows()) {
      String state = row.need("name");
      if (!row.need("code").matches("[A-Z]{2}")) {
        throw row.fault("'" + row.need("code") + "' is no code of a state, which is two capitals");
      }
      for (List<String> words :
          List.of(List.of(state), row.list("names"), row.list("people"), row.list("capitals"))) {
        for (String word : words) {
          String other = stateOf.put(withoutArticle(word), state);
          if (other != null) {
            throw row.fault("'" + word + "' stands with " + other + " already");
          }
        }
      }
      acting.add(state);
      row.list("names").forEach(n -> acting.add(withoutArticle(n)));
      row.list("capitals").forEach(c -> seats.add(withoutArticle(c)));
      List<String> people = row.list("people");
      people.stream().filter(p -> people.contains(p + "s")).forEach(p -> peoples.add(p + "s"));
    }
  }

  /** Whether this names a state or the seat of its government. */
  public boolean acts(String name) {
    return acting.contains(withoutArticle(name)) || isSeat(name);
  }

  /** Whether this names the seat of a government. */
  public boolean isSeat(String name) {
    return seats.contains(withoutArticle(name));
  }

  /** Whether this can only mean people ("Nepalis"), and is no adjective of their state. */
  public boolean isPeople(String name) {
    return peoples.contains(withoutArticle(name));
  }

  /** The state of a name, nationality word or capital; null where it is none. */
  public @Nullable String of(String name) {
    return stateOf.get(withoutArticle(name));
  }
}
