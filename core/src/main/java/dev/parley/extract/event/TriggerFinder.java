package dev.parley.extract.event;

import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import java.util.List;

/** Finds the words of a report that tell events. Safe for use by many threads. */
public interface TriggerFinder {
  /**
   * The triggers of a report, in any order, at most one for a word.
   *
   * @param tree of the report's reading
   */
  List<Trigger> find(ReportContext report, Tree tree);
}
