package fr.greffe.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Gives a written file its name, so that whoever looks finds all of it or nothing. */
final class DurableFile {
  private DurableFile() {}

  /** The same after a power cut: for what cannot be made again. */
  static void publish(FileChannel written, Path temporary, Path target) throws IOException {
    written.force(true);
    Path folder = Objects.requireNonNull(target.getParent(), "a file of the archive has a folder");
    Files.createDirectories(folder);
    rename(temporary, target);
    force(folder);
  }

  static void rename(Path temporary, Path target) throws IOException {
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A folder can be forced where it can be opened, which is not so on every system. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
