/**
 * The record in the forms of other programs: tables, graphs, calendars, timelines, entities, linked
 * data.
 *
 * <p>Each form is an {@link dev.parley.export.ExportWriter}, which is handed one claim after
 * another and keeps no more of them than its form needs. {@link dev.parley.export.Exports} opens
 * them. docs/exports.md tells what becomes what.
 *
 * <p>Traps. Nothing here asks the record: what may be shown is decided before a claim comes here. A
 * claim that is planned, possible, conditional or denied must not look done in a form that knows no
 * such thing: {@link dev.parley.export.Shown} says how it is marked. And the same record gives the
 * same bytes, so no writer looks at the clock.
 */
@NullMarked
package dev.parley.export;

import org.jspecify.annotations.NullMarked;
