package dev.parley.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerbFormsTest {
  private static final VerbForms FORMS = new VerbForms();

  @ParameterizedTest
  @CsvSource({
    "expelled, expel",
    "Expelling, expel",
    "seized, seize",
    "seizing, seize",
    "denies, deny",
    "denied, deny",
    "banned, ban",
    "attacks, attack",
    "clashes, clash",
    "overran, overrun",
    "withdrawn, withdraw",
    "forbade, forbid"
  })
  void a_form_whose_lemma_is_cut_wrongly_is_known_by_its_spelling(String form, String base) {
    assertThat(FORMS.base(word(form, "x"), Set.of(base, "meet"))).isEqualTo(base);
  }

  @Test
  void a_lemma_that_is_known_is_believed() {
    assertThat(FORMS.base(word("found", "found"), Set.of("find", "found"))).isEqualTo("found");
  }

  @Test
  void a_form_of_no_known_verb_keeps_its_lemma_in_lower_case() {
    assertThat(FORMS.base(word("Sang", "Sing"), Set.of("meet"))).isEqualTo("sing");
  }

  @Test
  void verbs_of_a_real_reading_are_known_by_their_base() {
    EventText text = EventText.of("Marvane expelled the envoy, and Zahrin overran the fort.");

    assertThat(FORMS.base(text.word("expelled"), Set.of("expel"))).isEqualTo("expel");
    assertThat(FORMS.base(text.word("overran"), Set.of("overrun"))).isEqualTo("overrun");
  }

  private static Word word(String form, String lemma) {
    return new Word(0, new Span(0, form.length()), form, lemma, Upos.VERB, "VBD", null);
  }
}
