/**
 * The commands, thinly: they parse options, call the rooms, and print.
 *
 * <p>{@link dev.parley.cli.Parley} is the main class and the table of commands. Everything printed
 * goes through the writers of picocli's command line, so that a test can read it. Exit codes: 0 all
 * done, 3 done but some inputs were refused, 2 wrong usage, 1 failed.
 */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
