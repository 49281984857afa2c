/**
 * A brief on paper: as plain text, as Markdown and as a page to print. What stands in it was chosen
 * by {@link dev.parley.fuse.brief.Briefing}; here it only gets its form.
 */
@NullMarked
package dev.parley.brief;

import org.jspecify.annotations.NullMarked;
