package dev.parley.explain;

import static dev.parley.reader.Attribution.Kind.SAYING;
import static dev.parley.reader.Attribution.Kind.THINKING;
import static dev.parley.reader.Name.Type.ORGANISATION;
import static dev.parley.reader.Name.Type.PERSON;
import static dev.parley.reader.Name.Type.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.claim.Version;
import dev.parley.extract.Passed;
import dev.parley.extract.Why;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Reading;
import dev.parley.report.Publication;
import dev.parley.report.Raw;
import dev.parley.report.Report;
import dev.parley.report.StoredText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkupTest {
  private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);
  private static final Set<Layer> READING =
      EnumSet.of(Layer.NAMES, Layer.CHAINS, Layer.ATTRIBUTIONS);

  private static String marked(HandReading reading) {
    return Lines.plain(Markup.of(reading.explained(), READING));
  }

  @Test
  void a_text_in_which_nothing_is_found_stays_as_it_is() {
    assertThat(marked(new HandReading("The talks go on.\n"))).isEqualTo("The talks go on.\n");
    assertThat(marked(new HandReading(""))).isEmpty();
  }

  @Test
  void what_is_the_same_stretch_shares_a_bracket() {
    assertThat(
            marked(
                new HandReading("Dessin said no.")
                    .name(PERSON, "Dessin")
                    .chain("Dessin", PERSON, "Dessin")
                    .told(SAYING, "Dessin", "said", 0.9, "no")))
        .isEqualTo("[S1 #1 person|Dessin] [C1|said] {1|no|1}.");
  }

  @Test
  void a_name_stands_within_its_mention() {
    assertThat(
            marked(
                new HandReading("The Marvane delegation left.")
                    .name(PLACE, "Marvane")
                    .unnamed("delegation", ORGANISATION, "The Marvane delegation")))
        .isEqualTo("[#1|The [place|Marvane] delegation] left.");
  }

  @Test
  void an_attribution_within_the_content_of_another() {
    assertThat(
            marked(
                new HandReading("Voss said that Dessin denied that they met.")
                    .told(SAYING, "Voss", "said", 0.9, "Dessin denied that they met")
                    .told(SAYING, "Dessin", "denied", 0.9, "they met")))
        .isEqualTo("[S1|Voss] [C1|said] that {1|[S2|Dessin] [C2|denied] that {2|they met|2}|1}.");
  }

  @Test
  void a_content_around_its_own_source_and_cue() {
    assertThat(
            marked(
                new HandReading("The talks, Voss said, go on.")
                    .told(SAYING, "Voss", "said", 0.9, "The talks", "go on")))
        .isEqualTo("{1|The talks|1}, [S1|Voss] [C1|said], {1|go on|1}.");
    assertThat(
            marked(
                new HandReading("The talks, Voss said, go on.")
                    .told(SAYING, "Voss", "said", 0.9, "The talks, Voss said, go on")))
        .isEqualTo("{1|The talks, [S1|Voss] [C1|said], go on|1}.");
  }

  @Test
  void contents_that_cross_and_contents_that_are_the_same() {
    assertThat(
            marked(
                new HandReading("a b c")
                    .told(SAYING, null, null, 0.9, "a b")
                    .told(SAYING, null, null, 0.9, "b c")
                    .told(SAYING, null, null, 0.9, "b c")))
        .isEqualTo("{1|a {2 3|b|1} c|2 3}");
  }

  @Test
  void square_brackets_that_cross_say_which_they_close() {
    assertThat(marked(new HandReading("a b c").told(SAYING, "a b", "b c", 0.9).name(PLACE, "c")))
        .isEqualTo("[S1|a [C1|b|S1] [place|c]]");
  }

  @Test
  void the_texts_own_brackets_have_a_backslash_before_them() {
    assertThat(marked(new HandReading("[sic] {a|b} \\ Voss").name(PERSON, "Voss")))
        .isEqualTo("\\[sic\\] \\{a\\|b\\} \\\\ [person|Voss]");
  }

  @Test
  void only_the_layers_asked_for_are_marked() {
    Explanation explanation =
        new HandReading("Dessin said no.")
            .name(PERSON, "Dessin")
            .chain("Dessin", PERSON, "Dessin")
            .told(SAYING, "Dessin", "said", 0.9, "no")
            .explained();

    assertThat(Lines.plain(Markup.of(explanation, EnumSet.of(Layer.NAMES))))
        .isEqualTo("[person|Dessin] said no.");
    assertThat(Lines.plain(Markup.of(explanation, EnumSet.of(Layer.CHAINS))))
        .isEqualTo("[#1|Dessin] said no.");
    assertThat(Lines.plain(Markup.of(explanation, EnumSet.of(Layer.ATTRIBUTIONS))))
        .isEqualTo("[S1|Dessin] [C1|said] {1|no|1}.");
    assertThat(Lines.plain(Markup.of(explanation, EnumSet.of(Layer.CLAIMS))))
        .isEqualTo("Dessin [!1|said] no.");
  }

  @Test
  void what_makes_a_claim_and_what_was_seen_and_not_claimed() {
    Explanation explanation =
        new HandReading("Dessin said no. Voss thought so.")
            .told(SAYING, "Dessin", "said", 0.9, "no")
            .told(THINKING, "Voss", "thought", 0.9, "so")
            .explained();

    assertThat(Lines.plain(Markup.of(explanation, EnumSet.of(Layer.CLAIMS, Layer.PASSED))))
        .isEqualTo("Dessin [!1|said] no. Voss [?1|thought] so.");
  }

  // ---- whatever is found, wherever --------------------------------------------------------------

  @Property
  void without_the_marks_it_is_the_text_again(@ForAll("texts") String text, @ForAll long seed) {
    assertThat(Marked.parse(Lines.plain(Markup.of(random(text, seed), ALL))).text())
        .isEqualTo(text);
  }

  @Property
  void the_marks_say_where_everything_begins_and_ends(
      @ForAll("texts") String text, @ForAll long seed) {
    Explanation explanation = random(text, seed);

    assertThat(Marked.parse(Lines.plain(Markup.of(explanation, ALL))).found())
        .containsExactlyInAnyOrderElementsOf(told(explanation));
  }

  @Property
  void broken_into_lines_it_is_the_same_but_for_blanks(
      @ForAll("texts") String text, @ForAll long seed) {
    String lines =
        Lines.wrap(Markup.of(random(text, seed), ALL), 12).stream()
            .map(Lines::plain)
            .collect(Collectors.joining("\n"));

    assertThat(blanks(Marked.parse(lines).text())).isEqualTo(blanks(text));
  }

  private static String blanks(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "b", "1", " ", " ", "\n", "[", "]", "{", "}", "|", "\\", "#", "\ud83d\udd4a")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  /** Things found anywhere: they nest, cross and share words, those of one label do not. */
  private static Explanation random(String text, long seed) {
    Random random = new Random(seed);
    List<Name> names = new ArrayList<>();
    Name.Type[] types = Name.Type.values();
    for (Span span : spans(text, random, 3)) {
      names.add(new Name(span, types[random.nextInt(types.length)]));
    }
    List<Entity> entities = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      entities.add(new Entity("e" + i, PERSON, true, spans(text, random, 3)));
      attributions.add(
          new Attribution(
              SAYING, one(text, random), one(text, random), spans(text, random, 2), 0.5));
    }
    Reading reading =
        new Reading(
            text,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            names,
            entities,
            attributions,
            List.of(),
            List.of(),
            List.of());
    Report report =
        new Report(
            new Raw(new byte[0], "text/plain"),
            new StoredText(text, 1),
            Publication.UNKNOWN,
            Path.of("random.txt"),
            0);
    List<Explanation.Chain> chains = new ArrayList<>();
    entities.forEach(e -> chains.add(new Explanation.Chain(chains.size() + 1, e)));
    List<Explanation.Told> told = new ArrayList<>();
    attributions.forEach(a -> told.add(new Explanation.Told(told.size() + 1, a, null)));
    List<Explanation.Unclaimed> passed = new ArrayList<>();
    spans(text, random, 3)
        .forEach(words ->
            passed.add(
                new Explanation.Unclaimed(
                    passed.size() + 1, new Passed("tally", words, Why.NOT_COUNTED))));
    return new Explanation(
        report,
        "random.txt",
        new Version(1, "random"),
        reading,
        chains,
        told,
        List.of(),
        passed,
        List.of());
  }

  private static @Nullable Span one(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() + 1 - from);
    return random.nextInt(4) == 0 ? null : new Span(from, to);
  }

  /** Some stretches in order, none empty, without overlaps. */
  private static List<Span> spans(String text, Random random, int most) {
    TreeSet<Integer> ends = new TreeSet<>();
    for (int i = 0; i < 2 * most; i++) {
      ends.add(random.nextInt(text.length() + 1));
    }
    List<Span> out = new ArrayList<>();
    while (ends.size() > 1) {
      out.add(new Span(ends.pollFirst(), ends.pollFirst()));
    }
    return out;
  }

  private static List<Marked.Found> told(Explanation explanation) {
    List<Marked.Found> out = new ArrayList<>();
    explanation
        .reading()
        .names()
        .forEach(n -> out.add(new Marked.Found(Markup.label(n.type()), n.span())));
    for (Explanation.Chain chain : explanation.chains()) {
      chain.entity().mentions().forEach(m -> out.add(new Marked.Found("#" + chain.number(), m)));
    }
    for (Explanation.Told told : explanation.attributions()) {
      if (told.attribution().source() != null) {
        out.add(new Marked.Found("S" + told.number(), told.attribution().source()));
      }
      if (told.attribution().cue() != null) {
        out.add(new Marked.Found("C" + told.number(), told.attribution().cue()));
      }
      told.attribution()
          .content()
          .forEach(c -> out.add(new Marked.Found(Integer.toString(told.number()), c)));
    }
    explanation
        .passed()
        .forEach(u -> out.add(new Marked.Found("?" + u.number(), u.passed().words())));
    return out;
  }
}
