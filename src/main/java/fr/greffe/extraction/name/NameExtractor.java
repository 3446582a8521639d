package fr.greffe.extraction.name;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.Extractor;
import fr.greffe.language.Sentences;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the persons and places named in a passage. */
public final class NameExtractor implements Extractor<Name> {
  private final Sentences sentences;
  private final PersonReader persons;
  private final @Nullable PlaceReader places;

  NameExtractor(Sentences sentences, PersonReader persons, @Nullable PlaceReader places) {
    this.sentences = sentences;
    this.persons = persons;
    this.places = places;
  }

  /**
   * Loads lexicons and reference lists.
   *
   * @param config folder of {@code lexicons} and {@code reference}
   */
  public static NameExtractor load(Path config) {
    return new NameExtractor(
        Sentences.load(config),
        new PersonReader(config, Vocabulary.load(config).stops()),
        new PlaceReader(config, Territories.load(config)));
  }

  /** A reader of persons only, which needs no reference list. */
  public static NameExtractor ofPersons(Path config) {
    return new NameExtractor(
        Sentences.load(config), new PersonReader(config, Vocabulary.load(config).stops()), null);
  }

  @Override
  public List<Mention<Name>> extract(Passage passage) {
    String text = passage.document().text();
    List<Mention<Name>> names = new ArrayList<>();
    for (Span sentence : sentences.of(text, passage.span())) {
      Phrase phrase = Phrase.of(text, sentence);
      List<Span> people = persons.read(phrase);
      people.forEach(span -> names.add(mention(passage, span, Name.Kind.PERSON)));
      if (places != null) {
        places.read(phrase).stream()
            .filter(place -> people.stream().noneMatch(place::overlaps))
            .forEach(span -> names.add(mention(passage, span, Name.Kind.PLACE)));
      }
    }
    names.sort(Comparator.comparing(Mention::span));
    return names;
  }

  private static Mention<Name> mention(Passage passage, Span span, Name.Kind kind) {
    String name = span.of(passage.document().text()).replaceAll("\\s+", " ").strip();
    String rule = kind == Name.Kind.PERSON ? "person" : "place";
    return new Mention<>(new Name(name, kind), passage.document().evidence(span, rule));
  }
}
