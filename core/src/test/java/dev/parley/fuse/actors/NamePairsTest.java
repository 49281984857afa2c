package dev.parley.fuse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.ActorKind;
import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well spellings of one actor are told from names of two, on pairs of our own. */
final class NamePairsTest {
  private static final SameActor ROOM = new SameActor();

  @ParameterizedTest
  @CsvSource({"choose", "report"})
  void of_two_names_nearly_all_are_told_to_be_one_or_two(String half) {
    int found = 0;
    int same = 0;
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    Table pairs =
        Table.load(NamePairsTest.class, "pairs.tsv", "half", "answer", "kinds", "first", "second");
    for (Table.Row row : pairs.rows()) {
      if (!row.need("half").equals(half)) {
        continue;
      }
      String pair = row.need("first") + " = " + row.need("second");
      boolean said = isOne(row);
      boolean right = row.need("answer").equals("same");
      same += right ? 1 : 0;
      found += right && said ? 1 : 0;
      if (said && !right) {
        wrong.add(pair);
      } else if (right && !said) {
        missed.add(pair);
      }
    }
    double precision = found / (double) (found + wrong.size());
    double recall = found / (double) same;
    System.err.printf(
        "names, half to %s: precision %.3f, recall %.3f of %d%n", half, precision, recall, same);

    // Whoever sees which pairs of the other half fail chooses on it, too.
    boolean seen = half.equals("choose");
    assertThat(precision).as("taken for one: %s", seen ? wrong : wrong.size()).isGreaterThan(0.98);
    assertThat(recall).as("not found: %s", seen ? missed : missed.size()).isGreaterThan(0.92);
  }

  private static boolean isOne(Table.Row row) {
    String kinds = row.need("kinds");
    ActorKind first = kinds.startsWith("person") ? ActorKind.PERSON : ActorKind.ORGANISATION;
    ActorKind second = kinds.equals("person") ? ActorKind.PERSON : ActorKind.ORGANISATION;
    SortedMap<String, ActorName> items = new TreeMap<>();
    for (ActorName item :
        List.of(
            ROOM.item("r", row.need("first"), first), ROOM.item("s", row.need("second"), second))) {
      items.put(item.id(), item);
    }
    MemoryStore<ActorName> store = new MemoryStore<>();
    new Groups<>(ROOM, store).change(List.of(), items);
    return store.groups().size() == 1;
  }
}
