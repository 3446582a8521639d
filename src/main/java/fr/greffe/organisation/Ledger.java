package fr.greffe.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every sum that acts give to an organisation: each act once, however many papers tell of it.
 *
 * @param organisation whose ledger it is
 * @param lines by day, then by kind
 * @param gaps sums that the press gives otherwise than the acts
 */
public record Ledger(OrganisationRecord organisation, List<Line> lines, List<Gap> gaps) {
  public Ledger {
    lines = List.copyOf(lines);
    gaps = List.copyOf(gaps);
  }

  /**
   * A sum of an act.
   *
   * @param kind what it is
   * @param value in euros, the lower end of a range
   * @param upper upper end of a range, else null
   * @param unit of a rate, else null
   * @param date of the sitting
   * @param year budget year where it is said, else that of the sitting
   * @param body who votes
   * @param act number as printed, or null
   * @param object of the act
   * @param payee the name the act gives
   * @param verdict how sure it is that this is the organisation
   * @param counted false where the act was not adopted, or the sum is a total of others
   * @param remark why it is not counted, or a doubt of the reading; may be empty
   * @param places where it stands
   */
  public record Line(
      LedgerKind kind,
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String unit,
      @Nullable LocalDate date,
      String year,
      String body,
      @Nullable String act,
      String object,
      String payee,
      Verdict verdict,
      boolean counted,
      String remark,
      List<Place> places) {
    public Line {
      places = List.copyOf(places);
    }

    /** True for a sum that the total of votes adds up. */
    public boolean voted() {
      return counted && kind.voted();
    }
  }

  /**
   * Where a sum stands.
   *
   * @param entry identifier of the entry
   * @param location of the document
   * @param page from 1
   */
  public record Place(String entry, String location, int page) {}

  /**
   * What an article says otherwise.
   *
   * @param entry identifier of the article
   * @param title of the article
   * @param words both sums, in French
   */
  public record Gap(String entry, String title, String words) {}

  /** The sums of each kind that votes give, kind by kind. */
  public Map<LedgerKind, BigDecimal> totals() {
    Map<LedgerKind, BigDecimal> totals = new EnumMap<>(LedgerKind.class);
    lines.stream()
        .filter(Line::voted)
        .forEach(line -> totals.merge(line.kind(), line.value(), BigDecimal::add));
    return totals;
  }

  public Map<String, BigDecimal> byYear() {
    return by(Line::year);
  }

  public Map<String, BigDecimal> byBody() {
    return by(Line::body);
  }

  /**
   * All that was voted.
   *
   * @throws IllegalStateException when it is not the sum of the years and of the bodies
   */
  public BigDecimal voted() {
    BigDecimal voted = sum(totals());
    if (voted.compareTo(sum(byYear())) != 0 || voted.compareTo(sum(byBody())) != 0) {
      throw new IllegalStateException(
          "le total de « " + organisation.name() + " » ne tombe pas juste");
    }
    return voted;
  }

  private Map<String, BigDecimal> by(Function<Line, String> part) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    lines.stream()
        .filter(Line::voted)
        .forEach(line -> sums.merge(part.apply(line), line.value(), BigDecimal::add));
    return sums;
  }

  private static BigDecimal sum(Map<?, BigDecimal> sums) {
    return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
