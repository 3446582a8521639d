package fr.greffe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file's folder says of it without opening it: size, time of change and, where the system
 * has it, time of change of status, which no copying tool sets back. Equal stamps are equal bytes.
 *
 * @param size in bytes
 * @param text the whole, to compare, or null where the file changed so lately that another change
 *     might not show
 */
record Stamp(long size, @Nullable String text) {
  private static final Duration SETTLED = Duration.ofSeconds(2);

  static Stamp of(Path file, Instant now) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    long size = attributes.size();
    FileTime modified = attributes.lastModifiedTime();
    FileTime changed = changed(file, modified);
    Instant last = changed.compareTo(modified) > 0 ? changed.toInstant() : modified.toInstant();
    boolean settled = last.isBefore(now.minus(SETTLED));
    return new Stamp(
        size, settled ? size + " " + modified.toInstant() + " " + changed.toInstant() : null);
  }

  private static FileTime changed(Path file, FileTime modified) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return unix && Files.getAttribute(file, "unix:ctime") instanceof FileTime changed
        ? changed
        : modified;
  }
}
