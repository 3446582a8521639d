package fr.greffe.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder and the files in it that are meant.
 *
 * @param home folder that a relative {@code folder} starts from
 * @param folder as the job names it
 * @param include patterns of which one must match; every file when there is none
 * @param emptied whether it may be found empty where there were files: else its disk is away
 * @param links whether links that lead out of it are followed
 */
public record FolderSource(
    Path home, String folder, List<FilePattern> include, boolean emptied, boolean links)
    implements DocumentSource {
  private static final String LEADS_OUT =
      "lien qui sort du dossier ; « links: true » dans le travail le fait suivre";

  /** One that people do not empty, and no link leads out of. */
  public FolderSource(Path home, String folder, List<FilePattern> include) {
    this(home, folder, include, false, false);
  }

  public FolderSource {
    include = List.copyOf(include);
  }

  /** Where the folder is. */
  public Path path() {
    return home.resolve(folder).normalize();
  }

  /**
   * Lists its files by path, whatever the order in which the disk gives them. Hidden files and
   * folders are left out, links inside it are followed, and what cannot be reached is listed with
   * its problem.
   *
   * @throws SourceUnavailableException when the folder is not there
   */
  public List<FoundFile> list() {
    Path root = path();
    if (!Files.isDirectory(root)) {
      throw new SourceUnavailableException(
          "dossier introuvable : " + root + " (« folder: " + folder + " » du travail)");
    }
    List<FoundFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(this, root, root.toRealPath(), found));
    } catch (IOException e) {
      throw new SourceUnavailableException(
          "dossier illisible : " + root + " (" + e.getMessage() + ")");
    }
    found.sort(Comparator.comparing(FoundFile::location));
    return found;
  }

  private boolean meant(Path relative) {
    return include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(relative));
  }

  private String location(Path relative) {
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    return prefix + relative.toString().replace('\\', '/');
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final FolderSource source;
    private final Path root;
    private final Path real;
    private final List<FoundFile> found;

    Visitor(FolderSource source, Path root, Path real, List<FoundFile> found) {
      this.source = source;
      this.root = root;
      this.real = real;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      if (isHidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (leadsOut(folder)) {
        found.add(new FoundFile(source.location(root.relativize(folder)), folder, LEADS_OUT));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path relative = root.relativize(file);
      if (!attributes.isDirectory() && !isHidden(file) && source.meant(relative)) {
        found.add(new FoundFile(source.location(relative), file, problem(file, attributes)));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Whoever may write here must not choose what else of this machine is read and shown. */
    private boolean leadsOut(Path path) throws IOException {
      return !source.links() && Files.isSymbolicLink(path) && !path.toRealPath().startsWith(real);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      boolean folder = Files.isDirectory(file);
      boolean loop = failure instanceof FileSystemLoopException;
      if (!loop && !isHidden(file) && (folder || source.meant(root.relativize(file)))) {
        found.add(new FoundFile(source.location(root.relativize(file)), file, problem(failure)));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return String.valueOf(path.getFileName()).startsWith(".");
    }

    private @Nullable String problem(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isSymbolicLink()) {
        return "lien vers un fichier absent";
      }
      if (attributes.isOther()) {
        return "n'est pas un fichier mais un tube ou un périphérique";
      }
      return leadsOut(file) ? LEADS_OUT : null;
    }

    private static String problem(IOException failure) {
      return switch (failure) {
        case AccessDeniedException denied -> "accès refusé";
        case NoSuchFileException missing -> "disparu pendant le parcours du dossier";
        default -> "ne peut pas être ouvert (" + failure.getMessage() + ")";
      };
    }
  }
}
