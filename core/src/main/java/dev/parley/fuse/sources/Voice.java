package dev.parley.fuse.sources;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Folding;
import dev.parley.claim.Source;
import dev.parley.fuse.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Someone in a chain of who says so. Descriptions of unnamed sources are a voice for each outlet: a
 * "senior official" of two outlets may be two people.
 *
 * @param id the same in all claims
 * @param name as it is shown; of an unnamed source the description and the outlet
 * @param raw as the claim has it
 * @param matter what two claims share where their nearest source may be the same one
 */
public record Voice(
    String id, String name, String raw, ActorKind kind, boolean anonymous, String matter) {

  private static Voice of(Told told, Source source) {
    if (!source.anonymous()) {
      Told.Known known = told.known(source.name());
      return new Voice(known.id(), known.name(), source.name(), source.kind(), false, known.id());
    }
    String folded = Folding.fold(source.name()).strip();
    String outlet = told.report().outlet();
    return new Voice(
        folded + "@" + Folding.fold(outlet).strip(),
        outlet == null ? source.name() : source.name() + " (" + outlet + ")",
        source.name(),
        source.kind(),
        true,
        "@" + folded);
  }

  /** All in a claim's chain, nearest to the matter first; none where nobody is known. */
  static List<Voice> of(Told told) {
    Map<String, Voice> out = new LinkedHashMap<>();
    for (Source source : told.claim().ground().sources()) {
      Voice voice = of(told, source);
      out.putIfAbsent(voice.id(), voice);
    }
    String outlet = told.report().outlet();
    if (outlet != null) {
      Voice printed = of(told, new Source(outlet, ActorKind.OUTLET, false, null));
      out.putIfAbsent(printed.id(), printed);
    }
    return List.copyOf(out.values());
  }
}
