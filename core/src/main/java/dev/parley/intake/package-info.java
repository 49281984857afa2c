/**
 * Files in, {@link dev.parley.report.Report}s out, or a refusal that says what to do.
 *
 * <p>{@link dev.parley.intake.Intake} walks files and folders and hands each {@link
 * dev.parley.intake.IntakeResult} on, one at a time. Formats: plain text ({@link
 * dev.parley.intake.TextFile}), web pages ({@link dev.parley.intake.HtmlFile}) and JSON Lines
 * ({@link dev.parley.intake.JsonLinesFile}). A {@code reports.csv} beside files ({@link
 * dev.parley.intake.ReportsCsv}) tells what they do not.
 *
 * <p>Who is believed about a report's date, outlet, title and address, first to last: {@code
 * reports.csv} (for JSON Lines after the line itself); what the file itself says (its {@code date}
 * line or metadata, then a dateline with a year); what the user gave for files that tell nothing; a
 * date in the file's name.
 *
 * <p>Traps: nothing is ever removed from a plain text but a byte order mark and carriage returns,
 * because every offset counts it; and a bad input costs itself only, never the rest.
 */
@NullMarked
package dev.parley.intake;

import org.jspecify.annotations.NullMarked;
