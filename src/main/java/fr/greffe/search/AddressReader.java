package fr.greffe.search;

import fr.greffe.register.Vote.Choice;
import fr.greffe.search.SearchRequest.Order;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address one by one; says in French what it cannot understand. */
final class AddressReader {
  private static final int MOST_CHARACTERS = 500;
  private static final int MOST_VALUES = 50;
  private static final int MOST_DIGITS = 15;

  private final Map<String, List<String>> parameters;
  private final List<String> problems = new ArrayList<>();

  AddressReader(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  SearchAddress read() {
    parameters.keySet().stream()
        .filter(key -> Criterion.of(key).isEmpty() && Facet.of(key).isEmpty())
        .forEach(key -> problems.add("« " + key + " » n'est pas un critère de recherche connu."));
    LocalDate from = value(Criterion.FROM, "une date (2021-04-22)", text -> day(text, false));
    LocalDate to = value(Criterion.TO, "une date (2021-12-31)", text -> day(text, true));
    BigDecimal least = value(Criterion.LEAST, "un nombre d'euros", AddressReader::euros);
    BigDecimal most = value(Criterion.MOST, "un nombre d'euros", AddressReader::euros);
    if (from != null && to != null && from.isAfter(to)) {
      problems.add("La période finit avant de commencer : aucun document ne peut y répondre.");
    }
    if (least != null && most != null && least.compareTo(most) > 0) {
      problems.add("Le montant maximal est plus petit que le minimal.");
    }
    Filters filters =
        new Filters(
            from,
            to,
            words(Criterion.BODY),
            words(Criterion.ORGANISATION),
            words(Criterion.BENEFICIARY),
            words(Criterion.MEMBER),
            code(Criterion.CHOICE, Choice.values()),
            List.of(),
            least,
            most,
            chosen());
    Order order = code(Criterion.ORDER, Order.values());
    Integer page =
        value(
            Criterion.PAGE,
            "un numéro de page de 1 à " + SearchAddress.LAST_PAGE,
            AddressReader::page);
    return new SearchAddress(
        text(Criterion.WORDS),
        filters,
        order == null ? Order.RELEVANCE : order,
        page == null ? 1 : page,
        problems);
  }

  private Map<Facet, List<String>> chosen() {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values =
          parameters.getOrDefault(facet.key(), List.of()).stream()
              .map(AddressReader::shortened)
              .filter(value -> !value.isEmpty())
              .limit(MOST_VALUES)
              .filter(value -> isKnown(facet, value))
              .toList();
      chosen.put(facet, values);
    }
    return chosen;
  }

  private boolean isKnown(Facet facet, String value) {
    List<String> codes = facet.codes();
    boolean known =
        switch (facet) {
          case YEAR -> value.matches("\\d{4}");
          case MATTER -> value.matches("\\d(\\.\\d{1,2})?");
          case BALLOT -> value.matches("(?:pour|contre|abstention|nppv):.+");
          default -> codes.isEmpty() || codes.contains(value);
        };
    if (!known) {
      problems.add(
          "« "
              + value
              + " » n'est pas compris pour « "
              + facet.key()
              + " »"
              + (codes.isEmpty() ? "." : " : il faut " + String.join(", ", codes) + "."));
    }
    return known;
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
  }

  private String text(Criterion criterion) {
    List<String> values = parameters.getOrDefault(criterion.key(), List.of());
    return values.isEmpty() ? "" : shortened(values.getFirst());
  }

  private static String shortened(@Nullable String value) {
    String text = value == null ? "" : value.strip();
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }

  private @Nullable String words(Criterion criterion) {
    String text = text(criterion);
    return text.isEmpty() ? null : text;
  }

  private <E extends Enum<E>> @Nullable E code(Criterion criterion, E[] values) {
    String expected = names(values).collect(Collectors.joining(", "));
    return value(
        criterion,
        "une de ces valeurs : " + expected,
        text ->
            Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  private <T> @Nullable T value(Criterion criterion, String expected, Function<String, T> reader) {
    String text = text(criterion);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      problems.add("« " + text + " » n'est pas compris : il faut " + expected + ".");
      return null;
    }
  }

  private static LocalDate day(String text, boolean last) {
    return switch (text.length()) {
      case 4 -> last ? Year.parse(text).atMonth(12).atEndOfMonth() : Year.parse(text).atDay(1);
      case 7 -> last ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  private static BigDecimal euros(String text) {
    BigDecimal value =
        new BigDecimal(text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.'));
    if (value.signum() < 0 || value.precision() > MOST_DIGITS || value.scale() < -MOST_DIGITS) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static Integer page(String text) {
    int page = Integer.parseInt(text);
    if (page < 1 || page > SearchAddress.LAST_PAGE) {
      throw new NumberFormatException(text);
    }
    return page;
  }
}
