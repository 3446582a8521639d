package fr.greffe.organisation;

import fr.greffe.organisation.EntryLinks.Payee;
import fr.greffe.organisation.Ledger.Gap;
import fr.greffe.organisation.Ledger.Line;
import fr.greffe.organisation.Ledger.Place;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Vote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws up the ledger of an organisation from the entries that are linked to it. */
public final class LedgerReader {
  private static final Set<Vote.Outcome> NOT_VOTED =
      Set.of(Vote.Outcome.REJECTED, Vote.Outcome.WITHDRAWN, Vote.Outcome.POSTPONED);

  private final OrganisationRecord organisation;
  private final Map<String, EntryLinks> links;

  public LedgerReader(OrganisationRecord organisation, List<EntryLinks> links) {
    this.organisation = organisation;
    this.links = links.stream().collect(Collectors.toMap(EntryLinks::id, link -> link));
  }

  /** The ledger of these entries, from a day to another where they are given. */
  public Ledger read(List<Entry> entries, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<Entry> within = entries.stream().filter(entry -> within(entry, from, to)).toList();
    List<Line> lines =
        SameAct.groups(within).stream()
            .flatMap(act -> lines(act).stream())
            .sorted(
                Comparator.comparing(Line::date, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Line::body)
                    .thenComparing(Line::object)
                    .thenComparing(Line::kind)
                    .thenComparing(Line::value))
            .toList();
    return new Ledger(organisation, lines, gaps(within));
  }

  private static boolean within(Entry entry, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate day = entry.date();
    return (from == null || (day != null && !day.isBefore(from)))
        && (to == null || (day != null && !day.isAfter(to)));
  }

  /** The sums of one act, each once, though it be said on two pages or in two papers. */
  private List<Line> lines(List<Entry> act) {
    Map<Object, Line> lines = new LinkedHashMap<>();
    for (Entry entry : act) {
      for (Payee payee : links(entry).payees()) {
        if (payee.organisation().equals(organisation.id()) && payee.verdict().links()) {
          Line line = line(act.getFirst(), entry, entry.amounts().get(payee.amount()), payee);
          lines.merge(key(line), line, LedgerReader::saidAgain);
        }
      }
    }
    return totals(rates(List.copyOf(lines.values())));
  }

  private Line line(Entry act, Entry entry, Mention<Amount> mention, Payee payee) {
    Amount amount = mention.fact();
    boolean euros = amount.currency().equals("EUR");
    boolean voted = voted(act);
    LocalDate day = act.date();
    return new Line(
        euros ? LedgerKind.of(amount) : LedgerKind.CITED,
        amount.value(),
        amount.upper(),
        amount.unit(),
        day,
        Objects.requireNonNullElse(amount.year(), day == null ? "sans date" : day.getYear() + ""),
        act.body() == null ? "organisme inconnu" : act.body().name(),
        act.act() == null ? null : act.act().number(),
        act.title(),
        Objects.requireNonNullElse(amount.beneficiary(), ""),
        payee.verdict(),
        voted,
        voted ? String.join(", ", amount.flags()) : "l'acte n'est pas adopté",
        List.of(new Place(entry.id(), entry.source().location(), mention.evidence().page())));
  }

  /** True unless the act was rejected, withdrawn or put off. */
  static boolean voted(Entry act) {
    return act.act() == null
        || act.act().vote() == null
        || !NOT_VOTED.contains(act.act().vote().fact().outcome());
  }

  private static Object key(Line line) {
    return List.of(
        line.kind(),
        line.value().stripTrailingZeros(),
        String.valueOf(line.upper()),
        String.valueOf(line.unit()));
  }

  private static Line saidAgain(Line line, Line again) {
    return with(
        line,
        line.counted(),
        line.remark(),
        Stream.concat(line.places().stream(), again.places().stream()).distinct().toList());
  }

  /** "2 880 € a year" beside "a fee of 2 880 €" is the same sum. */
  private static List<Line> rates(List<Line> lines) {
    return lines.stream()
        .filter(
            line ->
                line.kind() != LedgerKind.RATE
                    || lines.stream()
                        .noneMatch(
                            other ->
                                other.kind().voted() && other.value().compareTo(line.value()) == 0))
        .toList();
  }

  /** A sum that adds up others of the act is not added to them. */
  private static List<Line> totals(List<Line> lines) {
    return lines.stream()
        .map(
            line -> {
              List<Line> others =
                  lines.stream().filter(other -> other != line && other.kind().voted()).toList();
              BigDecimal sum =
                  others.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
              return others.size() > 1 && line.kind().voted() && sum.compareTo(line.value()) == 0
                  ? with(line, false, "total des autres sommes de l'acte", line.places())
                  : line;
            })
        .toList();
  }

  private static Line with(Line line, boolean counted, String remark, List<Place> places) {
    return new Line(
        line.kind(),
        line.value(),
        line.upper(),
        line.unit(),
        line.date(),
        line.year(),
        line.body(),
        line.act(),
        line.object(),
        line.payee(),
        line.verdict(),
        counted,
        remark,
        places);
  }

  private List<Gap> gaps(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == Entry.Kind.ARTICLE)
        .flatMap(
            entry ->
                links(entry).relations().stream()
                    .flatMap(relation -> relation.gaps().stream())
                    .distinct()
                    .map(words -> new Gap(entry.id(), entry.title(), words)))
        .toList();
  }

  private EntryLinks links(Entry entry) {
    return links.getOrDefault(
        entry.id(), new EntryLinks(entry.id(), List.of(), List.of(), List.of()));
  }
}
