package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.actes.ActesReader;
import fr.greffe.extraction.actes.ActesStatements;
import fr.greffe.extraction.actes.Outranking;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.extraction.heading.DocumentHead;
import fr.greffe.register.Act;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The act of a document as the messages that travel with it state it. */
final class TransmittedActs {
  private TransmittedActs() {}

  /** The only act, outranked; acts of which it is not known which was transmitted, as they were. */
  static List<ReadAct> of(
      Document document,
      ActesStatements statements,
      DocumentHead head,
      List<Roll> rolls,
      List<ReadAct> acts) {
    return switch (acts.size()) {
      case 0 -> List.of(outranked(unread(document, head, rolls), statements, head));
      case 1 -> List.of(outranked(acts.getFirst(), statements, head));
      default -> acts;
    };
  }

  private static ReadAct unread(Document document, DocumentHead head, List<Roll> rolls) {
    return new ReadAct(
        ActesReader.whole(document),
        ActesReader.nothing(),
        rolls.isEmpty() ? null : rolls.getFirst().attendance(),
        head.seance(),
        head.transmission(),
        List.of());
  }

  private static ReadAct outranked(ReadAct read, ActesStatements statements, DocumentHead head) {
    Outranking outranking = new Outranking(statements);
    ActPassage passage = read.passage();
    @Nullable Transmission printed =
        read.transmission() == null ? head.transmission() : read.transmission();
    Act act = outranking.act(read.act(), passage.title(), passage.number());
    @Nullable Seance seance = outranking.seance(read.seance(), head.seanceEvidence());
    @Nullable Transmission transmission = outranking.transmission(printed);
    List<Warning> warnings = new ArrayList<>(read.warnings());
    warnings.addAll(outranking.warnings());
    return new ReadAct(passage, act, read.attendance(), seance, transmission, warnings);
  }
}
