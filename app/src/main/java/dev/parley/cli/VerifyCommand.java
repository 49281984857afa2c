package dev.parley.cli;

import dev.parley.record.RecordFile;
import dev.parley.record.Verification;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recomputes the chain and every content address. */
@Command(name = "verify", description = "Check that nothing in the record was changed or cut off.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyCommand extends RecordCommand {
  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A journal head that was noted before: it must still be there.")
  private @Nullable String head;

  @Option(
      names = "--deep",
      description = "Also rebuild the views beside those that stand, and compare them.")
  private boolean deep;

  @Override
  protected int run(RecordFile file) {
    Verification found = file.verify(head, deep);
    found.problems().forEach(out()::println);
    if (!found.isWhole()) {
      return 1;
    }
    out()
        .printf(
            Locale.ROOT,
            "Whole: %,d entries, %,d contents%s.%n",
            found.entries(),
            found.contents(),
            deep ? ", views as the journal says" : "");
    out().println("Journal head: " + found.head());
    return 0;
  }
}
