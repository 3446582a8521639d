package fr.greffe.fetching;

import fr.greffe.source.SftpSource;
import fr.greffe.source.SourceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * A folder on an SFTP server: its files by their paths, fetched again where their size or their
 * time is another. Nothing is changed there; links and hidden files are left out.
 */
final class SftpFolder implements Origin {
  private static final Duration FOR_EVER = Duration.ofDays(36_500);
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final int DEEPEST = 50;
  private static final int GONE = 410;

  private final SftpSource source;
  private final Download download;
  private final Timing timing;
  private final SftpLogin login;
  private final List<String> gaps = new ArrayList<>();
  private final List<ListedAddress> documents = new ArrayList<>();

  /**
   * @param downloads folder of what is being fetched
   */
  SftpFolder(SftpSource source, Path downloads, Timing timing) {
    this.source = source;
    this.timing = timing;
    this.download = new Download(downloads, source.limits().bytes(), timing);
    this.login = new SftpLogin(source);
  }

  @Override
  public Listed list(PageStore pages) {
    try {
      walk(login.client(), Path.of(""), 1);
      return Listed.most(documents, source.limits().documents()).with(gaps);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private void walk(SftpClient client, Path folder, int depth) throws IOException {
    List<SftpClient.DirEntry> entries = new ArrayList<>();
    client.readDir(there(folder)).forEach(entries::add);
    entries.sort(Comparator.comparing(SftpClient.DirEntry::getFilename));
    for (SftpClient.DirEntry entry : entries) {
      if (timing.stopped()) {
        throw new FetchingStoppedException();
      }
      if (!entry.getFilename().startsWith(".") && !isFull()) {
        visit(client, folder, entry, depth);
      }
    }
  }

  private boolean isFull() {
    return documents.size() > source.limits().documents();
  }

  private void visit(SftpClient client, Path folder, SftpClient.DirEntry entry, int depth)
      throws IOException {
    SftpClient.Attributes file = entry.getAttributes();
    Path path = child(folder, entry.getFilename());
    if (path == null) {
      gaps.add(address(folder) + " : un nom ne peut pas en être un");
    } else if (file.isDirectory() && depth == DEEPEST) {
      gaps.add(address(path) + " : plus de " + DEEPEST + " dossiers l'un dans l'autre");
    } else if (file.isDirectory()) {
      inside(client, path, depth);
    } else if (file.isRegularFile() && source.includes(path)) {
      documents.add(new ListedAddress(address(path), version(file)));
    }
  }

  private static @Nullable Path child(Path folder, String name) {
    try {
      return name.contains("/") ? null : folder.resolve(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private void inside(SftpClient client, Path folder, int depth) throws IOException {
    try {
      walk(client, folder, depth + 1);
    } catch (SftpException e) {
      gaps.add(address(folder) + " : " + SftpLogin.why(e));
    }
  }

  /** Null where it changed so lately that another change might not show. */
  private @Nullable String version(SftpClient.Attributes file) {
    boolean settled = file.getModifyTime().toInstant().isBefore(timing.now().minus(SETTLED));
    return settled ? marks(file) : null;
  }

  private static String marks(SftpClient.Attributes file) {
    return file.getSize() + " " + file.getModifyTime().toInstant();
  }

  /** A server that is gone is gone for all the files that are left. */
  @Override
  public FetchResult fetch(URI address, Validators known) {
    String path = AddressPart.path(address.getRawPath());
    try {
      SftpClient client = login.client();
      String before = marks(client.stat(path));
      Path file =
          download.of(
              bytes -> {
                try (InputStream there = client.read(path)) {
                  there.transferTo(bytes);
                }
              });
      if (marks(client.stat(path)).equals(before)) {
        return new FetchResult.Fetched(file, FileNames.of(address, null), Validators.NONE);
      }
      Files.deleteIfExists(file);
      return new FetchResult.Failed(
          "a changé pendant qu'il était lu ; il sera relu à la prochaine exécution");
    } catch (SftpException e) {
      return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
          ? new FetchResult.Gone(GONE)
          : new FetchResult.Failed(SftpLogin.why(e));
    } catch (RefusedException e) {
      return new FetchResult.Failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private RuntimeException unavailable(IOException failure) {
    return timing.stopped()
        ? new FetchingStoppedException()
        : new SourceUnavailableException(
            "dossier SFTP illisible : " + source.name() + " : " + SftpLogin.why(failure));
  }

  private String there(Path folder) {
    String root = source.folder().getPath().replaceFirst("/+$", "");
    String path = folder.toString().replace('\\', '/');
    return (root.isEmpty() && path.isEmpty() ? "/" : root) + (path.isEmpty() ? "" : "/" + path);
  }

  private URI address(Path relative) {
    return URI.create(
        "sftp://"
            + AddressPart.of(source.user())
            + "@"
            + source.folder().getRawAuthority()
            + Arrays.stream(there(relative).split("/", -1))
                .map(AddressPart::of)
                .collect(Collectors.joining("/")));
  }

  @Override
  public boolean namesAll() {
    return gaps.isEmpty();
  }

  @Override
  public Duration recheck() {
    return FOR_EVER;
  }

  @Override
  public void close() {
    login.close();
  }
}
