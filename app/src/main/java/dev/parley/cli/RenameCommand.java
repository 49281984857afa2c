package dev.parley.cli;

import dev.parley.record.RecordFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How an actor is called. */
@Command(
    name = "rename",
    description =
        "Say how views call an actor, in place of the fullest name that reports give. Lists of"
            + " claims still name everybody as their reports do.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RenameCommand extends RecordCommand {
  @Parameters(index = "0", paramLabel = "ACTOR", description = "One of its names.")
  private String actor;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "What views call it.")
  private @Nullable String name;

  @Option(names = "--undo", description = "Call it by the fullest name again.")
  private boolean undo;

  @Override
  protected int run(RecordFile file) {
    if (undo == (name != null) || name != null && name.isBlank()) {
      throw wrong("Give the name to show, or --undo to go back to the fullest one.");
    }
    boolean changed = file.rename(actor, name, Instant.now());
    out()
        .println(
            !changed
                ? "Nothing was changed: that is decided already."
                : name == null
                    ? "Views call '" + actor + "' by its fullest name again."
                    : "Views call '" + actor + "' '" + name + "'.");
    return 0;
  }
}
