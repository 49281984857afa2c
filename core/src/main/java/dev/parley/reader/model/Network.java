package dev.parley.reader.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * The model under ONNX Runtime. Safe for many threads.
 *
 * <p>Each window runs alone: the model's int8 activations are scaled by what they hold, so windows
 * in one batch would change each other's scores. One thread a run: several readers run beside each
 * other, and a run's result does not depend on how its work was divided.
 */
final class Network implements AutoCloseable {
  /** How many words may begin a cue differs from window to window, so these find no room before. */
  private static final Set<String> UNSIZED = Set.of("cues", "spans");

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ModelLabels labels;
  private final Queue<Buffers> idle = new ConcurrentLinkedQueue<>();

  /** A session that is closed under a run takes the whole process down. */
  private final ReadWriteLock open = new ReentrantReadWriteLock();

  private boolean closed;

  private Network(OrtEnvironment environment, OrtSession session, ModelLabels labels) {
    this.environment = environment;
    this.session = session;
    this.labels = labels;
  }

  static Network load(String resource) {
    try (InputStream in = Network.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      OrtEnvironment environment = RuntimeEnvironment.get();
      try (OrtSession.SessionOptions options = options()) {
        OrtSession session = environment.createSession(in.readAllBytes(), options);
        return new Network(
            environment, session, ModelLabels.of(session.getMetadata().getCustomMetadata()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the model cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded: " + e.getMessage(), e);
    }
  }

  static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    // A pattern for each length of window would grow without bound.
    options.setMemoryPatternOptimization(false);
    return options;
  }

  ModelLabels labels() {
    return labels;
  }

  /**
   * Scores one window.
   *
   * @param use is given the scores, which are good until it returns
   */
  void run(Window window, Consumer<Scores> use) {
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      Buffers buffers = idle.poll();
      buffers = buffers == null ? new Buffers() : buffers;
      try {
        new Run(window, buffers).run(use);
      } finally {
        idle.add(buffers);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    } finally {
      open.readLock().unlock();
    }
  }

  /** One window on its way. */
  private final class Run {
    private final Window window;
    private final Buffers buffers;
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxTensor> outputs = new HashMap<>();

    Run(Window window, Buffers buffers) {
      this.window = window;
      this.buffers = buffers;
    }

    void run(Consumer<Scores> use) throws OrtException {
      try {
        long[] byWord = {1, window.words()};
        give("pieces", window.pieces());
        give("casing", window.casing());
        give("gaps", window.gaps());
        give("first", window.firstPiece());
        give("last", window.lastPiece());
        FloatBuffer prior = buffers.floats("prior", window.prior());
        inputs.put("prior", OnnxTensor.createTensor(environment, prior, byWord));
        Rows upos = room("upos", labels.upos().size());
        Rows xpos = room("xpos", labels.xpos().size());
        Rows lemma = room("lemma", labels.lemmas().size());
        Rows ends = room("ends", 0);
        Rows arcs = room("arcs", 1 + window.words());
        Rows rels = room("rels", labels.relations().size());
        Rows names = room("names", labels.names().size());
        if (!labels.marks()) {
          session.run(inputs, Set.of(), outputs).close();
          use.accept(new Scores(upos, xpos, lemma, ends, arcs, rels, names, null, null));
          return;
        }
        Rows anchors = room("anchors", 0);
        Scores.Links links =
            new Scores.Links(
                room("later", labels.link()),
                room("earlier", labels.link()),
                room("fresh", 0),
                room("known", 0));
        Scores.Happenings happenings = labels.happens() ? happenings() : null;
        try (OrtSession.Result result = session.run(inputs, UNSIZED, outputs)) {
          int[] cues = ints(value(result, "cues"));
          Rows spans = new Rows(value(result, "spans").getFloatBuffer(), labels.roles().size());
          Scores.Marks marks = new Scores.Marks(anchors, cues, spans, links);
          use.accept(new Scores(upos, xpos, lemma, ends, arcs, rels, names, marks, happenings));
        }
      } finally {
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
      }
    }

    private Scores.Happenings happenings() throws OrtException {
      ModelLabels.Happenings told = labels.happenings();
      return new Scores.Happenings(
          room("events", told.events().size()),
          room("standings", told.standings().size()),
          room("stances", told.stances().size()),
          room("topics", told.topics().size()),
          square("parts", told.parts().size()));
    }

    private void give(String name, long[] values) throws OrtException {
      LongBuffer buffer = buffers.longs(name, values);
      inputs.put(name, OnnxTensor.createTensor(environment, buffer, new long[] {1, values.length}));
    }

    /**
     * Room for an output, a row a word.
     *
     * @param width 0 for one number a word
     */
    private Rows room(String name, int width) throws OrtException {
      int words = window.words();
      FloatBuffer buffer = buffers.room(name, words * Math.max(1, width));
      long[] shape = width == 0 ? new long[] {words} : new long[] {words, width};
      outputs.put(name, OnnxTensor.createTensor(environment, buffer, shape));
      return new Rows(buffer, Math.max(1, width));
    }

    /** Room for an output that has a table of words by words for each of some kinds. */
    private Rows square(String name, int kinds) throws OrtException {
      int words = window.words();
      FloatBuffer buffer = buffers.room(name, kinds * words * words);
      outputs.put(
          name, OnnxTensor.createTensor(environment, buffer, new long[] {kinds, words, words}));
      return new Rows(buffer, words);
    }
  }

  private static OnnxTensor value(OrtSession.Result result, String name) {
    OnnxValue value =
        result
            .get(name)
            .orElseThrow(() -> new IllegalStateException("the model gives no '" + name + "'"));
    return (OnnxTensor) value;
  }

  private static int[] ints(OnnxTensor tensor) {
    LongBuffer all = tensor.getLongBuffer();
    int[] out = new int[all.remaining()];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.toIntExact(all.get(i));
    }
    return out;
  }

  /** Waits for the windows that are on their way; those that come later are refused. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    } finally {
      open.writeLock().unlock();
    }
  }
}
