package dev.parley.reader.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.Reader;
import dev.parley.reader.ReaderContract;
import dev.parley.reader.Reading;
import dev.parley.reader.Word;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class NewsReaderTest extends ReaderContract {
  private static final NewsReader READER = new NewsReader();

  @Override
  protected Reader reader() {
    return READER;
  }

  @Test
  void the_version_names_the_model_that_is_loaded() {
    assertThat(NewsReader.VERSION.name())
        .isEqualTo(READER.model().name() + "-" + READER.model().number());
  }

  @Test
  void words_have_trees_and_lemmas() {
    String text = "The envoys met Voss in Karsa on Monday.";

    Reading reading = READER.read(text);

    assertThat(reading.words())
        .extracting(NewsReaderTest::line)
        .containsExactly(
            "The/the/DET/det",
            "envoys/envoy/NOUN/nsubj",
            "met/meet/VERB/root",
            "Voss/Voss/PROPN/obj",
            "in/in/ADP/case",
            "Karsa/Karsa/PROPN/obl",
            "on/on/ADP/case",
            "Monday/Monday/PROPN/obl",
            "././PUNCT/punct");
  }

  private static String line(Word word) {
    Word.Arc arc = Objects.requireNonNull(word.arc());
    return String.join("/", word.form(), word.lemma(), word.upos().name(), arc.relation());
  }
}
