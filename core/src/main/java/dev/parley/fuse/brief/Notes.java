package dev.parley.fuse.brief;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Edtf;
import dev.parley.claim.Source;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Note;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes footnotes of claims: one for each story, the first that was printed. */
final class Notes {
  private Notes() {}

  static List<Note> of(Collection<Told> claims) {
    Map<String, Told> first = new LinkedHashMap<>();
    claims.stream().sorted(Told.AS_KNOWN).forEach(c -> first.putIfAbsent(c.report().story(), c));
    return first.values().stream().map(Notes::note).toList();
  }

  /** Of two sides, each has its own: also where one story tells both. */
  static List<Note> of(Collection<Told> one, Collection<Told> other) {
    return Stream.of(of(one), of(other)).flatMap(List::stream).distinct().toList();
  }

  private static Note note(Told told) {
    Edtf published = told.report().published();
    return new Note(
        told.report().outlet(),
        published == null ? "" : published.text(),
        told.claim().ground().sources().stream()
            .filter(s -> s.kind() != ActorKind.OUTLET)
            .map(Source::name)
            .collect(Collectors.joining(" < ")),
        told.words().evidence(),
        told.id(),
        told.report().url());
  }
}
