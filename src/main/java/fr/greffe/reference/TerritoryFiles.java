package fr.greffe.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Writes the lists of {@code config/reference}, one territory a line. */
public final class TerritoryFiles {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  private final TerritoryPackage source;

  public TerritoryFiles(TerritoryPackage source) {
    this.source = source;
  }

  /** Writes all lists; gives how many territories each holds. */
  public Map<String, Integer> writeTo(Path folder) throws IOException {
    return Map.of(
        "communes",
        write(
            folder.resolve("communes.tsv"),
            "Communes de France, communes déléguées et associées comprises.",
            "nom, code INSEE, SIREN, SIREN de l'EPCI, population, code de la commune nouvelle"
                + " (communes déléguées et associées)",
            communes()),
        "epci",
        write(
            folder.resolve("epci.tsv"),
            "EPCI à fiscalité propre et établissements publics territoriaux.",
            "nom, SIREN, nature (CC, CA, CU, METRO, MET69, EPT), population",
            groupings()),
        "departements",
        write(
            folder.resolve("departements.tsv"),
            "Départements.",
            "nom, code, code de la région",
            source.rows("departements.json").map(row -> line(row, "nom", "code", "region"))),
        "regions",
        write(
            folder.resolve("regions.tsv"),
            "Régions.",
            "nom, code, code INSEE du chef-lieu",
            source.rows("regions.json").map(row -> line(row, "nom", "code", "chefLieu"))));
  }

  private Stream<String> communes() throws IOException {
    Map<String, String> groupingOf = new HashMap<>();
    source
        .rows("epci.json")
        .forEach(
            grouping ->
                grouping
                    .path("membres")
                    .forEach(
                        member -> groupingOf.put(text(member, "code"), text(grouping, "code"))));
    return source
        .rows("communes.json")
        .filter(row -> !text(row, "type").equals("arrondissement-municipal"))
        .map(row -> commune(row, groupingOf));
  }

  private static String commune(JsonNode row, Map<String, String> groupingOf) {
    String seat = text(row, "chefLieu");
    String grouping = groupingOf.getOrDefault(seat.isEmpty() ? text(row, "code") : seat, "");
    return cells(
        text(row, "nom"),
        text(row, "code"),
        text(row, "siren"),
        grouping,
        text(row, "population"),
        seat);
  }

  private Stream<String> groupings() throws IOException {
    return Stream.concat(
            source.rows("epci.json").sorted(Comparator.comparing(row -> text(row, "code"))),
            source.rows("ept.json").sorted(Comparator.comparing(row -> text(row, "code"))))
        .map(row -> line(row, "nom", "code", "type", "populationMunicipale"));
  }

  private int write(Path file, String what, String columns, Stream<String> lines)
      throws IOException {
    List<String> territories = lines.toList();
    String header =
        "# %s%n# Source : paquet npm @etalab/decoupage-administratif %s (INSEE, DGCL, Banatic), Licence Ouverte 2.0, publié le %s.%n# Colonnes : %s%n"
            .formatted(what, source.version(), source.published().format(DAY), columns);
    Files.writeString(
        file, header + territories.stream().collect(Collectors.joining("\n", "", "\n")));
    return territories.size();
  }

  private static String line(JsonNode row, String... keys) {
    return cells(Stream.of(keys).map(key -> text(row, key)).toArray(String[]::new));
  }

  private static String cells(String... cells) {
    return String.join("\t", cells).stripTrailing();
  }

  private static String text(JsonNode row, String key) {
    return row.path(key).asString("");
  }
}
