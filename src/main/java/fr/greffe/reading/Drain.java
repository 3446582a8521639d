package fr.greffe.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives back, in the same order, what a {@link Sink} took. */
final class Drain {
  private final ByteBuffer bytes;
  private final List<String> names = new ArrayList<>();

  Drain(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  int int8() {
    return bytes.get();
  }

  float float32() {
    return bytes.getFloat();
  }

  double float64() {
    return bytes.getDouble();
  }

  int count() {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than five bytes");
  }

  int step() {
    int coded = count();
    return coded >>> 1 ^ -(coded & 1);
  }

  @Nullable String name() {
    int rank = count();
    if (rank == 0) {
      return null;
    }
    if (rank == 1) {
      names.add(text());
      return names.getLast();
    }
    return names.get(rank - 2);
  }

  String text() {
    boolean utf16 = int8() == 1;
    byte[] coded = new byte[count()];
    bytes.get(coded);
    return utf16 ? utf16(coded) : new String(coded, StandardCharsets.UTF_8);
  }

  /** All that is left. */
  byte[] rest() {
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return rest;
  }

  private static String utf16(byte[] coded) {
    char[] units = new char[coded.length / 2];
    ByteBuffer.wrap(coded).asCharBuffer().get(units);
    return new String(units);
  }
}
