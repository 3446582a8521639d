package fr.greffe.extraction.actes;

import fr.greffe.extraction.actes.ActesMessage.Field;
import fr.greffe.extraction.actes.ActesStatements.Stated;
import fr.greffe.register.Act;
import fr.greffe.rules.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the act that a message is about among those of a paper. */
public final class MessageTarget {
  private static final double MOST = 0.6;

  private MessageTarget() {}

  /**
   * Its rank among the acts: the only one of the same number, however punctuated; else of the same
   * figures; else, among those without a number, the only one whose object is mostly the same.
   */
  public static Optional<Integer> among(List<Act> acts, ActesStatements message) {
    String number = message.stated(Field.NUMBER).map(Stated::value).orElse("");
    String object = message.stated(Field.OBJECT).map(Stated::value).orElse("");
    return Stream.<Predicate<Act>>of(
            act -> same(Lexicon.letters(number), Lexicon.letters(printed(act))),
            act -> same(Likeness.digits(number), Likeness.digits(printed(act))),
            act -> act.number() == null && Likeness.shared(object, act.object()) >= MOST)
        .flatMap(likeness -> only(acts, likeness).stream())
        .findFirst();
  }

  private static Optional<Integer> only(List<Act> acts, Predicate<Act> likeness) {
    List<Integer> alike =
        IntStream.range(0, acts.size()).filter(i -> likeness.test(acts.get(i))).boxed().toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static boolean same(String number, String other) {
    return !number.isEmpty() && number.equals(other);
  }

  private static String printed(Act act) {
    return act.number() == null ? "" : act.number();
  }
}
