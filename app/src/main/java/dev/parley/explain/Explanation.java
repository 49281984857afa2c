package dev.parley.explain;

import dev.parley.claim.Actor;
import dev.parley.claim.Made;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Version;
import dev.parley.extract.Extraction;
import dev.parley.extract.Passed;
import dev.parley.extract.ReportContext;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report with what its reading found and what the rules made of it, numbered.
 *
 * @param path how the user finds the report again
 * @param reader which reader read it
 * @param chains who is who, in the reading's order
 * @param attributions who says what, in the reading's order
 * @param claims what is claimed, in text order
 * @param passed what was seen and not claimed, in text order
 * @param faults the rules that failed on the report, each with its error
 */
public record Explanation(
    Report report,
    String path,
    Version reader,
    Reading reading,
    List<Chain> chains,
    List<Told> attributions,
    List<Claimed> claims,
    List<Unclaimed> passed,
    List<String> faults) {
  public Explanation {
    chains = List.copyOf(chains);
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
    passed = List.copyOf(passed);
    faults = List.copyOf(faults);
  }

  /**
   * All mentions of one actor.
   *
   * @param number its place in the report, from 1
   */
  public record Chain(int number, Entity entity) {}

  /**
   * An attribution.
   *
   * @param number its place in the report, from 1
   * @param speaker who its source is, or null where it has none or nothing resolves it
   */
  public record Told(int number, Attribution attribution, @Nullable Speaker speaker) {}

  /**
   * Who a source is, as the rules that make claims see it.
   *
   * @param source the same actor as a link of a claim's chain of sources
   * @param chain the number of the chain that the source's words are a mention of, or null
   */
  public record Speaker(Actor actor, Source source, @Nullable Integer chain) {}

  /**
   * A claim.
   *
   * @param number its place in the report, from 1
   */
  public record Claimed(int number, Made made) {}

  /**
   * What was seen and not claimed.
   *
   * @param number its place in the report, from 1
   */
  public record Unclaimed(int number, Passed passed) {}

  /**
   * Explains a report.
   *
   * @param path how the user finds the report again
   * @param context the report as the rules see it
   * @param extraction what they made of it
   */
  public static Explanation of(
      Report report, String path, ReportContext context, Extraction extraction) {
    Reading reading = context.reading();
    List<Chain> chains = new ArrayList<>();
    Map<Span, Integer> chainOf = new HashMap<>();
    for (Entity entity : reading.entities()) {
      Chain chain = new Chain(chains.size() + 1, entity);
      chains.add(chain);
      entity.mentions().forEach(m -> chainOf.put(m, chain.number()));
    }
    List<Told> told = new ArrayList<>();
    for (Attribution attribution : reading.attributions()) {
      Span source = attribution.source();
      Speaker speaker = source == null ? null : speaker(context, chainOf, source);
      told.add(new Told(told.size() + 1, attribution, speaker));
    }
    List<Claimed> claims = new ArrayList<>();
    extraction.sheet().made().forEach(m -> claims.add(new Claimed(claims.size() + 1, m)));
    List<Unclaimed> passed = new ArrayList<>();
    extraction.passed().forEach(p -> passed.add(new Unclaimed(passed.size() + 1, p)));
    return new Explanation(
        report,
        path,
        extraction.sheet().reader(),
        reading,
        chains,
        told,
        claims,
        passed,
        extraction.sheet().faults());
  }

  private static @Nullable Speaker speaker(
      ReportContext context, Map<Span, Integer> chainOf, Span source) {
    Actor actor = context.actors().actor(source);
    if (actor == null) {
      return null;
    }
    // Actors look at the phrase that a source begins with; so does who wants to know their reason.
    Reading reading = context.reading();
    Phrase phrase = reading.phraseAt(source);
    Integer chain = phrase == null ? null : chainOf.get(phrase.span());
    return new Speaker(actor, context.actors().source(actor, source), chain);
  }
}
