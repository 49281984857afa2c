package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import dev.parley.claim.Span;
import dev.parley.extract.time.Frame.Direction;
import dev.parley.reader.Name;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and resolves the times of a reading. Safe for use by many threads.
 *
 * <p>Of each sentence the words that can begin a time are looked up, the {@link Grammar} makes
 * times of them, and from left to right the longest are taken. Each is resolved twice, for a clause
 * about the past and for one that looks ahead; {@link Tense} tells which of the two the clause is.
 */
public final class TimeFinder {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Grammar grammar = new Grammar();
  private final Leads leads = new Leads();
  private final Chooser chooser = new Chooser();
  private final Tense tense = new Tense();
  private final TimeTies ties = new TimeTies(leads);

  /** What one report's times are read against, as far as the text has come. */
  private static final class Progress {
    final Reading reading;
    final @Nullable Edtf published;
    @Nullable Period last;
    @Nullable Period lastDay;

    Progress(Reading reading, @Nullable Edtf published) {
      boolean closed =
          published != null
              && !published.earliest().equals(LocalDate.MIN)
              && !published.latest().equals(LocalDate.MAX);
      this.reading = reading;
      this.published = closed ? published : null;
    }

    void spoke(@Nullable Period period) {
      if (period != null) {
        last = period;
        lastDay = period.grain() == Grain.DAY ? period : lastDay;
      }
    }

    Frame frame(Direction direction) {
      return new Frame(published, last, lastDay, direction);
    }
  }

  /**
   * The times of a reading that claims can use, in order.
   *
   * @param published the report's date, as precisely as it is known, or null
   */
  public List<TimeMention> find(Reading reading, @Nullable Edtf published) {
    List<TimeMention> out = new ArrayList<>();
    Progress progress = new Progress(reading, published);
    for (Sentence sentence : reading.sentences()) {
      List<Token> tokens = tokens(reading, sentence);
      out.addAll(ties.tie(tokens, found(progress, tokens, sentence)));
    }
    return out;
  }

  /** All time expressions of a reading as TimeML marks them, in order. */
  public List<Timex> timexes(Reading reading, @Nullable Edtf published) {
    List<Timex> out = new ArrayList<>();
    Progress progress = new Progress(reading, published);
    for (Sentence sentence : reading.sentences()) {
      List<Token> tokens = tokens(reading, sentence);
      found(progress, tokens, sentence).forEach(f -> out.add(f.timex()));
    }
    return out;
  }

  private static List<Token> tokens(Reading reading, Sentence sentence) {
    return Token.cut(reading.text(), sentence.span().start(), sentence.span().end());
  }

  private List<Found> found(Progress progress, List<Token> tokens, Sentence sentence) {
    List<Word> words = new ArrayList<>(tokens.size());
    List<List<Sense>> chart = new ArrayList<>(tokens.size());
    int at = sentence.first();
    for (int i = 0; i < tokens.size(); i++) {
      while (at + 1 < sentence.end()
          && progress.reading.words().get(at).span().end() <= tokens.get(i).start()) {
        at++;
      }
      words.add(progress.reading.words().get(at));
      chart.add(vocabulary.at(tokens, i, words.get(i)));
    }
    grammar.fill(tokens, chart);
    List<Found> out = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Sense sense = chooser.longest(chart.get(i), tokens, words, i);
      Found found = sense == null ? null : resolved(progress, tokens, words, i, sense);
      if (found != null) {
        out.add(found);
      }
      i = sense == null ? i + 1 : sense.end();
    }
    return out;
  }

  private @Nullable Found resolved(
      Progress progress, List<Token> tokens, List<Word> words, int i, Sense sense) {
    Span span = new Span(tokens.get(i).start(), tokens.get(sense.end() - 1).end());
    if (named(progress.reading, span, sense.symbol().equals("anno"))) {
      return null;
    }
    Meaning meaning = (Meaning) sense.value();
    Moment past = meaning.in(progress.frame(Direction.PAST));
    Moment future = meaning.in(progress.frame(Direction.FUTURE));
    Leads.Lead lead = leads.before(tokens, i);
    Direction direction = lead.direction();
    if (direction == null || lead.tie() == Leads.Tie.TO) {
      direction = tense.of(progress.reading, words.get(sense.end() - 1).index());
    }
    Moment meant =
        switch (direction) {
          case PAST -> past;
          case FUTURE -> future;
          case UNSURE -> meaning.in(progress.frame(Direction.UNSURE));
        };
    if (past == null || future == null || meant == null) {
      past = past == null ? future : past; // 29 February is in the past only, or ahead only
      future = future == null ? past : future;
      meant = meant == null ? past : meant;
    }
    if (past == null || future == null || meant == null) {
      return null;
    }
    progress.spoke(meant.period());
    return new Found(span, i, sense.end(), sense.symbol(), past, future, meant, lead);
  }

  /** "May" Whitfield, the "Sunday" Times: part of a longer name that is no event's. */
  private static boolean named(Reading reading, Span span, boolean year) {
    int at = Span.firstEndingAfter(reading.names(), Name::span, span.start());
    if (at >= reading.names().size()) {
      return false;
    }
    Name name = reading.names().get(at);
    boolean longer = name.span().contains(span) && name.span().length() > span.length() + 1;
    return switch (name.type()) {
      case PERSON -> name.span().contains(span);
      case ORGANISATION, FACILITY, GROUP -> longer;
      case PLACE, OTHER -> year && longer; // the "Gazelle 2000"
      case EVENT -> false;
    };
  }
}
