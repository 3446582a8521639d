package fr.greffe.cli;

import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.rules.Lexicon;
import fr.greffe.search.Facet;
import fr.greffe.search.Filters;
import fr.greffe.wording.FrenchWords;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The filters of a search as options of a command. */
final class SearchFilters {
  private static final Pattern DAY =
      Pattern.compile("(?<y>\\d{4})(?:-(?<m>\\d{2})(?:-(?<d>\\d{2}))?)?");
  private static final Pattern FRENCH_DAY =
      Pattern.compile("(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})");
  private static final Pattern SUM = Pattern.compile("(\\d{1,15})(?:[.,](\\d{1,2}))?");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "À partir de ce jour (2021-04-22, 22/04/2021), ce mois ou cette année (2021).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Jusqu'à ce jour, ce mois, cette année.")
  private @Nullable String to;

  @Option(names = "--body", paramLabel = "NOM", description = "Organisme qui décide.")
  private @Nullable String body;

  @Option(
      names = "--organisation",
      paramLabel = "NOM",
      description = "Organisation nommée dans le texte, par son nom ou son sigle.")
  private @Nullable String organisation;

  @Option(names = "--beneficiary", paramLabel = "NOM", description = "Bénéficiaire d'un montant.")
  private @Nullable String beneficiary;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "délibération, procès-verbal, arrêté, article, question, communiqué…")
  private List<String> types = List.of();

  @Option(names = "--min-amount", paramLabel = "EUROS", description = "Un montant d'au moins…")
  private @Nullable String minAmount;

  @Option(names = "--max-amount", paramLabel = "EUROS", description = "Un montant d'au plus…")
  private @Nullable String maxAmount;

  @Option(names = "--unanimous", description = "Seulement les votes à l'unanimité.")
  private boolean unanimous;

  @Option(
      names = "--job",
      paramLabel = "TRAVAIL",
      split = ",",
      description = "Documents qu'un de ces travaux a apportés.")
  private List<String> jobs = List.of();

  Filters filters() {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    chosen.put(Facet.TYPE, types.stream().flatMap(type -> papers(type.strip())).toList());
    chosen.put(Facet.VOTE, unanimous ? List.of("unanimous") : List.of());
    chosen.put(Facet.JOB, jobs);
    return new Filters(
        from == null ? null : day(from, false),
        to == null ? null : day(to, true),
        body,
        organisation,
        beneficiary,
        null,
        null,
        List.of(),
        minAmount == null ? null : sum(minAmount),
        maxAmount == null ? null : sum(maxAmount),
        chosen);
  }

  /** The papers of a kind of entry where the word names one, else a type of document. */
  private Stream<String> papers(String word) {
    for (Entry.Kind kind : Entry.Kind.values()) {
      if (names(word, kind, FrenchWords.kind(kind))) {
        return papers(kind).map(SearchFilters::code);
      }
    }
    for (DocumentType type : DocumentType.values()) {
      if (names(word, type, FrenchWords.documentType(type))) {
        return Stream.of(code(type));
      }
    }
    throw refused("type inconnu : « " + word + " » (connus : " + known() + ")");
  }

  private static Stream<DocumentType> papers(Entry.Kind kind) {
    return switch (kind) {
      case DELIBERATION -> Stream.of(DocumentType.DELIBERATION);
      case ARRETE -> Stream.of(DocumentType.ARRETE);
      case QUESTION -> Stream.of(DocumentType.ORAL_QUESTION);
      case OTHER -> Stream.of(DocumentType.OTHER);
      case ARTICLE -> Arrays.stream(DocumentType.values()).filter(DocumentType::ofPress);
      case MINUTES ->
          Arrays.stream(DocumentType.values())
              .filter(type -> type.ofSeance() && type != DocumentType.DELIBERATION);
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String known() {
    return Stream.concat(
            Arrays.stream(Entry.Kind.values()).map(FrenchWords::kind),
            Arrays.stream(DocumentType.values()).map(FrenchWords::documentType))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean names(String word, Enum<?> value, String french) {
    String folded = Lexicon.fold(word).replace('-', '_').replace(' ', '_');
    return folded.equals(Lexicon.fold(value.name()))
        || folded.equals(Lexicon.fold(french).replace('-', '_').replace(' ', '_'));
  }

  private LocalDate day(String text, boolean last) {
    for (Pattern pattern : List.of(DAY, FRENCH_DAY)) {
      Matcher matcher = pattern.matcher(text.strip());
      if (matcher.matches()) {
        return day(matcher, last, text);
      }
    }
    throw refused("date incomprise : « " + text + " » (exemples : 2021-04-22, 22/04/2021, 2021)");
  }

  private LocalDate day(Matcher parts, boolean last, String text) {
    int year = Integer.parseInt(parts.group("y"));
    String month = parts.group("m");
    String day = parts.group("d");
    try {
      if (month == null) {
        return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      }
      LocalDate first = LocalDate.of(year, Integer.parseInt(month), 1);
      if (day == null) {
        return last ? first.plusMonths(1).minusDays(1) : first;
      }
      return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw refused("ce jour n'existe pas : « " + text + " »");
    }
  }

  private BigDecimal sum(String text) {
    Matcher matcher = SUM.matcher(text.replaceAll("[\\s\u00a0\u202f€]", ""));
    if (!matcher.matches()) {
      throw refused("montant incompris : « " + text + " » (exemples : 42000, 1234,50)");
    }
    String cents = matcher.group(2);
    return new BigDecimal(cents == null ? matcher.group(1) : matcher.group(1) + "." + cents);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
