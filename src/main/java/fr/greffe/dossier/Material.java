package fr.greffe.dossier;

import fr.greffe.completeness.ActLine;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.ObjectLikeness;
import fr.greffe.register.Entry;
import fr.greffe.register.OralQuestion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The papers of a dossier, sorted: what every chapter is drawn up from. */
final class Material {
  private static final int PAID = 40;
  private static final int TITLED = 30;
  private static final int ASKED = 25;
  private static final int TOLD = 15;
  private static final int MOST_NAMED = 10;
  private static final int BEST = 10;

  private final Papers papers;
  private final SubjectWords words;
  private final Statements statements;
  private final Map<String, Entry> entries;
  private final Map<String, EntryLinks> links;
  private final List<ActPapers> acts;
  private final Map<String, Boolean> about = new HashMap<>();
  private final Map<String, Relevance> relevance = new HashMap<>();
  private final Map<String, List<Statement>> stated = new HashMap<>();
  private final Map<String, FullNames> names = new HashMap<>();

  Material(Papers papers, Statements statements) {
    this.papers = papers;
    words = SubjectWords.of(papers.subject());
    this.statements = statements;
    entries =
        papers.entries().stream()
            .collect(Collectors.toMap(Entry::id, Function.identity(), (a, b) -> a));
    links =
        papers.links().stream()
            .collect(Collectors.toMap(EntryLinks::id, Function.identity(), (a, b) -> a));
    acts = ActPapers.of(papers.entries());
    for (int rank = 0; rank < papers.entries().size(); rank++) {
      relevance.put(papers.entries().get(rank).id(), weigh(papers.entries().get(rank), rank + 1));
    }
  }

  Subject subject() {
    return papers.subject();
  }

  /** What of the subject texts are looked through for. */
  SubjectWords words() {
    return words;
  }

  Papers papers() {
    return papers;
  }

  Statements statements() {
    return statements;
  }

  /** What an entry says, read once: several chapters ask for it. */
  List<Statement> stated(Entry entry) {
    return stated.computeIfAbsent(entry.id(), id -> statements.read(entry));
  }

  FullNames names(Entry entry) {
    return names.computeIfAbsent(entry.id(), id -> FullNames.of(entry));
  }

  /** The acts, by day. */
  List<ActPapers> acts() {
    return acts;
  }

  /** The entries of a kind, by day. */
  List<Entry> of(Entry.Kind kind) {
    return papers.entries().stream()
        .filter(entry -> entry.kind() == kind)
        .sorted(Order.BY_DAY)
        .toList();
  }

  /** All entries but minutes, whose acts are entries of their own, by day. */
  List<Entry> told() {
    return papers.entries().stream()
        .filter(entry -> entry.kind() != Entry.Kind.MINUTES)
        .sorted(Order.BY_DAY)
        .toList();
  }

  /** A question whose author is known. */
  record Asked(Entry entry, OralQuestion question, String author) {}

  /** The questions whose author is known, by day. */
  Stream<Asked> asked() {
    return of(Entry.Kind.QUESTION).stream()
        .filter(this::isConcerned)
        .flatMap(entry -> asked(entry, entry.question()));
  }

  private static Stream<Asked> asked(Entry entry, @Nullable OralQuestion question) {
    return question == null || question.author() == null
        ? Stream.empty()
        : Stream.of(new Asked(entry, question, question.author()));
  }

  /** The acts that decide on the subject, by day; the others only name it. */
  List<ActPapers> decided() {
    return acts.stream().filter(act -> isAbout(act.main())).toList();
  }

  /** True for a paper on the subject, not one that only names it. */
  boolean isAbout(Entry entry) {
    return about.computeIfAbsent(entry.id(), id -> Aboutness.isAbout(words, entry, links(entry)));
  }

  /** True for a paper on the subject, or one that says it in a sentence. */
  boolean isConcerned(Entry entry) {
    return isAbout(entry) || Aboutness.said(words, entry).isPresent();
  }

  /** The first sitting of the same body after a day, among those that were read. */
  @Nullable LocalDate nextSitting(Entry entry, LocalDate day) {
    return papers.known().stream()
        .filter(act -> act.body().equals(Timeline.body(entry)))
        .map(ActLine::day)
        .filter(later -> later != null && later.isAfter(day))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** How alike the objects of two acts are. */
  double alike(Entry one, Entry other) {
    ObjectLikeness objects = statements.objects();
    return ObjectLikeness.of(objects.words(one.title()), objects.words(other.title()));
  }

  @Nullable Entry entry(String id) {
    return entries.get(id);
  }

  EntryLinks links(Entry entry) {
    return links.getOrDefault(
        entry.id(), new EntryLinks(entry.id(), List.of(), List.of(), List.of()));
  }

  /** The act that an entry tells of, by the identifier of its main paper; else the entry's own. */
  String act(String entry) {
    return acts.stream()
        .filter(act -> act.has(entry))
        .map(act -> act.main().id())
        .findFirst()
        .orElse(entry);
  }

  Relevance relevance(Entry entry) {
    return Objects.requireNonNullElse(relevance.get(entry.id()), Relevance.NONE);
  }

  private Relevance weigh(Entry entry, int rank) {
    Relevance found = Relevance.NONE;
    String name = subject().name();
    if (subject().organisation() != null) {
      String id = subject().organisation().id();
      if (links(entry).payees().stream().anyMatch(payee -> payee.organisation().equals(id))) {
        found = found.and(PAID, "une somme y est donnée à " + name);
      }
    }
    if (words.isIn(entry.title())) {
      found = found.and(TITLED, "le titre en parle");
    }
    if (entry.kind() == Entry.Kind.QUESTION) {
      found = found.and(ASKED, "question déjà posée");
    }
    if (entry.kind() == Entry.Kind.ARTICLE) {
      found = found.and(TOLD, "la presse en parle");
    }
    int named = named(entry);
    if (named > 0) {
      found = found.and(Math.min(named, MOST_NAMED), "nommée " + named + " fois");
    }
    return rank <= BEST
        ? found.and(BEST + 1 - rank, "parmi les " + BEST + " papiers qui répondent le mieux")
        : found;
  }

  private int named(Entry entry) {
    return subject().organisation() == null
        ? 0
        : (int)
            entry.organisations().stream()
                .filter(mention -> words.isCalled(mention.fact().name()))
                .count();
  }
}
