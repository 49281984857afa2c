package dev.parley.fuse;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Ground;
import dev.parley.claim.Measure;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Topic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims of invented reports, built by hand: one outlet prints one report a day. */
public record Invented(String outlet, String day, @Nullable String source, Standing standing) {

  /** What an outlet prints on a day, in its own name. */
  public static Invented report(String outlet, String day) {
    return new Invented(outlet, day, null, Standing.ASSERTED);
  }

  public Invented saidBy(String name) {
    return new Invented(outlet, day, name, standing);
  }

  public Invented standing(Standing other) {
    return new Invented(outlet, day, source, other);
  }

  /** A number with who is counted; its head is the number where it stands in the words. */
  public Told tally(
      Measure measure,
      long value,
      @Nullable String of,
      @Nullable String by,
      @Nullable String period,
      String words) {
    return told(
        new Tally(
            ground(words, String.valueOf(value), null),
            measure,
            value,
            null,
            Bound.EXACTLY,
            of,
            by,
            null,
            period == null ? null : Edtf.parse(period),
            null),
        words,
        String.valueOf(value),
        null);
  }

  public Told event(
      EventType type,
      String head,
      List<String> actors,
      List<String> recipients,
      @Nullable String when,
      Event.Terms terms,
      String words) {
    return told(
        new Event(
            ground(words, head, null),
            type,
            null,
            actors.stream().map(Invented::actor).toList(),
            recipients.stream().map(Invented::actor).toList(),
            null,
            when == null ? null : Edtf.parse(when),
            terms),
        words,
        head,
        null);
  }

  public Told position(
      String party,
      Stance stance,
      Topic topic,
      String detail,
      Position.Terms terms,
      @Nullable String condition,
      String words) {
    return told(
        new Position(
            ground(words, detail, condition), actor(party), stance, topic, detail, null, terms),
        words,
        detail,
        null);
  }

  public Told statement(String speaker, String manner, String content, String words) {
    return told(
        new Statement(
            ground(words, manner, null),
            actor(speaker),
            List.of(),
            manner,
            manner,
            span(words, content),
            false,
            null),
        words,
        manner,
        content);
  }

  private Ground ground(String words, String head, @Nullable String condition) {
    List<Source> sources = new ArrayList<>();
    if (source != null) {
      sources.add(new Source(source, ActorKind.ORGANISATION, false, null));
    }
    sources.add(new Source(outlet, ActorKind.OUTLET, false, null));
    return new Ground(
        new Span(0, words.length()), span(words, head), sources, null, standing, condition);
  }

  private static Span span(String words, String part) {
    int at = Math.max(0, words.indexOf(part));
    return new Span(at, Math.min(words.length(), at + part.length()));
  }

  private static Actor actor(String name) {
    return Actor.named(name, ActorKind.ORGANISATION);
  }

  private Told told(Claim claim, String words, String head, @Nullable String content) {
    String report = outlet + " " + day;
    return new Told(
        report + ": " + claim.getClass().getSimpleName() + " " + head + " " + words,
        claim,
        new Told.Report(report, outlet, Edtf.parse(day), null, null, report),
        new Told.Words(words, head, content),
        Told.Links.NONE);
  }
}
