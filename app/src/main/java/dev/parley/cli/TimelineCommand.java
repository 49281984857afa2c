package dev.parley.cli;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.record.ClaimRow;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Events that have a date, by that date; contradicting ones stand side by side. */
@Command(
    name = "timeline",
    description = "List dated events by the day on which they are said to happen.")
final class TimelineCommand extends ClaimsCommand {
  @Override
  protected @Nullable String kind() {
    return null;
  }

  @Override
  protected List<ClaimRow> rows(RecordFile file, Filter filter) {
    return file.timeline(filter);
  }

  @Override
  protected List<Column> columns() {
    return EventsCommand.list();
  }

  @Override
  protected List<String> topics() {
    return Labelled.labels(EventType.class);
  }
}
