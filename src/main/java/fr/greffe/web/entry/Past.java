package fr.greffe.web.entry;

import fr.greffe.batch.Change;
import fr.greffe.batch.LaterReading;
import fr.greffe.batch.LaterReadings;
import fr.greffe.batch.PaperVersions;
import fr.greffe.batch.PaperVersions.Version;
import fr.greffe.database.Database;
import fr.greffe.desk.Desk;
import fr.greffe.document.DocumentId;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What happened to records: the versions of their documents, and what later readings changed. */
final class Past {
  private final Desk desk;
  private final PaperVersions versions;
  private final LaterReadings readings;

  Past(Desk desk, Database database) {
    this.desk = desk;
    this.versions = new PaperVersions(database);
    this.readings = new LaterReadings(database);
  }

  /** The past of an entry, the newest first, and where a newer version of it is. */
  void add(Entry entry, Model model) {
    DocumentId document = entry.source().id();
    List<PastView> past = new ArrayList<>();
    readings.of(document).forEach(reading -> reading(entry, reading).ifPresent(past::add));
    List<Version> chain = versions.of(document);
    for (int i = 1; i < chain.size(); i++) {
      past.add(step(entry, chain.get(i - 1), chain.get(i)));
    }
    past.sort(Comparator.comparing(PastView::at).reversed());
    versions
        .arrival(document)
        .ifPresent(
            one ->
                past.add(
                    PastView.of(
                        one.found(),
                        "Document trouvé par le travail « %s » : %s"
                            .formatted(one.job(), one.location()),
                        null,
                        List.of(),
                        0)));
    model.addAttribute("past", past);
    model.addAttribute("newer", newer(entry, chain));
  }

  private static Optional<PastView> reading(Entry entry, LaterReading reading) {
    List<Change> here =
        reading.changes().stream().filter(change -> change.place().overlaps(entry.span())).toList();
    return here.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PastView.of(
                reading.made(),
                PastView.reading(reading.causes()),
                null,
                here,
                entry.act() == null ? reading.more() : 0));
  }

  /** One version of the document after another, told where one of the two is this one. */
  private PastView step(Entry entry, Version former, Version next) {
    Instant when = Objects.requireNonNull(former.replaced());
    boolean replaces = next.document().equals(entry.source().id());
    boolean replaced = former.document().equals(entry.source().id());
    Entry other = counterpart(entry, replaces ? former.document() : next.document());
    String words =
        replaces
            ? "Nouvelle version du document ; voir la précédente"
            : replaced ? "Version remplacée par une plus récente" : "Autre version du document";
    if (other == null) {
      return PastView.of(when, words + ", où cet acte n’est pas", null, List.of(), 0);
    }
    List<Change> changes =
        replaces
            ? Change.between(other, entry)
            : replaced ? Change.between(entry, other) : List.of();
    boolean alike = changes.isEmpty() && (replaces || replaced);
    return PastView.of(
        when, alike ? words + " (les faits sont les mêmes)" : words, link(other), changes, 0);
  }

  /** Where the version is that stands in the place of an entry's document now, if it is another. */
  private @Nullable String newer(Entry entry, List<Version> chain) {
    if (chain.isEmpty() || chain.getLast().document().equals(entry.source().id())) {
      return null;
    }
    Entry other = counterpart(entry, chain.getLast().document());
    List<Entry> all = desk.entries(chain.getLast().document());
    return other != null ? link(other) : all.isEmpty() ? null : link(all.getFirst());
  }

  /**
   * The entry of another version that is this one: by its number, its title, or as the only one.
   */
  private @Nullable Entry counterpart(Entry entry, DocumentId version) {
    List<Entry> alike =
        desk.entries(version).stream().filter(one -> one.kind() == entry.kind()).toList();
    String number = number(entry);
    return alike.stream()
        .filter(one -> number != null && number.equals(number(one)))
        .findFirst()
        .or(() -> alike.stream().filter(one -> one.title().equals(entry.title())).findFirst())
        .orElse(alike.size() == 1 ? alike.getFirst() : null);
  }

  private static @Nullable String number(Entry entry) {
    Act act = entry.act();
    return act == null ? null : act.number();
  }

  private static String link(Entry entry) {
    return "/entree/" + entry.id();
  }
}
