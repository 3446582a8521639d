package fr.greffe.dossier;

import fr.greffe.dossier.Draft.Sentence;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.register.Seance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the draft of a question from a dossier: its facts, then what they do not say. */
public final class DraftMaker {
  private static final int MOST_QUESTIONS = 4;

  private final DraftTemplates templates;
  private final List<Assembly> assemblies;
  private final Statements statements;
  private final BodyArticles articles;

  private DraftMaker(
      DraftTemplates templates,
      List<Assembly> assemblies,
      Statements statements,
      BodyArticles articles) {
    this.templates = templates;
    this.assemblies = assemblies;
    this.statements = statements;
    this.articles = articles;
  }

  /** Loads templates and rules of the {@code config} folder. */
  public static DraftMaker load(Path config) {
    return new DraftMaker(
        DraftTemplates.load(config),
        Assembly.load(config),
        Statements.load(config),
        BodyArticles.load(config));
  }

  /** The draft; null where the dossier holds nothing to ask about. */
  public @Nullable Draft draft(Papers papers, Dossier dossier) {
    Material material = new Material(papers, statements);
    List<Line> timeline = dossier.of(Chapter.TIMELINE);
    if (timeline.isEmpty()) {
      return null;
    }
    @Nullable Entry asked = asked(material, dossier);
    @Nullable Body body = asked == null ? null : asked.body();
    Assembly assembly = Assembly.of(body, assemblies);
    DraftFacts facts = new DraftFacts(templates, articles, material, dossier);
    DraftQuestions questions = new DraftQuestions(templates, articles, material, dossier);
    List<Sentence> told = new ArrayList<>(List.of(opening(timeline, dossier)));
    told.addAll(facts.all());
    return fitted(
        new Draft(
            body == null ? "organisme inconnu" : body.name(),
            assembly,
            assembly.addressee(chair(body, material)) + ",",
            told,
            questions.all().stream().limit(Math.min(MOST_QUESTIONS, assembly.questions())).toList(),
            templates.closing(),
            0));
  }

  private Sentence opening(List<Line> timeline, Dossier dossier) {
    Line heaviest = timeline.stream().min(Order.BY_WEIGHT).orElseThrow();
    return new Sentence(
        DraftTemplates.filled(
            templates.opening(), Map.of("sujet", templates.subject(dossier.subject(), articles))),
        List.of(heaviest.citations().getFirst()));
  }

  /** The last act that votes a sum, else the last act, else the last paper with a body. */
  private static @Nullable Entry asked(Material material, Dossier dossier) {
    Stream<Entry> paying =
        dossier.money().rows().stream()
            .filter(MoneyTable.Row::counted)
            .flatMap(row -> Stream.ofNullable(material.entry(row.citations().getFirst().entry())));
    Stream<Entry> acts = material.acts().stream().map(ActPapers::main);
    return Stream.of(paying, acts, material.told().stream())
        .map(
            entries ->
                entries
                    .filter(entry -> entry.body() != null && entry.date() != null)
                    .max(
                        Comparator.comparing((Entry entry) -> Objects.requireNonNull(entry.date()))
                            .thenComparing(Entry::id)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /** Who chaired the body's last sitting of the dossier. */
  private static @Nullable String chair(@Nullable Body body, Material material) {
    String name = body == null ? "" : body.name();
    return material.acts().stream()
        .map(ActPapers::main)
        .filter(entry -> entry.body() != null && entry.body().name().equals(name))
        .map(Entry::seance)
        .filter(seance -> seance != null && seance.chair() != null)
        .max(Comparator.comparing(seance -> Objects.requireNonNull(seance).date()))
        .map(Seance::chair)
        .orElse(null);
  }

  /** Gives up facts from the last, then questions, until the assembly's length is kept. */
  private static Draft fitted(Draft draft) {
    Draft shorter = draft;
    while (shorter.length() > draft.assembly().characters()
        && (shorter.facts().size() > 1 || shorter.questions().size() > 1)) {
      boolean fact = shorter.facts().size() > 1;
      shorter =
          new Draft(
              draft.body(),
              draft.assembly(),
              draft.address(),
              fact ? butLast(shorter.facts()) : shorter.facts(),
              fact ? shorter.questions() : butLast(shorter.questions()),
              draft.closing(),
              shorter.leftOut() + 1);
    }
    return shorter;
  }

  private static List<Sentence> butLast(List<Sentence> sentences) {
    return sentences.subList(0, sentences.size() - 1);
  }
}
