package fr.greffe.cli;

import fr.greffe.index.RegisterSummary;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.wording.FrenchWords;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the register holds, for people: figures, then a few acts. */
final class SummaryText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
  private static final int LONGEST_TITLE = 90;
  private static final int AMOUNTS = 3;

  private SummaryText() {}

  static String of(RegisterSummary register) {
    List<String> lines = new ArrayList<>();
    lines.add("Dans le registre, " + count(register.documents(), "document") + " :");
    figure(lines, register.count(Entry.Kind.DELIBERATION), "délibérations");
    figure(lines, register.votes(), "votes");
    figure(lines, register.count(Entry.Kind.MINUTES), "comptes rendus et listes");
    figure(lines, register.count(Entry.Kind.ARRETE), "arrêtés");
    figure(lines, register.count(Entry.Kind.ARTICLE), "articles");
    figure(lines, register.count(Entry.Kind.QUESTION), "questions");
    figure(lines, register.amounts(), "montants");
    figure(lines, register.dates(), "dates");
    figure(lines, register.organisations(), "organisations");
    if (!register.latest().isEmpty()) {
      lines.add("Les dernières délibérations :");
      register.latest().forEach(entry -> lines.add("  " + act(entry)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String act(Entry entry) {
    String day = entry.date() == null ? "sans date" : DAY.format(entry.date());
    String body = entry.body() == null ? "" : ", " + entry.body().name();
    String title =
        entry.title().length() <= LONGEST_TITLE
            ? entry.title()
            : entry.title().substring(0, LONGEST_TITLE - 1) + "…";
    return day
        + body
        + " : "
        + title
        + vote(entry.act())
        + amounts(entry)
        + " ("
        + entry.source().name()
        + ", page "
        + entry.firstPage()
        + ")";
  }

  private static String vote(@Nullable Act act) {
    return act == null || act.vote() == null ? "" : " ; " + FrenchWords.vote(act.vote().fact());
  }

  private static String amounts(Entry entry) {
    String amounts =
        entry.amounts().stream()
            .map(amount -> FrenchWords.money(amount.fact()))
            .distinct()
            .limit(AMOUNTS)
            .collect(Collectors.joining(", "));
    return amounts.isEmpty() ? "" : " ; " + amounts;
  }

  private static void figure(List<String> lines, long count, String what) {
    lines.add(String.format(Locale.ROOT, "  %6d %s", count, what));
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count > 1 ? "s" : "");
  }
}
