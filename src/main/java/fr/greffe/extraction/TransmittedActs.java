package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.actes.ActesReader;
import fr.greffe.extraction.actes.ActesStatements;
import fr.greffe.extraction.actes.MessageTarget;
import fr.greffe.extraction.actes.Outranking;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.extraction.heading.DocumentHead;
import fr.greffe.register.Act;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The acts of a document as the messages that travel with it state them. */
final class TransmittedActs {
  private TransmittedActs() {}

  /**
   * The only act, outranked; of several, each that a message is about. An act that the paper does
   * not show is known by its message alone, and says so.
   */
  static List<ReadAct> of(
      Document document,
      ActesStatements statements,
      DocumentHead head,
      List<Roll> rolls,
      List<ReadAct> acts) {
    List<ActesStatements> messages = statements.byAct();
    if (messages.size() == 1 && acts.size() <= 1) {
      ReadAct only = acts.isEmpty() ? unread(document.passage(), head, rolls) : acts.getFirst();
      return List.of(outranked(only, statements, head));
    }
    List<ReadAct> stated = new ArrayList<>(acts);
    List<Act> printed = acts.stream().map(ReadAct::act).toList();
    for (ActesStatements message : messages) {
      Optional<Integer> target = MessageTarget.among(printed, message);
      if (target.isPresent()) {
        stated.set(target.get(), outranked(stated.get(target.get()), message, head));
      } else {
        stated.add(notShown(document, message, head, rolls));
      }
    }
    return stated;
  }

  private static ReadAct notShown(
      Document document, ActesStatements message, DocumentHead head, List<Roll> rolls) {
    ReadAct act = unread(new Passage(document, new Span(0, 0)), head, rolls);
    return outranked(act, message, head).with(message.notShown());
  }

  private static ReadAct unread(Passage passage, DocumentHead head, List<Roll> rolls) {
    return new ReadAct(
        new ActPassage(passage, null, null, "", null, null, null),
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
