package fr.greffe.batch;

import fr.greffe.source.FolderSource;
import fr.greffe.source.FoundFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Surveys the files of a folder; unchanged ones are not opened. */
final class FolderSurvey implements Survey<FoundFile> {
  private static final int FILES = 100;

  private final FolderSource source;
  private final Inspection inspection;
  private final Places places;
  private @Nullable Iterator<FoundFile> files;

  FolderSurvey(FolderSource source, Inspection inspection, Places places) {
    this.source = source;
    this.inspection = inspection;
    this.places = places;
  }

  @Override
  public int chunk() {
    return FILES;
  }

  @Override
  public @Nullable FoundFile next() {
    if (files == null) {
      files = list().iterator();
    }
    return files.hasNext() ? files.next() : null;
  }

  private List<FoundFile> list() {
    List<FoundFile> found = source.list();
    if (found.isEmpty()) {
      places.refuseEmptied(source, "dossier vide : " + source.path(), "partage réseau non monté");
    }
    return found;
  }

  @Override
  public void record(List<? extends FoundFile> found) {
    List<String> still = new ArrayList<>();
    Map<String, Seen> changed = new LinkedHashMap<>();
    Map<String, LocationTable.Known> before =
        places.known(found.stream().map(file -> Seen.key(file.location())).toList());
    for (FoundFile file : found) {
      LocationTable.Known known = before.get(Seen.key(file.location()));
      Optional<List<Seen>> look = inspection.look(file, known == null ? null : known.stamp());
      look.ifPresentOrElse(
          all -> all.forEach(seen -> changed.put(seen.location(), seen)),
          () -> still.add(Seen.key(file.location())));
    }
    places.record(still, List.copyOf(changed.values()));
  }

  @Override
  public boolean complete() {
    return true;
  }

  @Override
  public int gone() {
    return 0;
  }

  @Override
  public void close() {}
}
