package fr.greffe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * What a file's folder says of it without opening it.
 *
 * @param size in bytes
 * @param modified time of change
 * @param changed time of change of status where the system has it, which no copying tool sets back
 */
record Marks(long size, FileTime modified, FileTime changed) {
  static Marks of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    FileTime modified = attributes.lastModifiedTime();
    return new Marks(attributes.size(), modified, changed(file, modified));
  }

  /** When it was changed last. */
  Instant last() {
    return (changed.compareTo(modified) > 0 ? changed : modified).toInstant();
  }

  private static FileTime changed(Path file, FileTime modified) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return unix && Files.getAttribute(file, "unix:ctime") instanceof FileTime changed
        ? changed
        : modified;
  }
}
