package dev.parley.reader;

import dev.parley.claim.Version;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads a text once that several outlets print: the latest readings are remembered, and a second
 * thread that asks for a text waits for the first. Readings are pure functions of their text, so
 * nobody can tell the difference.
 */
public final class OnceReader implements Reader {
  /** Copies of a wire story come within days of each other; reports are read by date or folder. */
  private static final int REMEMBERED = 64;

  /** A longer text is no wire story, and its reading would fill the memory: it is read anew. */
  private static final int LONGEST = 50_000;

  private final Reader reader;
  private final SequencedMap<String, FutureTask<Reading>> latest =
      new LinkedHashMap<>(16, 0.75f, true);
  private final int remembered;

  /** In front of another reader, which it closes. */
  public OnceReader(Reader reader) {
    this(reader, REMEMBERED);
  }

  OnceReader(Reader reader, int remembered) {
    this.reader = reader;
    this.remembered = remembered;
  }

  @Override
  public Version version() {
    return reader.version();
  }

  @Override
  public Reading read(String text) {
    if (text.length() > LONGEST) {
      return reader.read(text);
    }
    FutureTask<Reading> task = task(text);
    task.run(); // a task runs once; who comes later waits for it below
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException("reading failed", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another thread read the same text", e);
    }
  }

  private FutureTask<Reading> task(String text) {
    synchronized (latest) {
      FutureTask<Reading> task =
          latest.computeIfAbsent(text, t -> new FutureTask<>(() -> reader.read(t)));
      if (latest.size() > remembered) {
        latest.pollFirstEntry();
      }
      return task;
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
