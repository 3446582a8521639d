package fr.greffe.parsing.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes French text of unknown encoding. */
public final class Charsets {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Charsets() {}

  /** By byte order mark, then UTF-8 where it is valid, else windows-1252. */
  public static Charset detect(byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xfe, 0xff)) {
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

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
