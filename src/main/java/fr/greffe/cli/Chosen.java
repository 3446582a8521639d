package fr.greffe.cli;

import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.search.Organisations;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The one organisation that the user means; never a guess among several. */
final class Chosen {
  private static final int SHOWN = 10;

  private Chosen() {}

  static OrganisationRecord one(Organisations organisations, String name, CommandLine line) {
    List<OrganisationRecord> found = organisations.named(name, SHOWN);
    List<OrganisationRecord> exact = found.stream().filter(one -> isCalled(one, name)).toList();
    if (exact.size() == 1 || (exact.isEmpty() && found.size() == 1)) {
      return exact.isEmpty() ? found.getFirst() : exact.getFirst();
    }
    if (found.isEmpty()) {
      throw new ParameterException(line, "aucune organisation « " + name + " »");
    }
    throw new ParameterException(
        line,
        "plusieurs organisations répondent à « "
            + name
            + " », donnez l'identifiant de l'une :"
            + found.stream()
                .map(one -> System.lineSeparator() + "  " + OrganisationText.line(one))
                .collect(Collectors.joining()));
  }

  private static boolean isCalled(OrganisationRecord organisation, String name) {
    return name.equals(organisation.id())
        || name.equals(organisation.siren())
        || organisation.names().stream()
            .anyMatch(
                use ->
                    use.name().toLowerCase(Locale.FRENCH).equals(name.toLowerCase(Locale.FRENCH)));
  }
}
