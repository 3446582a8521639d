package fr.greffe.correction;

import fr.greffe.register.Act;
import fr.greffe.register.Amendment;
import fr.greffe.register.Amount;
import fr.greffe.register.Attendance;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Publication;
import fr.greffe.register.Seance;
import fr.greffe.register.Source;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of which some components are about to be others. */
final class Draft {
  final Entry entry;
  Source source;
  String title;
  @Nullable LocalDate date;
  @Nullable Body body;
  @Nullable Seance seance;
  @Nullable Attendance attendance;
  @Nullable Act act;
  @Nullable Publication publication;
  List<Mention<Amount>> amounts;
  List<Mention<PartialDate>> dates;
  List<Mention<Organisation>> organisations;
  List<Warning> warnings;
  List<Amendment> amendments;

  Draft(Entry entry) {
    this.entry = entry;
    source = entry.source();
    title = entry.title();
    date = entry.date();
    body = entry.body();
    seance = entry.seance();
    attendance = entry.attendance();
    act = entry.act();
    publication = entry.publication();
    amounts = entry.amounts();
    dates = entry.dates();
    organisations = entry.organisations();
    warnings = entry.warnings();
    amendments = entry.amendments();
  }

  /** The act with another number, object or vote. */
  Draft act(@Nullable String number, String object, @Nullable Mention<Vote> vote) {
    Act old = act;
    if (old != null) {
      act =
          new Act(
              number,
              old.item(),
              object,
              old.rapporteur(),
              old.signatory(),
              vote,
              old.decisions(),
              old.references(),
              old.visas(),
              old.clauses(),
              old.matter());
    }
    return this;
  }

  Entry done() {
    return new Entry(
        entry.id(),
        entry.kind(),
        source,
        entry.span(),
        entry.firstPage(),
        entry.lastPage(),
        entry.pages(),
        title,
        date,
        body,
        seance,
        attendance,
        entry.transmission(),
        act,
        publication,
        entry.question(),
        amounts,
        dates,
        organisations,
        entry.names(),
        entry.figures(),
        entry.events(),
        warnings,
        amendments,
        entry.text());
  }
}
