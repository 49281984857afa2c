package dev.parley.record;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Ground;
import dev.parley.claim.Made;
import dev.parley.claim.Measure;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.claim.TenureStatus;
import dev.parley.claim.Topic;
import dev.parley.claim.Version;
import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader and rules in one, small enough to see through: in "Renko said X", "Renko met X", "Renko
 * wants X", "Renko counted 43 X" and "Renko is X", one word makes a claim of each kind. Readers of
 * version 2 and above tell more: they add the reader's number to the words of a position.
 */
final class WordRules {
  private static final Pattern CLAIM =
      Pattern.compile("(\\p{L}+) (said|met|wants|counted|is) ([^.]+)\\.");

  private final Version reader;
  private final Version rules;

  WordRules(int reader, int rules) {
    this.reader = new Version(reader, "words " + reader);
    this.rules = new Version(rules, "rules " + rules);
  }

  Version reader() {
    return reader;
  }

  Version rules() {
    return rules;
  }

  ClaimSheet read(Report report) {
    return read(report.text().value(), report.publication());
  }

  ClaimSheet read(String text, Publication publication) {
    List<Claim> claims = new ArrayList<>();
    Matcher m = CLAIM.matcher(text);
    while (m.find()) {
      claims.add(claim(m, publication));
    }
    List<String> faults = text.contains("riddle") ? List.of("tally: no number in it") : List.of();
    List<Made> made = claims.stream().map(c -> new Made(c, "word-" + c.kind(), 0.75)).toList();
    return new ClaimSheet(reader, rules, made, faults);
  }

  private Claim claim(Matcher m, Publication publication) {
    Actor who = Actor.named(m.group(1), ActorKind.PERSON);
    Actor whom = Actor.named(m.group(3), ActorKind.GROUP);
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(who.name(), ActorKind.PERSON, false, null));
    if (publication.outlet() != null) {
      sources.add(new Source(publication.outlet(), ActorKind.OUTLET, false, null));
    }
    Edtf day = publication.published();
    Ground ground =
        new Ground(
            new Span(m.start(), m.end()),
            new Span(m.start(2), m.end(2)),
            sources,
            day,
            Standing.ASSERTED,
            null);
    Span content = new Span(m.start(3), m.end(3));
    return switch (m.group(2)) {
      case "said" -> new Statement(ground, who, List.of(), "said", "say", content, false, null);
      case "met" ->
          new Event(
              ground,
              EventType.CONSULT,
              null,
              List.of(who, whom),
              List.of(),
              "Brennport",
              day,
              Event.Terms.NONE);
      case "wants" ->
          new Position(
              ground,
              who,
              Stance.DEMAND,
              Topic.CEASEFIRE,
              m.group(3) + (reader.number() > 1 ? " (reader " + reader.number() + ")" : ""),
              null,
              Position.Terms.NONE);
      case "counted" ->
          new Tally(
              ground,
              Measure.HELD,
              Long.parseLong(m.group(3).replaceAll("\\D", "")),
              null,
              Bound.EXACTLY,
              "captives",
              null,
              null,
              null,
              day);
      default -> new Tenure(ground, who, m.group(3), null, TenureStatus.CURRENT, day);
    };
  }
}
