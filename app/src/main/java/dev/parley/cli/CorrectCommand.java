package dev.parley.cli;

import dev.parley.record.ClaimRow;
import dev.parley.record.Correction;
import dev.parley.record.RecordFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sets a field of a claim right, or takes a claim out. */
@Command(
    name = "correct",
    description =
        "Set a field of a claim right, or reject the claim. The correction is kept in the journal"
            + " and survives re-reading; where a better reader says something else than what was"
            + " corrected, it waits: see parley corrections.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CorrectCommand extends RecordCommand {
  @Parameters(
      index = "0",
      paramLabel = "CLAIM",
      description = "The claim's id, or its first digits.")
  private String claim;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FIELD",
      description =
          "Which field, as JSON names it: standing, when, speaker.name, actors.0.name (the first).")
  private @Nullable String field;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "VALUE",
      description = "What should stand there; '' for nothing.")
  private @Nullable String value;

  @Option(
      names = "--reject",
      description = "The claim is none: take it out of all lists and views.")
  private boolean reject;

  @Option(
      names = "--undo",
      description = "Take the correction back; without a field, all of the claim.")
  private boolean undo;

  @Override
  protected int run(RecordFile file) {
    if (reject) {
      if (field != null) {
        throw wrong("--reject takes out the whole claim. Leave '" + field + "' out.");
      }
      boolean changed = file.reject(claim, undo, Instant.now());
      told(file, changed, undo ? "is back in lists and views" : "is out of all lists and views");
      return 0;
    }
    if (field == null && undo) {
      return undoAll(file);
    }
    if (field == null || value == null && !undo) {
      throw wrong(
          "Say which field to set and to what, for example: parley correct "
              + claim
              + " standing planned. To take the claim out: --reject");
    }
    if (value != null && undo) {
      throw wrong("--undo takes the field back to what the reader says. Leave the value out.");
    }
    boolean changed = file.correct(claim, field, value(file), Instant.now());
    told(file, changed, undo ? "is as it was read" : "is corrected");
    return 0;
  }

  private int undoAll(RecordFile file) {
    String id = file.claim(claim).id();
    boolean changed = false;
    for (Correction correction : file.corrections()) {
      if (correction.claim().equals(id)) {
        changed |=
            correction.field().equals(Correction.REJECT)
                ? file.reject(id, true, Instant.now())
                : file.correct(id, correction.field(), null, Instant.now());
      }
    }
    told(file, changed, "is as it was read");
    return 0;
  }

  /** A number where a number stands, else text; null to take the correction back. */
  private @Nullable JsonNode value(RecordFile file) {
    if (value == null) {
      return null;
    }
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value.isEmpty()) {
      return json.nullNode();
    }
    JsonNode stands = field == null ? null : Correction.at(file.claim(claim).json(), field);
    if (stands != null && stands.isBoolean() && value.matches("true|false")) {
      return json.booleanNode(value.equals("true"));
    }
    boolean number = NUMBERS.contains(String.valueOf(field)) && value.matches("[0-9]{1,18}");
    return number ? json.numberNode(Long.parseLong(value)) : json.stringNode(value);
  }

  private static final java.util.Set<String> NUMBERS =
      java.util.Set.of("value", "high", "quantity");

  private void told(RecordFile file, boolean changed, String what) {
    ClaimRow row = file.claim(claim);
    out()
        .println(
            changed
                ? "The claim "
                    + row.id().substring(0, Cells.ID_DIGITS)
                    + " "
                    + what
                    + ". Look at it: parley show "
                    + row.id().substring(0, Cells.ID_DIGITS)
                    + ReadSummary.recordOption(record)
                : "Nothing was changed: it is so already.");
  }
}
