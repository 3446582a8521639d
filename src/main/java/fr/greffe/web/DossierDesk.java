package fr.greffe.web;

import fr.greffe.batch.Quarantine;
import fr.greffe.dossier.Citation;
import fr.greffe.dossier.Deadline;
import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.DossierMaker;
import fr.greffe.dossier.DossierSettings;
import fr.greffe.dossier.Draft;
import fr.greffe.dossier.DraftMaker;
import fr.greffe.dossier.Papers;
import fr.greffe.dossier.PublicHolidays;
import fr.greffe.dossier.Subject;
import fr.greffe.dossier.UnreadPaper;
import fr.greffe.occultation.Blackout;
import fr.greffe.occultation.Occultation;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.SignalRule;
import fr.greffe.organisation.Signals;
import fr.greffe.publishing.DossierFormat;
import fr.greffe.publishing.Manuscript;
import fr.greffe.search.DossierSearch;
import fr.greffe.search.Organisations;
import fr.greffe.search.Search;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws up dossiers and writes them, with the rules of a folder of configuration. */
final class DossierDesk {
  static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int NAMED = 5;

  private final Path config;
  private final DossierSearch search;
  private final Organisations organisations;
  private final DossierSettings settings;
  private final DossierMaker maker;
  private final DraftMaker drafts;
  private final PublicHolidays holidays;
  private final Quarantine quarantine;
  private final Occultation occultation;

  DossierDesk(Search search, Path config, Quarantine quarantine, Occultation occultation) {
    this.occultation = occultation;
    this.quarantine = quarantine;
    this.config = config;
    this.search = search.dossiers(new Signals(SignalRule.load(config)));
    this.organisations = search.organisations();
    this.settings = DossierSettings.load(config);
    this.maker = DossierMaker.load(config);
    this.drafts = DraftMaker.load(config);
    this.holidays = PublicHolidays.load(config);
  }

  /** A dossier and the draft that follows from it. */
  record Made(Dossier dossier, @Nullable Draft draft) {}

  Made make(DossierForm form) {
    return make(
        new Subject(
            form.sujet(),
            about(form),
            form.organisme().isEmpty() ? null : form.organisme(),
            form.du(),
            form.au()));
  }

  Made make(Subject subject) {
    Papers papers = search.papers(subject, settings).with(unread());
    Dossier dossier = maker.make(papers);
    return new Made(dossier, drafts.draft(papers, dossier));
  }

  /** What may not be published of the papers that a dossier cites. */
  Blackout blackout(Dossier dossier) {
    List<String> cited = dossier.citations().stream().map(Citation::entry).distinct().toList();
    return occultation.of(organisations.entries(cited));
  }

  private List<UnreadPaper> unread() {
    return quarantine.list(null).stream()
        .flatMap(
            item -> item.locations().stream().map(place -> new UnreadPaper(place, item.message())))
        .toList();
  }

  /** The organisation that is asked for, or whose exact name the words are. */
  private @Nullable OrganisationRecord about(DossierForm form) {
    if (!form.organisation().isEmpty()) {
      return organisations.byId(form.organisation());
    }
    return organisations.named(form.sujet(), NAMED).stream()
        .filter(one -> new Subject("", one, null, null, null).isCalled(form.sujet()))
        .findFirst()
        .orElse(null);
  }

  /** Until when the question can be filed, or an empty string. */
  String deadline(@Nullable Draft draft, @Nullable LocalDateTime sitting, LocalDateTime now) {
    return draft == null || sitting == null
        ? ""
        : Deadline.of(sitting, draft.assembly(), holidays).words(now);
  }

  byte[] write(Manuscript manuscript, DossierFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(manuscript, config, bytes);
    return bytes.toByteArray();
  }
}
