package dev.parley.cli;

import dev.parley.record.ClaimRow;
import java.util.function.Function;

/**
 * A column of a view.
 *
 * @param name its heading
 * @param value what stands in it; empty where the report does not tell
 */
record Column(String name, Function<ClaimRow, String> value) {}
