package fr.greffe.extraction.name;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.Extractor;
import fr.greffe.language.Sentences;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import java.nio.file.Path;
import java.util.List;

/** Reads the persons named in a passage, which needs no reference list. */
public final class PersonExtractor implements Extractor<Name> {
  private final Sentences sentences;
  private final PersonReader persons;

  private PersonExtractor(Path config) {
    sentences = Sentences.load(config);
    persons = new PersonReader(config, Vocabulary.load(config).stops());
  }

  /**
   * Loads lexicons.
   *
   * @param config folder of {@code lexicons}
   */
  public static PersonExtractor load(Path config) {
    return new PersonExtractor(config);
  }

  @Override
  public List<Mention<Name>> extract(Passage passage) {
    String text = passage.document().text();
    List<Span> people =
        sentences.of(text, passage.span()).stream()
            .flatMap(sentence -> persons.read(Phrase.of(text, sentence)).stream())
            .toList();
    return Named.names(passage, people, List.of());
  }
}
