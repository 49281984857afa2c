/** The commands, thinly: they parse options, call the rooms, and print. */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
