package fr.greffe.fetching;

import fr.greffe.settings.Secret;
import fr.greffe.source.SftpSource;
import fr.greffe.source.SourceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * Logs in to an SFTP server whose key the job's file of known hosts holds, anew where the
 * connection was lost. Only what the job names serves: no key, agent or setting of whoever runs the
 * program.
 */
final class SftpLogin implements AutoCloseable {
  private static final int PORT = 22;

  private final SftpSource source;
  private volatile @Nullable SshClient ssh;
  private @Nullable SftpClient open;

  SftpLogin(SftpSource source) {
    this.source = source;
  }

  SftpClient client() throws IOException {
    SftpClient known = open;
    if (known != null && known.isOpen()) {
      return known;
    }
    close();
    SftpClient client = SftpClientFactory.instance().createSftpClient(session(started()));
    open = client;
    return client;
  }

  private SshClient started() {
    if (!Files.isReadable(source.knownHosts())) {
      throw new SourceUnavailableException(
          "dossier SFTP illisible : %s : le fichier « known-hosts » ne peut pas être lu (%s)"
              .formatted(source.name(), source.knownHosts()));
    }
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(
        new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, source.knownHosts()));
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    Duration patience = source.limits().patience();
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, patience);
    CoreModuleProperties.IDLE_TIMEOUT.set(client, patience);
    client.start();
    ssh = client;
    return client;
  }

  private ClientSession session(SshClient client) throws IOException {
    Duration patience = source.limits().patience();
    URI at = source.folder();
    int port = at.getPort() < 0 ? PORT : at.getPort();
    ClientSession session =
        client.connect(source.user(), at.getHost(), port).verify(patience).getSession();
    Path key = source.key();
    if (key != null) {
      identify(session, key);
    }
    Secret password = source.password();
    if (password != null) {
      session.addPasswordIdentity(password.read(SourceUnavailableException::new));
    }
    session.auth().verify(patience);
    return session;
  }

  private void identify(ClientSession session, Path key) {
    FileKeyPairProvider keys = new FileKeyPairProvider(key);
    keys.setPasswordFinder(FilePasswordProvider.EMPTY);
    int held = 0;
    try {
      for (KeyPair pair : keys.loadKeys(session)) {
        session.addPublicKeyIdentity(pair);
        held++;
      }
    } catch (RuntimeException e) {
      held = 0;
    }
    if (held == 0) {
      throw new SourceUnavailableException(
          "dossier SFTP illisible : %s : la clé « key-file » ne peut pas être lue (%s)"
              .formatted(source.name(), key));
    }
  }

  /** Why something failed, in French. */
  static String why(IOException failure) {
    if (failure instanceof SftpException answered) {
      return switch (answered.getStatus()) {
        case SftpConstants.SSH_FX_PERMISSION_DENIED -> "accès refusé";
        case SftpConstants.SSH_FX_NO_SUCH_FILE -> "introuvable";
        default -> "le serveur refuse (" + answered.getMessage() + ")";
      };
    }
    String message = String.valueOf(failure.getMessage());
    if (message.contains("Server key did not validate")) {
      return "la clé du serveur n'est pas celle du fichier « known-hosts »";
    }
    if (message.contains("InterruptedByTimeoutException")) {
      return Late.PATIENCE;
    }
    return message.contains("No more authentication methods")
        ? "le serveur refuse l'utilisateur, sa clé ou son mot de passe"
        : Late.why(failure);
  }

  @Override
  public void close() {
    SshClient client = ssh;
    if (client != null) {
      client.close(true);
    }
  }
}
