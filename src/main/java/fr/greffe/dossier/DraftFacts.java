package fr.greffe.dossier;

import fr.greffe.dossier.Draft.Sentence;
import fr.greffe.dossier.MoneyTable.Row;
import fr.greffe.organisation.French;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import fr.greffe.wording.FrenchDays;
import fr.greffe.wording.FrenchWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a draft: sums that were voted, what became of it, what was asked. */
final class DraftFacts {
  private static final int ACTS = 3;

  private final DraftTemplates templates;
  private final BodyArticles articles;
  private final Material material;
  private final Dossier dossier;

  DraftFacts(DraftTemplates templates, BodyArticles articles, Material material, Dossier dossier) {
    this.templates = templates;
    this.articles = articles;
    this.material = material;
    this.dossier = dossier;
  }

  /** In the order of the text: votes by day, then events, numbers and earlier questions. */
  List<Sentence> all() {
    return Stream.of(voted(), told(), asked()).flatMap(sentences -> sentences).toList();
  }

  /** The acts that vote most, one sentence each, by day. */
  private Stream<Sentence> voted() {
    Map<String, List<Row>> byAct = new TreeMap<>();
    dossier.money().rows().stream()
        .filter(row -> row.counted() && row.beneficiary() != null)
        .forEach(
            row ->
                byAct
                    .computeIfAbsent(
                        row.day() + " " + material.act(row.citations().getFirst().entry()),
                        none -> new ArrayList<>())
                    .add(row));
    Set<String> main =
        byAct.entrySet().stream()
            .sorted(
                (a, b) -> {
                  int most = total(b.getValue()).compareTo(total(a.getValue()));
                  return most == 0 ? a.getKey().compareTo(b.getKey()) : most;
                })
            .limit(ACTS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return byAct.entrySet().stream()
        .filter(act -> main.contains(act.getKey()))
        .flatMap(act -> voted(act.getValue()));
  }

  private static BigDecimal total(List<Row> rows) {
    return rows.stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Stream<Sentence> voted(List<Row> rows) {
    Row first = rows.getFirst();
    Entry entry = material.entry(first.citations().getFirst().entry());
    if (entry == null) {
      return Stream.empty();
    }
    Set<Citation> places = new LinkedHashSet<>();
    rows.forEach(row -> places.add(row.citations().getFirst()));
    if (entry.act() != null && entry.act().vote() != null) {
      places.add(Places.of(entry, entry.act().vote().evidence()));
    }
    String sums =
        joined(
            rows.stream().map(row -> French.sum(row.value()) + " (" + row.nature() + ")").toList());
    String payees =
        joined(
            rows.stream().flatMap(row -> Stream.ofNullable(row.beneficiary())).distinct().toList());
    return Stream.of(
        new Sentence(
            templates.fact(
                "voted",
                Map.of(
                    "acte", name(entry),
                    "vote", outcome(entry),
                    "organisme", articles.with(first.body()),
                    "sommes", sums,
                    "beneficiaire", payees)),
            List.copyOf(places)));
  }

  /** "adopté à l'unanimité", "adopté, 20 pour, 3 contre": what is read, not what is deduced. */
  private static String outcome(Entry entry) {
    if (entry.act() == null || entry.act().vote() == null) {
      return "vote non lu";
    }
    Vote vote = entry.act().vote().fact();
    return FrenchWords.vote(
        new Vote(
            vote.outcome(),
            vote.unanimous(),
            read(vote.pour()),
            read(vote.contre()),
            read(vote.abstention()),
            null,
            null,
            null,
            List.of(),
            vote.secret(),
            vote.chairDecided()));
  }

  private static @Nullable Count read(@Nullable Count count) {
    return count == null || count.deduced() ? null : count;
  }

  /** "la délibération n° CS2021-15 du 22 avril 2021". */
  static String name(Entry entry) {
    String number = entry.act() == null ? null : entry.act().number();
    return (number == null
            ? "la délibération « " + entry.title() + " »"
            : "la délibération n° " + number.replaceFirst("^[Nn]° *", ""))
        + (entry.date() == null ? "" : " du " + FrenchDays.day(entry.date()));
  }

  /** The same with the title where the name has it not. */
  static String entitled(Entry entry) {
    return entry.act() == null || entry.act().number() == null
        ? name(entry)
        : name(entry) + ", « " + entry.title() + " »";
  }

  private static String joined(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " et " + parts.getLast();
  }

  /** What papers other than acts write: the surest event, and the sentence with most numbers. */
  private Stream<Sentence> told() {
    Stream<Citation> event =
        Events.grouped(material).stream()
            .map(group -> sentence(group.getFirst().citation()))
            .flatMap(Optional::stream)
            .limit(1);
    Stream<Citation> figure =
        dossier.of(Chapter.FIGURES).stream()
            .flatMap(line -> sentence(line.citations().getFirst()).stream())
            .filter(this::isOfTheSubject)
            .limit(1);
    return Stream.concat(event, figure)
        .distinct()
        .map(
            place ->
                new Sentence(
                    templates.fact(
                        "told", Map.of("source", source(place), "citation", place.line())),
                    List.of(place)));
  }

  private boolean isOfTheSubject(Citation sentence) {
    return material.words().isIn(sentence.quote())
        || material.subject().organisation() != null && material.words().isIn(sentence.title());
  }

  /** The whole sentence, where a paper other than an act says it. */
  private Optional<Citation> sentence(Citation place) {
    Entry entry = place.act() ? null : material.entry(place.entry());
    return Optional.ofNullable(entry)
        .map(paper -> Places.at(paper, SentenceSpan.around(paper, place.span())));
  }

  private static String source(Citation place) {
    String by = place.by() == null ? "« " + place.title() + " »" : place.by();
    return by + (place.date() == null ? "" : " (" + FrenchDays.day(place.date()) + ")");
  }

  private Stream<Sentence> asked() {
    return material
        .asked()
        .filter(asked -> !asked.question().questions().isEmpty())
        .limit(1)
        .map(
            asked ->
                new Sentence(
                    templates.fact(
                        "asked",
                        Map.of(
                            "auteur", asked.author(),
                            "nombre",
                                Timeline.count(asked.question().questions().size(), "question"))),
                    asked.question().questions().stream()
                        .map(evidence -> Places.of(asked.entry(), evidence))
                        .toList()));
  }
}
