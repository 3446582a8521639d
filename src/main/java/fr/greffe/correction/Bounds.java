package fr.greffe.correction;

import fr.greffe.correction.Anchor.Place;
import fr.greffe.document.Span;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where acts begin, as clerks say: an act is cut in two at a line, or joined with the one before.
 * What has other bounds than before is read anew; where an act begins so by itself, nothing is.
 *
 * @param whole the entry that holds all the text of the document
 * @param again reads acts anew
 */
record Bounds(Entry whole, Rereading again) {
  /** The entries with one beginning more, or one less; empty where its words are gone. */
  Optional<List<Entry>> apply(List<Entry> entries, Correction correction) {
    List<Entry> acts = entries.stream().filter(entry -> entry.act() != null).toList();
    return correction
        .anchor()
        .find(acts)
        .flatMap(
            place ->
                correction.kind() == Kind.ADD
                    ? Optional.of(cut(entries, place, correction))
                    : joined(entries, acts, place, correction));
  }

  private List<Entry> cut(List<Entry> entries, Place place, Correction correction) {
    Entry act = place.entry();
    int line = lineOf(place.span().start());
    if (line <= Places.opening(act).start()) {
      return with(entries, act, List.of(said(act, correction, place.span())));
    }
    Entry first = again.act(whole, act, stretch(act.span().start(), line), act.id());
    Entry second = again.act(whole, act, stretch(line, act.span().end()), free(act.id(), entries));
    return with(entries, act, List.of(first, said(second, correction, place.span())));
  }

  private Optional<List<Entry>> joined(
      List<Entry> entries, List<Entry> acts, Place place, Correction correction) {
    Entry act = place.entry();
    if (lineOf(place.span().start()) > Places.opening(act).start()) {
      return Optional.of(with(entries, act, List.of(said(act, correction, place.span()))));
    }
    return acts.stream()
        .filter(entry -> entry.span().end() <= act.span().start())
        .max(Comparator.comparingInt(entry -> entry.span().end()))
        .map(
            before -> {
              Span both = new Span(before.span().start(), act.span().end());
              Entry one =
                  said(again.act(whole, before, both, before.id()), correction, place.span());
              return with(with(entries, act, List.of()), before, List.of(one));
            });
  }

  private static Entry said(Entry entry, Correction correction, Span place) {
    Draft draft = new Draft(entry);
    draft.amendments = new ArrayList<>(draft.amendments);
    draft.amendments.add(
        Corrections.amendment(correction, Places.evidence(entry, place, Stated.RULE)));
    return draft.done();
  }

  private static List<Entry> with(List<Entry> entries, Entry old, List<Entry> others) {
    List<Entry> all = new ArrayList<>(entries);
    int at = all.indexOf(old);
    all.remove(at);
    all.addAll(at, others);
    return all;
  }

  /** The start of the line that an offset lies in. */
  private int lineOf(int offset) {
    return whole.text().lastIndexOf('\n', offset - 1) + 1;
  }

  /** Without white space at its end. */
  private Span stretch(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(whole.text().charAt(last - 1))) {
      last--;
    }
    return new Span(start, last);
  }

  /** The second part of an act is called after it: the names of other acts stay. */
  private static String free(String id, List<Entry> entries) {
    int part = 2;
    while (taken(id + "." + part, entries)) {
      part++;
    }
    return id + "." + part;
  }

  private static boolean taken(String id, List<Entry> entries) {
    return entries.stream().anyMatch(entry -> entry.id().equals(id));
  }
}
