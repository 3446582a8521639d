package fr.greffe.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes numbers and strings and packs them; {@link Drain} gives them back. */
final class Sink {
  private final Map<String, Integer> ranks = new HashMap<>();
  private byte[] bytes = new byte[1 << 14];
  private int size;

  /** What was packed, followed by room for more. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void int8(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void int32(int value) {
    room(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  void float64(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int32((int) (bits >>> 32));
    int32((int) bits);
  }

  /** A number that is small and not negative as a rule: seven bits a byte. */
  void count(int value) {
    room(5);
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number that is small as a rule, of either sign. */
  void step(int value) {
    count(value << 1 ^ value >> 31);
  }

  /** A string that may come again, or null. */
  void name(@Nullable String value) {
    if (value == null) {
      count(0);
      return;
    }
    Integer rank = ranks.putIfAbsent(value, ranks.size() + 2);
    if (rank != null) {
      count(rank);
    } else {
      count(1);
      text(value);
    }
  }

  /** Any string, half characters without their other half included: those have no UTF-8. */
  void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    boolean exact = new String(utf8, StandardCharsets.UTF_8).equals(value);
    byte[] coded = exact ? utf8 : utf16(value);
    int8(exact ? 0 : 1);
    count(coded.length);
    raw(coded);
  }

  /** Bytes as they are; who reads them must know how many. */
  void raw(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /** Unit by unit: Java's own encoder replaces lone surrogates. */
  private static byte[] utf16(String value) {
    byte[] coded = new byte[2 * value.length()];
    for (int i = 0; i < value.length(); i++) {
      coded[2 * i] = (byte) (value.charAt(i) >>> 8);
      coded[2 * i + 1] = (byte) value.charAt(i);
    }
    return coded;
  }

  private void room(int wanted) {
    if (bytes.length - size < wanted) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + wanted));
    }
  }
}
