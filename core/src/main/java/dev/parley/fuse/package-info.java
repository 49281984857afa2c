/**
 * Claims of many reports brought together, each question in a room of its own: {@code copies} finds
 * who prints the same story, {@code events} who tells the same event. The same set of reports gives
 * the same answer in any order of arrival.
 *
 * <p>These rooms know claims and tables, and nothing of reading, extracting or storing: what they
 * need of a report's words travels in digests.
 */
@NullMarked
package dev.parley.fuse;

import org.jspecify.annotations.NullMarked;
