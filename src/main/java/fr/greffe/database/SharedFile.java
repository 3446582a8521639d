package fr.greffe.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * An H2 file that several processes of this machine share. The first to come holds it, by a lock of
 * the operating system, and serves it to the others; when the holder ends, however that is, the
 * next that asks for a connection takes its place.
 *
 * <p>H2's own automatic server would do the same, but it wants to close the file in a shutdown hook
 * of its own, and then a run that is being stopped loses its last outcomes.
 */
final class SharedFile extends AbstractDataSource implements AutoCloseable {
  /** The file in a data folder. */
  static final String NAME = "greffe.mv.db";

  private static final String LOCK = "greffe.lock";
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration STEP = Duration.ofMillis(50);

  private final Path folder;
  private @Nullable FileChannel lock;
  private @Nullable FileServer server;

  SharedFile(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The two settings keep a killed process from losing rows that were committed; the asynchronous
   * file keeps an interrupted thread from closing it for all.
   */
  static String url(Path folder) {
    return "jdbc:h2:async:"
        + folder.toAbsolutePath().normalize().resolve("greffe")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        boolean held = server != null || hold();
        return DriverManager.getConnection(held ? url(folder) : FileServer.address(folder));
      } catch (IOException | SQLException e) {
        if (server != null || System.nanoTime() > end) {
          throw e instanceof SQLException refused ? refused : new SQLException(e);
        }
        LockSupport.parkNanos(STEP.toNanos());
      }
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the file has no users");
  }

  @Override
  public int getLoginTimeout() {
    return (int) PATIENCE.toSeconds();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // the patience stays ours
  }

  /** Lets the file go: another process may hold it from now on. */
  @Override
  public synchronized void close() {
    try (FileChannel held = lock;
        FileServer stopped = server) {
      lock = null;
      server = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True from when this process holds the file. */
  private boolean hold() throws IOException, SQLException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) != null) {
        server = FileServer.start(folder, url(folder));
        lock = channel;
      }
      return server != null;
    } finally {
      if (server == null) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
