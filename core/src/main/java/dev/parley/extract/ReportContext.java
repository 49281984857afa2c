package dev.parley.extract;

import static dev.parley.lexicon.Words.oneOf;
import static dev.parley.lexicon.Words.withoutArticle;

import dev.parley.claim.Actor;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.extract.actor.Actors;
import dev.parley.extract.actor.Role;
import dev.parley.extract.number.Quantity;
import dev.parley.extract.time.TimeMention;
import dev.parley.reader.Attribution;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.report.Publication;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One report as the rules see it: the reading, and what several kinds of claims need of it.
 *
 * @param roles the offices that the report gives its people
 * @param quantities its numbers, in order
 * @param times its times, in order
 * @param tree the reading's trees
 * @param chains who says what, down to the outlet
 * @param notes takes what made a claim, and what was seen and is none
 */
public record ReportContext(
    Reading reading,
    Publication publication,
    Actors actors,
    List<Role> roles,
    List<Quantity> quantities,
    List<TimeMention> times,
    Tree tree,
    SourceChains chains,
    Notes notes) {

  private static final Pattern EXCHANGE =
      Pattern.compile("\\bin (?:exchange|return) for ([^,.;]+)");

  /** The same report for another rule, with notes of its own. */
  ReportContext noting(Notes notes) {
    return new ReportContext(
        reading, publication, actors, roles, quantities, times, tree, chains, notes);
  }

  /** The sentence of some words, as evidence. */
  public Span evidence(Span head) {
    Sentence sentence = reading.sentenceAt(head.start());
    return sentence == null ? head : Span.cover(sentence.span(), head);
  }

  /** What every claim that is made by these words stands on. */
  public Ground ground(Span head, Standing standing, @Nullable String condition) {
    return new Ground(evidence(head), head, chain(head), null, standing, condition);
  }

  /** Who says so: the attributions around some words, innermost first, and the outlet last. */
  public List<Source> chain(Span words) {
    return chains.of(words);
  }

  /** The attributions whose content holds some words, the narrowest first. */
  public List<Attribution> around(Span words) {
    return chains.around(words);
  }

  /**
   * Who takes part where a word heads a phrase: with the name behind its "of" ("the government of
   * Zahrin"), and for a bare body ("the movement") that of whoever is said to say so.
   */
  public @Nullable Actor actorAt(Word head) {
    Phrase phrase = reading.phraseAt(head.index());
    if (phrase == null) {
      return actors.actor(head.span());
    }
    Span whole = whole(phrase);
    Actor own = actors.actor(whole);
    if (own != null && whole.end() > phrase.span().end() && isCalled(own, phrase)) {
      return new Actor(
          withoutArticle(whole.in(reading.text())), own.kind(), own.country(), own.of());
    }
    if (own == null || !actors.isBare(phrase)) {
      return own;
    }
    for (Attribution said : around(phrase.span())) {
      Span source = said.source();
      Actor speaker = source == null ? null : actors.actor(source);
      if (speaker != null && speaker.of() != null) {
        return actors.party(speaker);
      }
    }
    return own;
  }

  private boolean isCalled(Actor actor, Phrase phrase) {
    return withoutArticle(phrase.span().in(reading.text())).equals(actor.name());
  }

  private Span whole(Phrase phrase) {
    for (Word of : tree.childrenBy(reading.words().get(phrase.head()), "nmod")) {
      Phrase behind = reading.phraseAt(of.index());
      boolean next = behind != null && behind.first() == phrase.end() + 1;
      if (next
          && behind != null
          && tree.adposition(of).equals("of")
          && !reading.names(behind.span()).isEmpty()) {
        return Span.cover(phrase.span(), behind.span());
      }
    }
    return phrase.span();
  }

  /** Whom a cue addresses, outside of what is said: "told X", "confirmed to X". */
  public @Nullable Phrase addressee(Attribution attribution) {
    return chains.addressee(attribution);
  }

  /** Whether some words are part of a time. */
  public boolean isTime(Span words) {
    for (TimeMention time : times) {
      if (time.span().overlaps(words)) {
        return true;
      }
    }
    return false;
  }

  /** Who does what the passive tells: "freed by the Front", but not "freed by Sunday". */
  public @Nullable Phrase agent(Predicate passive) {
    for (Predicate.Oblique oblique : passive.obliques()) {
      if (oblique.preposition().equals("by") && !isTime(oblique.phrase().span())) { // no deadline
        return oblique.phrase();
      }
    }
    return null;
  }

  /** The report's day, where it is known to the day. */
  public @Nullable Edtf published() {
    Edtf date = publication.published();
    return date != null && date.asDay() != null ? date : null;
  }

  /**
   * The words behind the first "in exchange for" or "in return for" of a sentence, or null where it
   * stands before an offset or not at all.
   */
  public @Nullable String exchange(Span sentence, int from) {
    String words = sentence.in(reading.text());
    if (!words.contains("exchange for") && !words.contains("return for")) {
      return null; // asked of every sentence, and of few with reason
    }
    Matcher m = EXCHANGE.matcher(words);
    return m.find() && sentence.start() + m.start() >= from ? m.group(1) : null;
  }

  /** The words of an "if" clause around or behind some words of a sentence, or null. */
  public @Nullable String condition(Span words) {
    Sentence sentence = reading.sentenceAt(words.start());
    if (sentence == null) {
      return null;
    }
    List<Word> in = reading.words(sentence);
    for (int i = 0; i < in.size(); i++) {
      String form = in.get(i).form().toLowerCase(java.util.Locale.ROOT);
      boolean opens =
          form.equals("if") && !OpenClauses.asks(tree, in.get(i))
              || form.equals("unless")
              || form.equals("until") && i + 2 < in.size() && clauseFollows(in, i);
      if (!opens
          || in.get(i).span().start() > words.start() && in.get(i).span().start() < words.end()) {
        continue;
      }
      int end = i + 1;
      while (end < in.size() && !oneOf(in.get(end).form(), ",", ".", ";", ":", "\"", "”")) {
        end++;
      }
      return Span.cover(in.get(i).span(), in.get(end - 1).span()).in(reading.text());
    }
    return null;
  }

  private static boolean clauseFollows(List<Word> in, int i) {
    for (int k = i + 1; k < Math.min(in.size(), i + 8); k++) {
      if (oneOf(in.get(k).form(), ",", ".", ";")) {
        return false;
      }
      if (in.get(k).is(Upos.VERB)) {
        return true;
      }
    }
    return false;
  }
}
