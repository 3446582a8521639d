package fr.greffe.cli;

import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Publication;
import fr.greffe.register.Source;
import fr.greffe.register.Vote;
import fr.greffe.search.Found;
import fr.greffe.search.Results;
import fr.greffe.search.Snippet;
import fr.greffe.wording.FrenchWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results of a search as lines for a terminal. */
final class SearchText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
  private static final String INDENT = "   ";
  private static final int AMOUNTS = 4;

  private final String strong;
  private final String plain;

  /**
   * @param styled whether the terminal shows bold characters
   */
  SearchText(boolean styled) {
    strong = styled ? "\u001b[1m" : "";
    plain = styled ? "\u001b[0m" : "";
  }

  List<String> lines(Results results) {
    List<String> lines = new ArrayList<>();
    lines.add(summary(results));
    int rank = results.request().from();
    for (Found found : results.hits()) {
      lines.add("");
      lines.addAll(hit(++rank, found));
    }
    if (rank < results.total()) {
      lines.add("");
      lines.add("Suite : --page " + (results.request().page() + 1));
    }
    if (results.tryWith() != null) {
      lines.add("Essayez avec : " + results.tryWith());
    }
    if (results.withoutFilters() > 0) {
      lines.add("Sans les filtres : " + counted(results.withoutFilters(), "résultat"));
    }
    return lines;
  }

  private static String summary(Results results) {
    String words = results.request().words();
    String what = words.isEmpty() ? "" : " pour « " + words + " »";
    return results.total() == 0
        ? "Aucun résultat" + what + "."
        : (results.more() ? "Plus de " : "") + counted(results.total(), "résultat") + what;
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number > 1 ? "s" : "");
  }

  private List<String> hit(int rank, Found found) {
    Entry entry = found.entry();
    List<String> lines = new ArrayList<>();
    lines.add(rank + ". " + styled(found.title()));
    lines.add(INDENT + heading(entry));
    Act act = entry.act();
    Mention<Vote> vote = act == null ? null : act.vote();
    if (vote != null) {
      lines.add(
          INDENT + "Vote : " + FrenchWords.vote(vote.fact()) + onPage(vote.evidence().page()));
    }
    for (Mention<Amount> amount : found.mainAmounts(AMOUNTS)) {
      lines.add(INDENT + FrenchWords.amount(amount.fact()) + onPage(amount.evidence().page()));
    }
    if (!found.sentence().isEmpty()) {
      lines.add(INDENT + "« " + styled(found.sentence()) + " »" + onPage(found.page()));
    }
    entry.warnings().stream()
        .filter(warning -> entry.text().isEmpty())
        .forEach(warning -> lines.add(INDENT + "⚠ " + warning.message()));
    lines.add(INDENT + source(entry));
    return lines;
  }

  private static String heading(Entry entry) {
    Act act = entry.act();
    Publication publication = entry.publication();
    OralQuestion question = entry.question();
    return joined(
        " — ",
        FrenchWords.kind(entry.kind())
            + (act == null || act.number() == null ? "" : " n° " + act.number()),
        day(entry.date()),
        entry.body() == null ? null : entry.body().name(),
        publication == null ? null : publication.outlet(),
        publication == null ? null : publication.author(),
        question == null ? null : question.author());
  }

  private static String source(Entry entry) {
    Source source = entry.source();
    String pages =
        entry.firstPage() == entry.lastPage()
            ? "p. " + entry.firstPage()
            : "p. " + entry.firstPage() + " à " + entry.lastPage();
    return source.location() + ", " + pages;
  }

  private static String onPage(int page) {
    return " (p. " + page + ")";
  }

  private static @Nullable String day(@Nullable LocalDate date) {
    return date == null ? null : date.format(DAY).replaceFirst("^1 ", "1er ");
  }

  private static String joined(String between, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(between));
  }

  private String styled(Snippet snippet) {
    return snippet.pieces().stream()
        .map(piece -> piece.marked() ? strong + piece.text() + plain : piece.text())
        .collect(Collectors.joining());
  }
}
