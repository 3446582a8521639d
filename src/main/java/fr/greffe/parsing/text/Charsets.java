package fr.greffe.parsing.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes French text of unknown encoding. */
public final class Charsets {
  private static final int HEAD = 4096;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Charsets() {}

  /**
   * By byte order mark, then UTF-16 where every other byte is nought as in French, then UTF-8 where
   * it is valid, else windows-1252.
   */
  public static Charset detect(byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe) || noughts(bytes, 1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xfe, 0xff) || noughts(bytes, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  public static String decode(byte[] bytes) {
    return new String(bytes, detect(bytes));
  }

  /** Whether text takes two bytes a character, with or without a mark that says so. */
  public static boolean isUtf16(byte[] bytes) {
    Charset charset = detect(bytes);
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  /** Whether nearly every other byte from {@code first} on is nought, and none of the rest. */
  private static boolean noughts(byte[] bytes, int first) {
    int pairs = Math.min(bytes.length, HEAD) / 2;
    int noughts = 0;
    for (int i = 0; i < pairs; i++) {
      noughts += bytes[2 * i + first] == 0 ? 1 : 0;
      if (bytes[2 * i + 1 - first] == 0) {
        return false;
      }
    }
    return pairs > 0 && noughts * 10 >= pairs * 9;
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
