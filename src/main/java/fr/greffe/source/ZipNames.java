package fr.greffe.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names of a ZIP's files, made safe to show and to record: no way up, no root, no drive, no
 * control character, none twice. Names without a declared encoding are UTF-8 where they can be,
 * else what Windows writes in France.
 */
final class ZipNames {
  /** Parts a ZIP's name from the names of what is in it. */
  static final String INSIDE = "!/";

  private static final int LONGEST_PART = 150;
  private static final int LONGEST = 600;
  private static final Charset WINDOWS =
      Charset.isSupported("IBM850") ? Charset.forName("IBM850") : Charset.forName("windows-1252");

  private final String prefix;
  private final Set<String> given = new HashSet<>();

  /**
   * @param prefix of every name
   */
  ZipNames(String prefix) {
    this.prefix = prefix;
  }

  /** Whether an entry is a file that someone put there, and not a folder or a system's own. */
  static boolean isPaper(ZipArchiveEntry entry) {
    if (entry.isDirectory() || entry.isUnixSymlink()) {
      return false;
    }
    List<String> parts = parts(decoded(entry));
    return parts.stream().noneMatch(part -> part.startsWith(".") || part.equals("__MACOSX"))
        && (parts.isEmpty() || !parts.getLast().equalsIgnoreCase("Thumbs.db"));
  }

  String of(ZipArchiveEntry entry) {
    List<String> parts = parts(decoded(entry)).stream().map(ZipNames::plain).toList();
    String whole = parts.isEmpty() ? "sans-nom" : String.join("/", parts);
    String name = prefix + whole.substring(Math.max(0, whole.length() - LONGEST));
    return free(name);
  }

  /** A name that is given once. */
  String free(String name) {
    String free = name;
    for (int rank = 2; !given.add(free); rank++) {
      free = name + " (" + rank + ")";
    }
    return free;
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("[/\\\\]+")) {
      String stripped = part.strip();
      if (!stripped.isEmpty() && !stripped.equals(".") && !stripped.equals("..")) {
        parts.add(stripped);
      }
    }
    return parts;
  }

  /** A part of a name without what no name may have. */
  static String plain(String part) {
    String plain = part.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}:*?\"<>|]", "_");
    return plain.substring(Math.max(0, plain.length() - LONGEST_PART));
  }

  private static String decoded(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, WINDOWS);
    }
  }
}
