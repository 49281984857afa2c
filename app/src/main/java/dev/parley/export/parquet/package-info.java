/**
 * Writes Parquet files of flat rows: every column optional, values plain, pages packed by gzip.
 *
 * <p>That is the part of the format that every reader knows, and the JDK has all that it takes. It
 * knows nothing of claims.
 */
@NullMarked
package dev.parley.export.parquet;

import org.jspecify.annotations.NullMarked;
