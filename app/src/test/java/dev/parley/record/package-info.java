/** Tests of the record, with real SQLite files and real processes. */
@NullMarked
package dev.parley.record;

import org.jspecify.annotations.NullMarked;
