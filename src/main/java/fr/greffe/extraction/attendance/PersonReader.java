package fr.greffe.extraction.attendance;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads lists of persons as councils write them: titles, functions, proxies, any separator, one
 * column or running lines. Stops at the first words that do not belong to a list.
 */
public final class PersonReader {
  private final PersonWords words;
  private final Links links;

  private PersonReader(PersonWords words, Links links) {
    this.words = words;
    this.links = links;
  }

  public static PersonReader load(Path config) {
    return new PersonReader(PersonWords.load(config), Links.load(config));
  }

  /**
   * A list.
   *
   * @param persons in order
   * @param end where the list ends in the text
   */
  public record Persons(List<Person> persons, int end) {
    public Persons {
      persons = List.copyOf(persons);
    }
  }

  /** The persons of {@code text} from {@code from}, at most up to {@code to}. */
  public Persons read(String text, int from, int to, Layout layout) {
    return new PersonCursor(words, links, text, to, layout, false).list(from);
  }

  /** The same for a list of proxies, in which "A à B" is a proxy given by A to B. */
  Persons readProxies(String text, int from, int to, Layout layout) {
    return new PersonCursor(words, links, text, to, layout, true).list(from);
  }
}
