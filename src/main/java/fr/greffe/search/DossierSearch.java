package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.greffe.dossier.DossierSettings;
import fr.greffe.dossier.Papers;
import fr.greffe.dossier.Subject;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.LedgerReader;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.Signal;
import fr.greffe.organisation.Signals;
import fr.greffe.register.Entry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers the papers of a dossier. Thread-safe. */
public final class DossierSearch {
  private static final int OBJECTS = 5;
  private static final int BODIES = 5;

  private final PaperQueries queries;
  private final Organisations organisations;
  private final Signals signals;

  public DossierSearch(ElasticsearchClient client, String alias, Signals signals) {
    this.queries = new PaperQueries(client, alias);
    this.organisations = new Organisations(client, alias);
    this.signals = signals;
  }

  /**
   * The best papers on a subject, and what must be known beside them.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public Papers papers(Subject subject, DossierSettings settings) {
    Filters filters = filters(subject, subject.body());
    OrganisationRecord about = subject.organisation();
    PaperQueries.Best best =
        about == null
            ? worded(subject, filters, settings.papers())
            : queries.best(linked(subject, about), filters, settings.papers());
    List<EntryLinks> links = queries.links(best.entries().stream().map(Entry::id).toList());
    Concerned concerned = new Concerned(best.entries(), about == null ? links : null);
    List<Ledger> ledgers = ledgers(about, links, concerned);
    Map<String, Integer> populations = organisations.populations();
    List<Signal> raised =
        ledgers.stream()
            .flatMap(
                ledger ->
                    signals.of(ledger, concerned.by(ledger.organisation()), populations).stream())
            .toList();
    return new Papers(
        subject,
        best.entries(),
        best.total() - best.entries().size(),
        links,
        ledgers,
        raised,
        elsewhere(subject, best.entries(), links, settings),
        populations,
        queries.known(main(best.entries())),
        List.of());
  }

  /** The entries that say the words near one another, else those that have them anywhere. */
  private PaperQueries.Best worded(Subject subject, Filters filters, int most) {
    String words = subject.words();
    Query loose = WordsQuery.of(words);
    if (WordsQuery.hasOperators(words)) {
      return queries.best(loose, filters, most);
    }
    Query near =
        Query.of(query -> query.bool(bool -> bool.must(loose).filter(WordsQuery.near(words))));
    PaperQueries.Best best = queries.best(near, filters, most);
    return best.entries().isEmpty() ? queries.best(loose, filters, most) : best;
  }

  private static Filters filters(Subject subject, @Nullable String body) {
    return Filters.ofBody(subject.from(), subject.to(), body);
  }

  /** The entries that name an organisation, those that give it sums first. */
  private Query linked(Subject subject, OrganisationRecord about) {
    List<String> ids = queries.naming(about.id());
    List<String> paying = queries.paying(about.id());
    return Query.of(
        query ->
            query.bool(
                bool ->
                    bool.filter(filter -> filter.ids(in -> in.values(ids)))
                        .must(
                            subject.words().isBlank() || subject.isCalled(subject.words())
                                ? WordsQuery.of("")
                                : WordsQuery.of(subject.words()))
                        .should(
                            should ->
                                should.constantScore(
                                    score ->
                                        score.filter(
                                            filter -> filter.ids(in -> in.values(paying)))))
                        .should(
                            should ->
                                should.match(match -> match.field("title").query(about.name())))));
  }

  /** The ledger of the organisation, else of each that the entries give sums to. */
  private List<Ledger> ledgers(
      @Nullable OrganisationRecord about, List<EntryLinks> links, Concerned concerned) {
    List<OrganisationRecord> paid =
        about == null ? queries.organisations(payees(links)) : List.of(about);
    return paid.stream()
        .map(one -> new LedgerReader(one, links).read(concerned.by(one), null, null))
        .toList();
  }

  private static Set<String> payees(List<EntryLinks> links) {
    return links.stream()
        .flatMap(link -> link.payees().stream())
        .filter(payee -> payee.verdict().links())
        .map(EntryLinks.Payee::organisation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Acts of other bodies: on the words asked of one body, or on objects like the organisation's.
   */
  private List<Entry> elsewhere(
      Subject subject, List<Entry> entries, List<EntryLinks> links, DossierSettings settings) {
    if (settings.elsewhere() == 0) {
      return List.of();
    }
    OrganisationRecord about = subject.organisation();
    if (about != null) {
      List<String> objects = objects(about, entries, links);
      Set<String> deciding = deciding(entries);
      return objects.isEmpty()
          ? List.of()
          : queries.acts(
              WordsQuery.alike(objects),
              filters(subject, null),
              PaperQueries.decidedBy(deciding),
              settings.elsewhere());
    }
    return subject.body() == null || subject.words().isBlank()
        ? List.of()
        : queries.acts(
            WordsQuery.of(subject.words()),
            filters(subject, null),
            FilterQueries.of(Filters.ofBody(null, null, subject.body())).getFirst(),
            settings.elsewhere());
  }

  /** The titles of the acts that give sums to an organisation, without its names. */
  private static List<String> objects(
      OrganisationRecord about, List<Entry> entries, List<EntryLinks> links) {
    Set<String> paying =
        links.stream()
            .filter(
                link ->
                    link.payees().stream()
                        .anyMatch(payee -> payee.organisation().equals(about.id())))
            .map(EntryLinks::id)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> paying.contains(entry.id()))
        .map(entry -> without(entry.title(), about))
        .filter(object -> !object.isBlank())
        .distinct()
        .limit(OBJECTS)
        .toList();
  }

  private static String without(String title, OrganisationRecord about) {
    String rest = title;
    for (OrganisationRecord.NameUse use : about.names()) {
      rest = rest.replaceAll("(?iu)" + Pattern.quote(use.name()), " ");
    }
    return rest.strip().contains(" ") ? rest.strip() : title;
  }

  /** The bodies that decide most in the dossier: those whose missing acts matter. */
  private static Set<String> main(List<Entry> entries) {
    Map<String, Long> acts =
        entries.stream()
            .filter(entry -> entry.kind() == Entry.Kind.DELIBERATION && entry.body() != null)
            .collect(
                Collectors.groupingBy(
                    entry -> Objects.requireNonNull(entry.body()).name(),
                    TreeMap::new,
                    Collectors.counting()));
    return acts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(BODIES)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> deciding(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == Entry.Kind.DELIBERATION && entry.body() != null)
        .map(entry -> Objects.requireNonNull(entry.body()).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
