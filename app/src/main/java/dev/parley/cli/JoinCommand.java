package dev.parley.cli;

import dev.parley.record.RecordFile;
import dev.parley.record.Ruled;
import dev.parley.record.Ruled.Pair;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people decide about two names, or two claims of events. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
abstract class JoinCommand extends RecordCommand {
  private static final Pattern CLAIM = Pattern.compile("[0-9a-f]{6,16}");

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A name as reports give it, or the id of a claim of an event.")
  private String one;

  @Parameters(index = "1", paramLabel = "B", description = "The other name or claim.")
  private String other;

  @Option(names = "--undo", description = "Take back what was decided about these two.")
  private boolean undo;

  private final boolean same;

  JoinCommand(boolean same) {
    this.same = same;
  }

  @Override
  protected int run(RecordFile file) {
    Boolean decided = decided();
    boolean events = CLAIM.matcher(one).matches() && CLAIM.matcher(other).matches();
    Ruled ruled =
        events
            ? file.sameEvent(one, other, decided, Instant.now())
            : file.sameActor(one, other, decided, Instant.now());
    String what = events ? "event" : "actor";
    out()
        .println(
            !ruled.changed()
                ? "Nothing was changed: that is decided already."
                : decided == null
                    ? "What was decided of the two is taken back."
                    : "From now on " + told(one, other, same, what));
    ruled.overridden().forEach(p -> out().println("This overrides " + told(p, what)));
    ruled.again().forEach(p -> out().println("Again holds " + told(p, what)));
    return 0;
  }

  private static String told(Pair pair, String what) {
    return "what was decided on "
        + pair.on()
        + ": "
        + told(pair.first(), pair.second(), pair.same(), what);
  }

  private static String told(String one, String other, boolean same, String what) {
    return "'"
        + one
        + "' and '"
        + other
        + "' "
        + (same ? "are" : "are not")
        + " the same "
        + what
        + ".";
  }

  private @Nullable Boolean decided() {
    return undo ? null : Boolean.valueOf(same);
  }

  /** Two are the same. */
  @Command(
      name = "same",
      description =
          "Say that two names are of one actor, or that two claims tell one event. The decision is"
              + " kept in the journal and survives re-reading.")
  static final class Same extends JoinCommand {
    Same() {
      super(true);
    }
  }

  /** Two are not the same. */
  @Command(
      name = "apart",
      description =
          "Say that two names are not of one actor, or that two claims do not tell one event,"
              + " whatever else joins them. The decision is kept in the journal and survives"
              + " re-reading. Of decisions against each other the later ones hold, and the command"
              + " says which give way.")
  static final class Apart extends JoinCommand {
    Apart() {
      super(false);
    }
  }
}
