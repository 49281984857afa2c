package dev.parley.reader.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.claim.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/** The encoder of the shipped model without its heads, on the windows that a reading uses. */
public final class BareEncoder implements AutoCloseable {
  private final OrtEnvironment environment = RuntimeEnvironment.get();
  private final OrtSession session;
  private final WordModel model;

  public BareEncoder(WordModel model) {
    this.model = model;
    try (InputStream in = WordModel.class.getResourceAsStream(WordModel.MODEL);
        OrtSession.SessionOptions options = Network.options()) {
      if (in == null) {
        throw new IOException("the model is not on the class path");
      }
      session = environment.createSession(OnnxCut.to(in.readAllBytes(), "hidden"), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the bare encoder cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** The windows of one text; run them with {@link #run}. */
  public List<Runnable> windows(String text, List<Span> paragraphs) {
    return model.windows(text, paragraphs).stream().<Runnable>map(w -> () -> run(w)).toList();
  }

  private void run(Window window) {
    long[] shape = {1, window.pieces().length};
    try (OnnxTensor pieces = tensor(window.pieces(), shape);
        OnnxTensor casing = tensor(window.casing(), shape);
        OnnxTensor gaps = tensor(window.gaps(), shape);
        OrtSession.Result result =
            session.run(Map.of("pieces", pieces, "casing", casing, "gaps", gaps))) {
      if (result.size() != 1) {
        throw new IllegalStateException("the bare encoder gave " + result.size() + " values");
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the bare encoder failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the bare encoder cannot be closed", e);
    }
  }
}
