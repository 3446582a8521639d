package fr.greffe.batch;

import fr.greffe.archive.Archive;
import fr.greffe.source.ContentsVisitor;
import fr.greffe.source.FoundFile;
import fr.greffe.source.MailFolder;
import fr.greffe.source.ZipFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at found files: tells by their stamps, without opening them, which are as they were, and
 * keeps the bytes of the others in the archive. A ZIP is opened and gives its files too, and so is
 * a mail that was fetched.
 */
final class Inspection {
  private static final String INSIDE = "!/";

  private final Archive archive;
  private final Clock clock;

  Inspection(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * What stands at a place.
   *
   * @param before its stamp when it was looked at last, or null
   * @return empty when it is as it was; else the place, and for a ZIP those in it
   */
  Optional<List<Seen>> look(FoundFile file, @Nullable String before) {
    if (file.problem() != null) {
      return problem(file, file.problem());
    }
    try {
      Instant now = clock.instant();
      Stamp stamp = Stamp.of(file.path(), now);
      if (stamp.text() != null && stamp.text().equals(before)) {
        return Optional.empty();
      }
      return Optional.of(
          ZipFolder.is(file.path()) ? steadyZip(file, stamp) : document(file, stamp));
    } catch (NoSuchFileException e) {
      return problem(file, "disparu pendant le parcours du dossier");
    } catch (SteadyBytes.ChangedException e) {
      return problem(file, String.valueOf(e.getMessage()));
    } catch (AccessDeniedException e) {
      return problem(file, "accès refusé");
    } catch (IOException e) {
      return problem(file, "ne peut pas être lu (" + e.getMessage() + ")");
    }
  }

  /**
   * What stands at a place whose bytes are in the archive already.
   *
   * @param name of the file
   */
  List<Seen> look(String location, String name, Archive.Kept kept) throws IOException {
    Path file = archive.find(kept.id()).orElseThrow();
    Stamp stamp = new Stamp(kept.size(), kept.id().value());
    if (MailFolder.is(name)) {
      Inside inside = new Inside(location, stamp, true);
      return inside.all(MailFolder.visit(file, inside));
    }
    return ZipFolder.is(file)
        ? zip(location, file, stamp)
        : List.of(seen(location, name, kept, stamp));
  }

  private static Optional<List<Seen>> problem(FoundFile file, String problem) {
    return Optional.of(List.of(Seen.problem(file.location(), problem)));
  }

  private List<Seen> document(FoundFile file, Stamp stamp) throws IOException {
    try (InputStream bytes = new SteadyBytes(file.path())) {
      return List.of(seen(file.location(), file.name(), bytes, stamp));
    }
  }

  /** A document, or a file that travels with one. */
  private Seen seen(String location, String name, InputStream bytes, Stamp stamp)
      throws IOException {
    return seen(location, name, archive.keep(bytes), stamp);
  }

  private Seen seen(String location, String name, Archive.Kept kept, Stamp stamp)
      throws IOException {
    Optional<List<String>> targets =
        Targets.of(archive.find(kept.id()).orElseThrow(), Seen.key(location));
    return targets.isPresent()
        ? Seen.companion(location, kept, stamp, targets.get())
        : Seen.document(location, name, kept, stamp);
  }

  private List<Seen> steadyZip(FoundFile file, Stamp stamp) throws IOException {
    Marks before = Marks.of(file.path());
    List<Seen> inside = zip(file.location(), file.path(), stamp);
    if (!before.equals(Marks.of(file.path()))) {
      throw new SteadyBytes.ChangedException();
    }
    return inside;
  }

  private List<Seen> zip(String place, Path file, Stamp stamp) throws IOException {
    Inside inside = new Inside(place, stamp, false);
    return inside.all(ZipFolder.visit(file, inside));
  }

  /** What is in a ZIP or a mail. */
  private final class Inside implements ContentsVisitor {
    private final String place;
    private final Stamp stamp;
    private final boolean opensZips;
    private final List<Seen> files = new ArrayList<>();

    Inside(String place, Stamp stamp, boolean opensZips) {
      this.place = place;
      this.stamp = stamp;
      this.opensZips = opensZips;
    }

    @Override
    public void file(String name, InputStream bytes) throws IOException {
      String location = place + INSIDE + name;
      Archive.Kept kept = archive.keep(bytes);
      Path file = archive.find(kept.id()).orElseThrow();
      if (opensZips && ZipFolder.is(file)) {
        Inside zip = new Inside(location, stamp, false);
        String problem = ZipFolder.visit(file, zip);
        files.addAll(zip.files);
        if (problem != null) {
          problem(name, problem);
        }
      } else {
        files.add(seen(location, name.substring(name.lastIndexOf('/') + 1), kept, stamp));
      }
    }

    @Override
    public void problem(String name, String problem) {
      files.add(Seen.problem(place + INSIDE + name, problem));
    }

    /** The container and its files. */
    List<Seen> all(@Nullable String problem) {
      List<Seen> all = new ArrayList<>();
      String location = Seen.key(place);
      all.add(Seen.zip(location, stamp, problem, files.size()));
      files.forEach(file -> all.add(file.in(location)));
      return all;
    }
  }
}
