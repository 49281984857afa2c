package dev.parley.extract.event;

import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;

/** Finds who acts and who receives in an event. Safe for use by many threads. */
public interface ParticipantFinder {
  /**
   * The words that head actors and recipients of a trigger.
   *
   * @param tree of the report's reading
   */
  Participants of(ReportContext report, Tree tree, Trigger trigger);
}
