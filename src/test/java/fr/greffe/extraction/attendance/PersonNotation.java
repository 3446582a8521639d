package fr.greffe.extraction.attendance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists of persons in the short notation of tables and rules: {@code name, function LINK other}.
 */
public final class PersonNotation {
  private static final PersonReader READER = PersonReader.load(Path.of("config"));

  private static final String PROXIES = "pouvoirs : ";

  private PersonNotation() {}

  public static List<String> read(String text) {
    Layout layout = Layout.of(text);
    PersonReader.Persons persons =
        text.startsWith(PROXIES)
            ? READER.readProxies(text, PROXIES.length(), text.length(), layout)
            : READER.read(text, 0, text.length(), layout);
    return persons.persons().stream().map(PersonNotation::write).toList();
  }

  private static String write(Person person) {
    StringBuilder line = new StringBuilder(person.name());
    if (person.function() != null && !person.byFunction()) {
      line.append(", ").append(person.function());
    }
    if (person.link() != Person.Link.NONE) {
      line.append(' ').append(person.link()).append(' ');
      line.append(person.linked().stream().map(Person::name).collect(Collectors.joining(", ")));
    }
    if (person.group() != null) {
      line.append(" [").append(person.group()).append(']');
    }
    return person.note() == null ? line.toString() : line + " (" + person.note() + ")";
  }
}
