package dev.parley.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said what.
 *
 * @param speaker who said it; null where the report does not let one tell
 * @param speakerCandidates who may have said it, where {@code speaker} is null
 * @param cue the words that attribute ("told AFP"); null for content without one
 * @param manner the cue's lemma, null without a cue
 * @param content what was said, without its quotation marks where the whole is quoted
 * @param direct true where at least a part is in quotation marks
 * @param addressee whom it was said to, or null
 */
public record Statement(
    Ground ground,
    @Nullable Actor speaker,
    List<Actor> speakerCandidates,
    @Nullable String cue,
    @Nullable String manner,
    Span content,
    boolean direct,
    @Nullable Actor addressee)
    implements Claim {
  public Statement {
    speakerCandidates = List.copyOf(speakerCandidates);
  }
}
