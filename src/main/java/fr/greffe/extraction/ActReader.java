package fr.greffe.extraction;

import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.extraction.clause.ClauseReader;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.extraction.heading.ActDetails;
import fr.greffe.extraction.heading.DocumentHead;
import fr.greffe.extraction.heading.HeadingReader;
import fr.greffe.extraction.heading.Identifiers;
import fr.greffe.extraction.matter.MatterReader;
import fr.greffe.extraction.vote.VoteChecks;
import fr.greffe.extraction.vote.VoteReader;
import fr.greffe.register.Act;
import fr.greffe.register.Act.Matter;
import fr.greffe.register.Attendance;
import fr.greffe.register.Clauses;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Reference;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what each passage says as an act: its vote, its operative items, its own sitting and
 * stamps.
 */
final class ActReader {
  private final HeadingReader headings;
  private final VoteReader votes;
  private final DateExtractor dates;
  private final MatterReader matters;
  private final ClauseReader clauses;

  private ActReader(Path config, HeadingReader headings) {
    this.headings = headings;
    votes = VoteReader.load(config);
    dates = DateExtractor.load(config);
    matters = MatterReader.load(config);
    clauses = ClauseReader.load(config);
  }

  static ActReader load(Path config, HeadingReader headings) {
    return new ActReader(config, headings);
  }

  /**
   * Reads one act.
   *
   * @param rolls the attendances printed in the document
   * @param previous the vote that decided the act before, for "même vote", or null
   */
  ReadAct read(ActPassage passage, DocumentHead head, List<Roll> rolls, @Nullable Vote previous) {
    ActDetails details = headings.details(passage.passage());
    Clauses beside = clauses.read(passage.passage());
    Seance seance = seance(passage, head.seance());
    Transmission transmission = details.transmission();
    Attendance attendance = attendance(passage, rolls, passage.span().end());
    Mention<Vote> vote = vote(passage, attendance, previous);
    if (vote != null) {
      Attendance then = attendance(passage, rolls, vote.span().start());
      vote = Objects.equals(then, attendance) ? vote : vote(passage, then, previous);
      attendance = then;
    }
    List<Warning> warnings =
        new ArrayList<>(Identifiers.check(transmission, seance, passage.printedNumber()));
    warnings.addAll(ClauseReader.check(beside));
    if (vote != null) {
      warnings.addAll(VoteChecks.check(vote, attendance));
      warnings.addAll(votes.warnings(passage.passage()));
    }
    Act act =
        new Act(
            passage.printedNumber(),
            passage.item(),
            passage.object(),
            details.rapporteur(),
            details.signatory(),
            vote,
            details.decisions(),
            others(details.references(), passage.printedNumber()),
            details.visas(),
            beside,
            matter(passage, details));
    return new ReadAct(passage, act, attendance, seance, transmission, List.copyOf(warnings));
  }

  /** The acts named but this one: its own title is no reference. */
  private static List<Reference> others(List<Reference> named, @Nullable String own) {
    return named.stream()
        .filter(one -> own == null || one.number() == null || !one.number().equals(own))
        .toList();
  }

  private static @Nullable Attendance attendance(ActPassage passage, List<Roll> rolls, int vote) {
    return Roll.at(rolls, passage.span(), vote, passage.rank());
  }

  private @Nullable Matter matter(ActPassage passage, ActDetails details) {
    List<String> decisions =
        details.decisions().stream().map(decision -> decision.evidence().quote()).toList();
    return matters.read(passage.passage().text(), passage.object(), decisions).orElse(null);
  }

  private @Nullable Mention<Vote> vote(
      ActPassage passage, @Nullable Attendance attendance, @Nullable Vote previous) {
    Passage own = passage.passage();
    if (passage.vote() != null) {
      Passage shared = new Passage(own.document(), passage.vote());
      List<Mention<Vote>> once = votes.read(shared, attendance, previous);
      if (!once.isEmpty()) {
        return votes.main(shared, once).orElse(null);
      }
    }
    return votes.main(own, votes.read(own, attendance, previous)).orElse(null);
  }

  /** The act's own sitting, in registers that cover several; else the document's. */
  private @Nullable Seance seance(ActPassage passage, @Nullable Seance whole) {
    Evidence own = passage.seance();
    Optional<LocalDate> day =
        own == null
            ? Optional.empty()
            : dates.extract(new Passage(passage.passage().document(), own.span())).stream()
                .map(Mention::fact)
                .filter(PartialDate::isDay)
                .flatMap(date -> Optional.ofNullable(date.start()).stream())
                .findFirst();
    return day.map(date -> on(date, whole)).orElse(whole);
  }

  private static Seance on(LocalDate date, @Nullable Seance whole) {
    return whole != null && whole.date().equals(date)
        ? whole
        : new Seance(date, null, null, null, null, null);
  }
}
