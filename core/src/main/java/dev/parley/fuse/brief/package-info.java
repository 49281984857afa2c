/**
 * What is new in a span of days: {@link dev.parley.fuse.brief.Briefing} goes through what reports
 * of these days claim and tells what no earlier report did. Its lines are names, dates and the
 * words of reports, with a footnote for each story that carries them; it writes no sentence.
 */
@NullMarked
package dev.parley.fuse.brief;

import org.jspecify.annotations.NullMarked;
