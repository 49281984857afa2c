/**
 * Score boards and speed: what Parley predicts for tasks that others judge, and how fast it reads.
 *
 * <p>{@link dev.parley.bench.Bench} is the main class. {@link dev.parley.bench.PredictCommand}
 * reads inputs without gold from standard input and writes predictions; the scorers lie outside,
 * but for coreference and copies ({@code benchmarks/coreference.py}, {@code copies.py}). {@link
 * dev.parley.bench.SpeedCommand} measures the bare encoder, the reader and the whole way on the
 * same reports in one run, and a peer in a process of its own.
 *
 * <p>{@link dev.parley.bench.FuseSpeedCommand} measures how fast reports are brought together.
 *
 * <p>Nothing of this module ships.
 */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
