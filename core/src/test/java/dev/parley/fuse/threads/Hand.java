package dev.parley.fuse.threads;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Ground;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meetings written by hand, each in a report of its own that is printed on the day given. */
public final class Hand {
  private Hand() {}

  public static Told meeting(
      String published,
      Standing standing,
      @Nullable String when,
      @Nullable String place,
      String words,
      String... sides) {
    Span span = new Span(0, 1);
    return new Told(
        published + " " + standing + " " + words,
        new Event(
            new Ground(span, span, List.of(), null, standing, null),
            EventType.CONSULT,
            null,
            List.of(sides).stream().map(s -> Actor.named(s, ActorKind.ORGANISATION)).toList(),
            List.of(),
            place,
            when == null ? null : Edtf.parse(when),
            Event.Terms.NONE),
        new Told.Report(
            "report of " + published + " " + words,
            "Halden Wire",
            Edtf.parse(published),
            null,
            null,
            "story of " + published + " " + words),
        new Told.Words(words, "talks", null),
        Told.Links.NONE);
  }
}
