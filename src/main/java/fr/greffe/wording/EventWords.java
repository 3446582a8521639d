package fr.greffe.wording;

import fr.greffe.register.Event;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events in French, for people. */
public final class EventWords {
  private EventWords() {}

  /** "dissolution : Les Amis du Lavoir, dit comme fait, date : 2022-05-03, confiance 0,90". */
  public static String of(Event event) {
    return Stream.of(
            kind(event.kind()) + " : " + String.join(" + ", event.who()),
            event.person(),
            event.figure() == null
                ? null
                : event.figure().value().toPlainString() + " " + event.figure().counts(),
            event.place() == null ? null : "lieu : " + event.place(),
            modality(event.modality()),
            event.date() == null ? null : "date : " + FrenchWords.date(event.date()),
            event.deduced() ? "nom déduit d'un nom commun" : null,
            "confiance %.2f".formatted(event.confidence()))
        .filter(part -> part != null)
        .collect(Collectors.joining(", "));
  }

  public static String kind(Event.Kind kind) {
    return switch (kind) {
      case CREATION -> "création";
      case DISSOLUTION -> "dissolution";
      case MERGER -> "fusion";
      case LIQUIDATION -> "liquidation";
      case OPENING -> "ouverture";
      case CLOSURE -> "fermeture";
      case RELOCATION -> "déménagement";
      case JOB_CREATION -> "création d'emplois";
      case JOB_CUTS -> "suppression d'emplois";
      case LABELLING -> "labellisation";
      case CONVENTION -> "convention";
      case APPOINTMENT -> "nomination";
    };
  }

  public static String modality(Event.Modality modality) {
    return switch (modality) {
      case DONE -> "dit comme fait";
      case ANNOUNCED -> "annoncé";
      case CONDITIONAL -> "au conditionnel";
      case DENIED -> "démenti";
    };
  }
}
