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

/**
 * The model under ONNX Runtime. Safe for many threads.
 *
 * <p>Each window runs alone: the model's int8 activations are scaled by what they hold, so windows
 * in one batch would change each other's scores. One thread a run: several readers run beside each
 * other, and a run's result does not depend on how its work was divided.
 */
final class Network implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ModelLabels labels;

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
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
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

  /** Scores one window. */
  Scores run(Window window) {
    long[] byPiece = {1, window.pieces().length};
    long[] byWord = {1, window.words()};
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put("pieces", longs(window.pieces(), byPiece));
      inputs.put("casing", longs(window.casing(), byPiece));
      inputs.put("gaps", longs(window.gaps(), byPiece));
      inputs.put("first", longs(window.firstPiece(), byWord));
      inputs.put("last", longs(window.lastPiece(), byWord));
      inputs.put(
          "prior", OnnxTensor.createTensor(environment, FloatBuffer.wrap(window.prior()), byWord));
      try (OrtSession.Result result = session.run(inputs)) {
        int n = window.words();
        return new Scores(
            rows(result, "upos", n),
            rows(result, "xpos", n),
            rows(result, "lemma", n),
            flat(result, "ends"),
            rows(result, "arcs", n),
            rows(result, "rels", n),
            rows(result, "names", n));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor longs(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] flat(OrtSession.Result result, String name) {
    OnnxValue value =
        result
            .get(name)
            .orElseThrow(() -> new IllegalStateException("the model gives no '" + name + "'"));
    FloatBuffer buffer = ((OnnxTensor) value).getFloatBuffer();
    float[] out = new float[buffer.remaining()];
    buffer.get(out);
    return out;
  }

  private static float[][] rows(OrtSession.Result result, String name, int n) {
    float[] all = flat(result, name);
    int width = all.length / n;
    float[][] out = new float[n][width];
    for (int i = 0; i < n; i++) {
      System.arraycopy(all, i * width, out[i], 0, width);
    }
    return out;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    }
  }
}
