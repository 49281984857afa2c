package dev.parley.reader.model;

import ai.onnxruntime.OrtEnvironment;

/**
 * ONNX Runtime's one environment of this process.
 *
 * <p>When it is made, ONNX Runtime 1.29 looks through the command line of the process with a
 * regular expression that recurses for each character. A command line of 4,000 characters, which a
 * class path easily makes, overflows the stack of an ordinary thread and ends the process without a
 * word. So it is made in a thread with room for a command line of a megabyte.
 */
final class RuntimeEnvironment {
  private static final long STACK_BYTES = 512L << 20;

  private RuntimeEnvironment() {}

  static OrtEnvironment get() {
    Thread thread =
        new Thread(null, OrtEnvironment::getEnvironment, "onnxruntime environment", STACK_BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return OrtEnvironment.getEnvironment();
  }
}
