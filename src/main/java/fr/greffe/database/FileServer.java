package fr.greffe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import org.h2.tools.Server;

/**
 * Serves the H2 file that this process holds to other processes of this machine: on the loopback
 * address, under a secret name that only who may read the data folder knows.
 */
final class FileServer implements AutoCloseable {
  private static final String ADDRESS = "greffe.address";
  private static final int SECRET = 24;
  private static final FileAttribute<Set<PosixFilePermission>> OURS_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path state;
  private final Connection keptOpen;
  private final Server server;

  private FileServer(Path state, Connection keptOpen, Server server) {
    this.state = state;
    this.keptOpen = keptOpen;
    this.server = server;
  }

  /** Opens the file and serves it until closed. */
  static FileServer start(Path folder, String url) throws IOException, SQLException {
    System.setProperty("h2.bindAddress", "127.0.0.1");
    Connection keptOpen = DriverManager.getConnection(url);
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    String name = HexFormat.of().formatHex(secret);
    String file = url.substring("jdbc:h2:".length()).replaceFirst(";.*", "");
    Server server =
        Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists", "-key", name, file)
            .start();
    Path state = folder.resolve(ADDRESS);
    Path draft = Files.createTempFile(folder, ADDRESS, null, OURS_ONLY);
    Files.writeString(draft, "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + name);
    Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE);
    return new FileServer(state, keptOpen, server);
  }

  /**
   * Where the process that holds the file serves it.
   *
   * @throws IOException when none does (yet)
   */
  static String address(Path folder) throws IOException {
    return Files.readString(folder.resolve(ADDRESS));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(state);
    server.stop();
    try {
      keptOpen.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
