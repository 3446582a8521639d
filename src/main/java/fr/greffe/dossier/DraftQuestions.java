package fr.greffe.dossier;

import fr.greffe.dossier.Draft.Sentence;
import fr.greffe.register.Entry;
import fr.greffe.register.Event;
import fr.greffe.wording.EventWords;
import fr.greffe.wording.FrenchDays;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions that the gaps and signals of a dossier raise, the most telling first. */
final class DraftQuestions {
  private static final Set<Event.Kind> ENDS =
      Set.of(Event.Kind.DISSOLUTION, Event.Kind.LIQUIDATION, Event.Kind.CLOSURE);
  private static final Set<Event.Modality> STATED =
      Set.of(Event.Modality.DONE, Event.Modality.ANNOUNCED);

  private final DraftTemplates templates;
  private final BodyArticles articles;
  private final Material material;
  private final Dossier dossier;

  DraftQuestions(
      DraftTemplates templates, BodyArticles articles, Material material, Dossier dossier) {
    this.templates = templates;
    this.articles = articles;
    this.material = material;
    this.dossier = dossier;
  }

  /** All of them; the assembly's rules take the first. */
  List<Sentence> all() {
    Set<Sentence> all = new LinkedHashSet<>();
    Stream.of(
            purposes(),
            signals(),
            commitments(),
            gaps(),
            accounts(),
            answers(),
            followed(),
            named())
        .flatMap(sentences -> sentences)
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** What a grant was for, where its beneficiary came to an end since. */
  private Stream<Sentence> purposes() {
    return ending().stream()
        .flatMap(
            end ->
                Commitments.said(material, Statement.Kind.PURPOSE)
                    .filter(said -> isBefore(said.entry().date(), end.day()))
                    .limit(1)
                    .map(said -> purpose(said, end)));
  }

  private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate end) {
    return day != null && end != null && day.isBefore(end);
  }

  private Optional<Events.Told> ending() {
    return Events.grouped(material).stream()
        .map(List::getFirst)
        .filter(told -> told.day() != null)
        .filter(told -> ENDS.contains(told.event().kind()))
        .filter(told -> STATED.contains(told.event().modality()))
        .findFirst();
  }

  private Sentence purpose(Commitments.Said said, Events.Told end) {
    LocalDate day = Objects.requireNonNull(end.day());
    String fact = "la " + EventWords.kind(end.event().kind()) + " du " + FrenchDays.day(day);
    return new Sentence(
        templates.question(
            "purpose",
            Map.of(
                "objet", said.statement().what(),
                "fin", fact,
                "beneficiaire", dossier.subject().name())),
        List.of(Places.at(said.entry(), said.statement().whatSpan()), end.citation()));
  }

  private Stream<Sentence> signals() {
    return dossier.of(Chapter.SIGNALS).stream()
        .map(
            line ->
                new Sentence(
                    templates.question("signal", Map.of("citation", line.words())),
                    line.citations()));
  }

  private Stream<Sentence> commitments() {
    return Commitments.promises(material).stream()
        .sorted((a, b) -> Boolean.compare(b.dated(), a.dated()))
        .limit(1)
        .filter(promise -> promise.entry().date() != null)
        .map(
            promise ->
                new Sentence(
                    templates.question(
                        "commitment",
                        Map.of(
                            "jour",
                            FrenchDays.day(Objects.requireNonNull(promise.entry().date())),
                            "engagement",
                            promise.statement().what())),
                    List.of(promise.citation())));
  }

  private Stream<Sentence> gaps() {
    return dossier.of(Chapter.GAPS).stream()
        .filter(line -> line.words().startsWith("écart : "))
        .limit(1)
        .map(
            line ->
                new Sentence(
                    templates.question(
                        "gap",
                        Map.of(
                            "ecart",
                            line.words()
                                .replaceFirst("^écart : ", "")
                                .replaceFirst(" \\(«.*", ""))),
                    line.citations()));
  }

  /** Grants of the last year that no paper accounts for. */
  private Stream<Sentence> accounts() {
    return dossier.money().rows().reversed().stream()
        .filter(row -> row.counted() && row.beneficiary() != null)
        .filter(
            row ->
                dossier.of(Chapter.UNKNOWN).stream()
                    .anyMatch(
                        line ->
                            line.words().startsWith("Aucun compte")
                                && line.citations().contains(row.citations().getFirst())))
        .limit(1)
        .map(
            row ->
                new Sentence(
                    templates.question(
                        "accounts",
                        Map.of(
                            "annee", row.year(),
                            "beneficiaire", String.valueOf(row.beneficiary()))),
                    List.of(row.citations().getFirst())));
  }

  private Stream<Sentence> answers() {
    return material
        .asked()
        .limit(1)
        .map(
            asked ->
                new Sentence(
                    templates.question("answered", Map.of("auteur", asked.author())),
                    List.of(Places.head(asked.entry()))));
  }

  /** Where nothing else is to be asked: what became of the last act on the subject. */
  private Stream<Sentence> followed() {
    return material.decided().reversed().stream()
        .map(ActPapers::main)
        .limit(1)
        .map(
            entry ->
                new Sentence(
                    templates.question("followed", Map.of("acte", DraftFacts.entitled(entry))),
                    List.of(Places.head(entry))));
  }

  /** Where no act decides on the subject: what the last one that names it says of it. */
  private Stream<Sentence> named() {
    if (!material.decided().isEmpty()) {
      return Stream.empty();
    }
    return material.acts().reversed().stream()
        .map(ActPapers::main)
        .flatMap(
            entry ->
                Aboutness.said(material.words(), entry).map(said -> named(entry, said)).stream())
        .limit(1);
  }

  private Sentence named(Entry entry, Citation said) {
    String act = DraftFacts.name(entry);
    return new Sentence(
        templates.question(
            "named",
            Map.of(
                "acte", act.substring(0, 1).toUpperCase(Locale.FRENCH) + act.substring(1),
                "sujet", templates.subject(dossier.subject(), articles),
                "citation", SentenceSpan.words(entry, said.span()))),
        List.of(said));
  }
}
