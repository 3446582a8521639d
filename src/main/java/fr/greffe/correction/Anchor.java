package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a correction belongs: words of a document. The same words at the same place are found
 * first, then the same words near by, whatever the document was cut into since.
 *
 * @param kind of the entry that was corrected
 * @param page where the words stood
 * @param span where they stood
 * @param words the words; those that open the entry where the fact has no place of its own
 * @param opening the words that open the entry
 */
public record Anchor(Entry.Kind kind, int page, Span span, String words, String opening) {
  /** Where a fact of an entry is anchored. */
  static Anchor of(Entry entry, @Nullable Evidence evidence) {
    if (evidence != null) {
      return new Anchor(
          entry.kind(), evidence.page(), evidence.span(), evidence.quote(), opening(entry));
    }
    return at(entry, Places.opening(entry));
  }

  /** Words of an entry that someone points at. */
  public static Anchor at(Entry entry, Span span) {
    return new Anchor(
        entry.kind(),
        Places.pageOf(span.start(), entry),
        span,
        Places.quote(entry, span),
        opening(entry));
  }

  private static String opening(Entry entry) {
    return Places.quote(entry, Places.opening(entry));
  }

  /**
   * A place found again.
   *
   * @param entry it lies in
   * @param span where the words stand now
   */
  record Place(Entry entry, Span span) {
    /** Evidence for a correction made here. */
    Evidence evidence(Anchor anchor, String rule) {
      String quote = Places.quote(entry, span);
      return quote.isEmpty()
          ? new Evidence(anchor.page(), span, anchor.words(), rule)
          : Places.evidence(entry, span, rule);
    }
  }

  /** Whether the words lie in the stretch of an entry. */
  boolean isIn(Entry entry) {
    return entry.span().contains(span);
  }

  /** Whether an entry begins as the one that was corrected. */
  boolean opens(Entry entry) {
    return Folded.same(opening(entry), opening);
  }

  /** The words in one of these entries: those of the kind corrected first. */
  Optional<Place> find(List<Entry> entries) {
    List<Entry> likely =
        entries.stream().sorted(Comparator.comparing(entry -> entry.kind() != kind)).toList();
    return Stream.<Predicate<Entry>>of(this::holdsWords, this::readsWords)
        .flatMap(test -> likely.stream().filter(test).limit(1))
        .map(entry -> new Place(entry, span))
        .findFirst()
        .or(
            () ->
                likely.stream()
                    .map(this::nearest)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingInt(this::distance)));
  }

  /** The entry alone, for what it has but once: the one that opens so, or the only one there is. */
  Optional<Place> findEntry(List<Entry> entries) {
    List<Entry> same = entries.stream().filter(entry -> entry.kind() == kind).toList();
    List<Entry> openings = same.stream().filter(this::opens).toList();
    List<Entry> chosen = openings.isEmpty() ? same : openings;
    return chosen.size() == 1
        ? Optional.of(new Place(chosen.getFirst(), Places.opening(chosen.getFirst())))
        : Optional.empty();
  }

  /** True where the words stand in the text as they did. */
  private boolean holdsWords(Entry entry) {
    return !words.isEmpty() && Places.quote(entry, span).equals(words);
  }

  /** True where something is read in them at the same place, a margin for instance. */
  private boolean readsWords(Entry entry) {
    return Stated.all(entry).stream()
        .flatMap(stated -> Stream.ofNullable(stated.evidence()))
        .anyMatch(place -> place.span().equals(span) && place.quote().equals(words));
  }

  private Optional<Place> nearest(Entry entry) {
    return Places.all(words, entry).stream()
        .map(found -> new Place(entry, found))
        .min(Comparator.comparingInt(this::distance));
  }

  private int distance(Place place) {
    boolean sameKind = place.entry().kind() == kind;
    boolean samePage = Places.pageOf(place.span().start(), place.entry()) == page;
    int far = Math.min(1_000_000, Math.abs(place.span().start() - span.start()));
    return far + (samePage ? 0 : 2_000_000) + (sameKind ? 0 : 10_000_000);
  }
}
