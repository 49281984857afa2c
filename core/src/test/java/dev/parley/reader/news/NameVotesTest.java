package dev.parley.reader.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.reader.Name;
import dev.parley.reader.Name.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One name, one kind. */
final class NameVotesTest {
  private static final String TEXT = "Karsa Karsa Karsa Orlu Orlu";

  @Test
  void a_name_is_what_most_of_its_mentions_are() {
    assertThat(NameVotes.settled(TEXT, names(Type.PLACE, Type.PERSON, Type.PLACE)))
        .extracting(Name::type)
        .containsExactly(Type.PLACE, Type.PLACE, Type.PLACE);
  }

  @Test
  void where_no_kind_has_most_of_them_each_stays_what_it_is() {
    assertThat(NameVotes.settled(TEXT, names(Type.PLACE, Type.PERSON)))
        .extracting(Name::type)
        .containsExactly(Type.PLACE, Type.PERSON);
  }

  @Test
  void another_name_has_no_vote() {
    List<Name> names =
        List.of(
            new Name(new Span(0, 5), Type.PLACE),
            new Name(new Span(18, 22), Type.PERSON),
            new Name(new Span(23, 27), Type.PERSON));

    assertThat(NameVotes.settled(TEXT, names)).isEqualTo(names);
  }

  private static List<Name> names(Type... types) {
    List<Name> out = new java.util.ArrayList<>();
    for (Type type : types) {
      out.add(new Name(new Span(6 * out.size(), 6 * out.size() + 5), type));
    }
    return out;
  }
}
