package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.rules.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the act numbers that open acts, among all that are printed. */
final class Numbers {
  private Numbers() {}

  /** One landmark a number, where its section is the longest: not the agenda, not the recap. */
  static List<Landmark> heads(Outline outline) {
    Map<String, Section> best = new LinkedHashMap<>();
    for (Section section : outline.sections(outline.of(Kind.NUMBER))) {
      String key = key(outline, section.head());
      Section known = best.get(key);
      if (known == null || weight(outline, section) > weight(outline, known)) {
        best.put(key, section);
      }
    }
    List<Landmark> heads = new ArrayList<>();
    for (Section section : best.values()) {
      heads.add(section.head());
    }
    heads.sort(Comparator.comparingInt(Landmark::start));
    return heads;
  }

  private static int weight(Outline outline, Section section) {
    Span span = section.span();
    return outline.decides(span) ? 1_000_000 + span.length() : span.length();
  }

  private static String key(Outline outline, Landmark mark) {
    Span number = Objects.requireNonNull(mark.number());
    return Lexicon.fold(number.of(outline.document().text())).replaceAll("[^a-z0-9]+", "");
  }
}
