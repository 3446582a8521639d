package fr.greffe.source;

import fr.greffe.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder on an SFTP server and the files in it that are meant.
 *
 * @param folder its address: {@code sftp://depot.exemple.fr/actes}
 * @param user who logs in
 * @param password of the user, or null where a key is shown
 * @param key private key of the user, or null
 * @param knownHosts keys of the servers that are trusted, as OpenSSH writes them
 * @param include patterns of which one must match; every file when there is none
 * @param emptied whether people empty the folder
 * @param limits of size and number
 */
public record SftpSource(
    URI folder,
    String user,
    @Nullable Secret password,
    @Nullable Path key,
    Path knownHosts,
    List<FilePattern> include,
    boolean emptied,
    RemoteLimits limits)
    implements RemoteSource {
  public SftpSource {
    include = List.copyOf(include);
  }

  /** Whether a file is meant, by its path in the folder. */
  public boolean includes(Path relative) {
    return include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(relative));
  }

  @Override
  public String name() {
    return folder.toString();
  }
}
