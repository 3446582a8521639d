package fr.greffe.correction;

import fr.greffe.correction.Anchor.Place;
import fr.greffe.document.Evidence;
import fr.greffe.register.Amendment;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Entry;
import fr.greffe.register.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says again of what was read what clerks had said of it. A reading that contradicts a correction
 * is shown with a warning and the correction holds; a correction that no longer finds its place is
 * handed back, and the document says so.
 */
public final class Corrections {
  private Corrections() {}

  /**
   * The entries of a document as they stand.
   *
   * @param entries with what was corrected in them
   * @param lost corrections whose words are no longer in the document
   */
  public record Applied(List<Entry> entries, List<Correction> lost) {
    public Applied {
      entries = List.copyOf(entries);
      lost = List.copyOf(lost);
    }
  }

  /**
   * @param entries of one document, as they were read
   * @param corrections of that document, in the order they were made; those of where acts begin
   *     come first
   * @param again reads acts that have other bounds
   */
  public static Applied apply(List<Entry> entries, List<Correction> corrections, Rereading again) {
    List<Entry> all = new ArrayList<>(entries);
    List<Correction> lost = new ArrayList<>();
    for (Correction correction : standing(corrections, true)) {
      new Bounds(entries.getFirst(), again)
          .apply(all, correction)
          .ifPresentOrElse(
              recut -> {
                all.clear();
                all.addAll(recut);
              },
              () -> lost.add(correction));
    }
    for (Correction correction : standing(corrections, false)) {
      Optional<Place> place = place(correction, all);
      if (place.isPresent()) {
        Entry old = place.get().entry();
        all.set(all.indexOf(old), applied(correction, place.get()));
      } else {
        lost.add(correction);
      }
    }
    if (!lost.isEmpty() && !all.isEmpty()) {
      Draft draft = new Draft(all.getFirst());
      draft.warnings = new ArrayList<>(draft.warnings);
      lost.forEach(correction -> draft.warnings.add(Contradiction.lost(correction)));
      all.set(0, draft.done());
    }
    return new Applied(all, lost);
  }

  /** Those that nobody took back: of where acts begin, or of the facts in them. */
  private static List<Correction> standing(List<Correction> corrections, boolean ofBounds) {
    return corrections.stream()
        .filter(Correction::stands)
        .filter(correction -> (correction.field() == Field.BEGINNING) == ofBounds)
        .toList();
  }

  /** The words again; else the entry itself, or the only fact that still says what it said. */
  private static Optional<Place> place(Correction correction, List<Entry> entries) {
    List<Entry> able =
        entries.stream().filter(entry -> correction.field().lens().applies(entry)).toList();
    return correction
        .anchor()
        .find(able)
        .or(
            () ->
                correction.field().many()
                    ? unchanged(correction, able)
                    : correction.anchor().findEntry(able));
  }

  private static Optional<Place> unchanged(Correction correction, List<Entry> entries) {
    List<Place> same = new ArrayList<>();
    for (Entry entry : entries) {
      for (Stated stated : Stated.all(entry, correction.field())) {
        if (stated.value().equals(correction.before())) {
          Evidence there = stated.evidence();
          same.add(new Place(entry, there == null ? Places.opening(entry) : there.span()));
        }
      }
    }
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static Entry applied(Correction correction, Place place) {
    Entry entry = place.entry();
    Stated stated = target(correction, place);
    Value read = stated == null ? null : stated.value();
    Evidence where = where(correction, place, stated);
    Entry said =
        switch (correction.kind()) {
          case REFUSE ->
              stated != null && Objects.equals(read, correction.before())
                  ? correction.field().lens().remove(entry, stated.rank())
                  : entry;
          case CORRECT, ADD, CONFIRM -> written(correction, entry, stated, where);
        };
    Draft draft = new Draft(said);
    draft.amendments = new ArrayList<>(draft.amendments);
    draft.amendments.add(amendment(correction, where));
    Warning doubt = Contradiction.of(correction, read, where);
    if (doubt != null) {
      draft.warnings = new ArrayList<>(draft.warnings);
      draft.warnings.add(doubt);
    }
    return draft.done();
  }

  /** The words of the fact as they are read now, else those that the correction is anchored to. */
  private static Evidence where(Correction correction, Place place, @Nullable Stated stated) {
    Evidence read = stated == null ? null : stated.evidence();
    return read != null && read.span().overlaps(place.span())
        ? new Evidence(read.page(), read.span(), read.quote(), Stated.RULE)
        : place.evidence(correction.anchor(), Stated.RULE);
  }

  private static Entry written(
      Correction correction, Entry entry, @Nullable Stated stated, Evidence where) {
    Lens lens = correction.field().lens();
    Value after = Objects.requireNonNull(correction.after());
    return stated == null
        ? lens.add(entry, after, where)
        : lens.change(entry, stated.rank(), after, where);
  }

  /** The fact that stands at the place, or that says what was said there; null for none. */
  private static @Nullable Stated target(Correction correction, Place place) {
    List<Stated> all = Stated.all(place.entry(), correction.field());
    if (!correction.field().many()) {
      return all.isEmpty() ? null : all.getFirst();
    }
    boolean adding = correction.kind() == Kind.ADD;
    Stated best = null;
    int most = 0;
    for (Stated one : all) {
      boolean here = one.evidence() != null && one.evidence().span().overlaps(place.span());
      boolean before = one.value().equals(correction.before());
      boolean after = one.value().equals(correction.after());
      boolean sameName = sameName(one.value(), correction);
      int fit =
          adding && !after && !sameName
              ? 0
              : (here ? 2 : 0) + (before || after ? 3 : 0) + (sameName ? 2 : 0);
      if (fit > most && (here || sameName)) {
        best = one;
        most = fit;
      }
    }
    return best;
  }

  /** Members and voters are told apart by their names, wherever these stand. */
  private static boolean sameName(Value value, Correction correction) {
    Value said = correction.before() == null ? correction.after() : correction.before();
    boolean person = correction.field() == Field.VOTER || correction.field() == Field.MEMBER;
    return person && said != null && Folded.same(value.get(Part.NAME), said.get(Part.NAME));
  }

  static Amendment amendment(Correction correction, Evidence where) {
    return new Amendment(
        correction.field().code(),
        correction.kind(),
        line(correction.before()),
        line(correction.after()),
        correction.author(),
        correction.made(),
        where);
  }

  static @Nullable String line(@Nullable Value value) {
    return value == null ? null : String.join(" ; ", value.parts().values());
  }
}
