package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.extraction.act.Landmark.Kind;
import fr.greffe.rules.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the act numbers that open acts, among all that are printed. */
final class Numbers {
  /** So many acts show how the paper heads them. */
  private static final int FEW = 3;

  private Numbers() {}

  /** One landmark a number, where its section is the longest: not the agenda, not the recap. */
  static List<Landmark> heads(Outline outline) {
    Map<String, Section> best = new LinkedHashMap<>();
    List<Landmark> numbers = new ArrayList<>(outline.of(Kind.NUMBER));
    numbers.removeAll(new HashSet<>(delegated(outline)));
    numbers.removeAll(new HashSet<>(ofTables(outline, numbers)));
    for (Section section : outline.sections(numbers)) {
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

  /** Where acts print number and title on one line, a number alone that is built otherwise. */
  private static List<Landmark> ofTables(Outline outline, List<Landmark> numbers) {
    List<Landmark> titled = numbers.stream().filter(mark -> !mark.title().isEmpty()).toList();
    if (titled.size() < FEW) {
      return List.of();
    }
    Set<String> shapes = new HashSet<>();
    titled.forEach(mark -> shapes.add(shape(outline, mark)));
    List<Landmark> others =
        numbers.stream()
            .filter(mark -> mark.title().isEmpty() && !shapes.contains(shape(outline, mark)))
            .toList();
    boolean few = titled.size() * 2 >= numbers.size();
    return few || outline.deciding(others) * 2 < others.size() ? others : List.of();
  }

  /** Numbers of decisions taken by delegation, which are told and not voted. */
  private static List<Landmark> delegated(Outline outline) {
    List<Landmark> delegated = new ArrayList<>();
    boolean telling = false;
    String series = "";
    for (Landmark mark : outline.landmarks()) {
      if (mark.is(Kind.NUMBER) && telling) {
        String shape = shape(outline, mark);
        if (!series.isEmpty() && !series.equals(shape)) {
          telling = false;
        } else {
          series = shape;
          delegated.add(mark);
        }
      } else if (mark.rule().equals(Outlines.DELEGATED)) {
        telling = true;
        series = "";
      } else if (!mark.is(Kind.NUMBER)) {
        telling = false;
      }
    }
    return delegated.stream().filter(mark -> !outline.counts(next(outline, mark))).toList();
  }

  private static Span next(Outline outline, Landmark mark) {
    int next = Places.first(outline.landmarks(), Landmark::start, mark.start() + 1);
    int end =
        next < outline.landmarks().size()
            ? outline.landmarks().get(next).start()
            : outline.document().body().end();
    return new Span(mark.start(), end);
  }

  private static int weight(Outline outline, Section section) {
    Span span = section.span();
    return outline.decides(span) ? 1_000_000 + span.length() : span.length();
  }

  /** How a number is built: "d9-9" for D2024-118. */
  private static String shape(Outline outline, Landmark mark) {
    Span number = Objects.requireNonNull(mark.number());
    return Lexicon.fold(number.of(outline.document().text())).replaceAll("\\d+", "9");
  }

  private static String key(Outline outline, Landmark mark) {
    Span number = Objects.requireNonNull(mark.number());
    return Lexicon.letters(number.of(outline.document().text()));
  }
}
