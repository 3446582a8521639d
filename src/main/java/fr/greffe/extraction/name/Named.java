package fr.greffe.extraction.name;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.SpanIndex;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who and what a passage names.
 *
 * @param organisations with what was agreed on them
 * @param names persons and places
 */
public record Named(List<Mention<Organisation>> organisations, List<Mention<Name>> names) {
  public Named {
    organisations = List.copyOf(organisations);
    names = List.copyOf(names);
  }

  /** Persons and places in the order of the text; what is in a person's name is no place. */
  static List<Mention<Name>> names(Passage passage, List<Span> people, List<Span> places) {
    SpanIndex<Span> peopleAt = new SpanIndex<>(people, span -> span);
    List<Mention<Name>> names = new ArrayList<>();
    people.forEach(span -> names.add(mention(passage, span, Name.Kind.PERSON, "person")));
    places.stream()
        .filter(place -> peopleAt.overlapping(place).findAny().isEmpty())
        .forEach(span -> names.add(mention(passage, span, Name.Kind.PLACE, "place")));
    names.sort(Comparator.comparing(Mention::span));
    return names;
  }

  private static Mention<Name> mention(Passage passage, Span span, Name.Kind kind, String rule) {
    String name = span.of(passage.document().text()).replaceAll("\\s+", " ").strip();
    return new Mention<>(new Name(name, kind), passage.document().evidence(span, rule));
  }
}
