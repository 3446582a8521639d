package fr.greffe.extraction.vote;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Compares the numbers printed around a ballot: what is expressed, and the majority of it. */
final class TallyChecks {
  private TallyChecks() {}

  static List<Warning> check(Passage act, List<VoteGroup> groups) {
    List<Warning> warnings = new ArrayList<>();
    for (VoteGroup group : groups) {
      OptionalInt expressed = group.tally(Signal.Of.EXPRESSED);
      if (expressed.isPresent()) {
        expressed(act, group, expressed.getAsInt(), warnings);
        majority(act, group, expressed.getAsInt(), warnings);
      }
    }
    return warnings;
  }

  private static void expressed(
      Passage act, VoteGroup group, int expressed, List<Warning> warnings) {
    OptionalInt pour = group.printed(Box.POUR);
    OptionalInt contre = group.printed(Box.CONTRE);
    if (pour.isPresent()
        && contre.isPresent()
        && pour.getAsInt() + contre.getAsInt() != expressed) {
      String message =
          expressed
              + " suffrages exprimés, mais "
              + pour.getAsInt()
              + " pour et "
              + contre.getAsInt()
              + " contre.";
      warnings.add(warning(act, group, "exprimes-differents", message, Signal.Of.EXPRESSED));
    }
  }

  private static void majority(
      Passage act, VoteGroup group, int expressed, List<Warning> warnings) {
    OptionalInt told = group.tally(Signal.Of.MAJORITY);
    int half = expressed / 2 + 1;
    if (told.isPresent() && told.getAsInt() != half) {
      String message =
          told.getAsInt()
              + " imprimé pour la majorité absolue de "
              + expressed
              + " exprimés : "
              + half
              + ".";
      warnings.add(warning(act, group, "majorite-differente", message, Signal.Of.MAJORITY));
    }
  }

  private static Warning warning(
      Passage act, VoteGroup group, String code, String message, Signal.Of of) {
    Predicate<Signal.Tally> same = tally -> tally.of() == of;
    Span span =
        group
            .all(Signal.Tally.class)
            .filter(same)
            .map(Signal.Tally::span)
            .reduce((first, last) -> last)
            .orElse(group.span());
    return new Warning(
        code, message, List.of(act.evidence(span.start(), span.end(), "vote-outcome")));
  }
}
