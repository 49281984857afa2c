package dev.parley.reader.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Memory outside the heap for one window's way through the network, used again for the next. It
 * grows to the largest window seen; none has more than {@link Windows#MOST} pieces.
 */
final class Buffers {
  private final Map<String, LongBuffer> longs = new HashMap<>();
  private final Map<String, FloatBuffer> floats = new HashMap<>();

  /** These values, where the network can read them. */
  LongBuffer longs(String name, long[] values) {
    LongBuffer all =
        longs.computeIfAbsent(name, n -> bytes(Long.BYTES * Windows.MOST).asLongBuffer());
    return all.slice(0, values.length).put(0, values);
  }

  /** These values, where the network can read them. */
  FloatBuffer floats(String name, float[] values) {
    return room(name, values.length).put(0, values);
  }

  /** Room for so many values, whatever stood there. */
  FloatBuffer room(String name, int size) {
    FloatBuffer all = floats.get(name);
    if (all == null || all.capacity() < size) {
      all = bytes(Float.BYTES * Math.max(size, Windows.MOST)).asFloatBuffer();
      floats.put(name, all);
    }
    return all.slice(0, size);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }
}
