package dev.parley.extract.time;

import org.jspecify.annotations.Nullable;

/** What words mean, before it is known when they are said. */
@FunctionalInterface
interface Meaning {
  /** Null where the words name no time of the calendar: "30 February". */
  @Nullable Moment in(Frame frame);
}
