package fr.greffe.batch;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Amount;
import fr.greffe.register.Attendance;
import fr.greffe.register.Entry;
import fr.greffe.register.Event;
import fr.greffe.register.Fact;
import fr.greffe.register.Member;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Vote;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that one of two readings of a document states and the other does not. Facts are the same
 * when they say the same of the same words, whatever the order of the acts.
 *
 * @param subject what kind of fact
 * @param gained true where the new reading has it
 * @param location of the document
 * @param title of the entry that states it
 * @param fact a {@link Fact}, the name of a payee, the object of an act, the counts of a sitting or
 *     one of its members
 * @param place of the fact, or of the whole act, in the text of the reading that states it
 * @param evidence its page and words, or null for an act and its sitting
 */
public record Change(
    Subject subject,
    boolean gained,
    String location,
    String title,
    Object fact,
    Span place,
    @Nullable Evidence evidence) {

  private static final Attendance NOTHING_COUNTED =
      new Attendance(null, null, null, null, null, List.of());

  /** Kinds of facts that are compared. */
  public enum Subject {
    ACT(String.class),
    VOTE(Vote.class),
    AMOUNT(Amount.class),
    BENEFICIARY(String.class),
    DATE(PartialDate.class),
    ORGANISATION(Organisation.class),
    EVENT(Event.class),
    ATTENDANCE(Attendance.class),
    MEMBER(Member.class);

    private final Class<?> type;

    Subject(Class<?> type) {
      this.type = type;
    }

    /** What a fact of it is. */
    Class<?> type() {
      return type;
    }
  }

  /** What changes from one reading of a document to the next. */
  static List<Change> between(List<Entry> before, List<Entry> after) {
    return between(before, after, Stated::key);
  }

  /** What changes from one version of an act to the next, whatever words say it. */
  public static List<Change> between(Entry before, Entry after) {
    return between(List.of(before), List.of(after), Stated::meaning);
  }

  private static List<Change> between(
      List<Entry> before, List<Entry> after, Function<Stated, Object> key) {
    List<Stated> old = before.stream().flatMap(Change::stated).toList();
    List<Stated> young = after.stream().flatMap(Change::stated).toList();
    return Stream.concat(
            without(young, old, key).map(stated -> stated.change(true)),
            without(old, young, key).map(stated -> stated.change(false)))
        .toList();
  }

  private static Stream<Stated> without(
      List<Stated> some, List<Stated> others, Function<Stated, Object> key) {
    Set<Object> known = new HashSet<>(others.stream().map(key).toList());
    return some.stream().filter(stated -> known.add(key.apply(stated)));
  }

  /** The same change of a fact in its own form. */
  Change saying(Object better) {
    return new Change(subject, gained, location, title, better, place, evidence);
  }

  /** A fact, and what makes it the same as another. */
  private record Stated(
      Subject subject, Entry entry, Object same, Object fact, @Nullable Evidence evidence) {
    Object key() {
      return evidence == null ? List.of(subject, same) : List.of(subject, same, evidence.span());
    }

    /** What it says, wherever it stands. */
    Object meaning() {
      return List.of(subject, subject == Subject.ACT ? fact : same);
    }

    Change change(boolean gained) {
      return new Change(
          subject,
          gained,
          entry.source().location(),
          entry.title(),
          fact,
          evidence == null ? entry.span() : evidence.span(),
          evidence);
    }
  }

  private static Stream<Stated> stated(Entry entry) {
    Stream<Stated> act =
        entry.act() == null
            ? Stream.empty()
            : Stream.of(
                new Stated(Subject.ACT, entry, entry.span().start(), entry.act().object(), null));
    Stream<Stated> vote =
        entry.act() == null || entry.act().vote() == null
            ? Stream.empty()
            : all(Subject.VOTE, entry, List.of(entry.act().vote()), fact -> fact);
    return Stream.of(
            act,
            vote,
            all(Subject.AMOUNT, entry, entry.amounts(), Change::value),
            entry.amounts().stream().flatMap(sum -> payee(entry, sum)),
            all(Subject.DATE, entry, entry.dates(), fact -> fact),
            all(Subject.ORGANISATION, entry, entry.organisations(), fact -> fact.name()),
            all(Subject.EVENT, entry, entry.events(), Change::happening),
            roll(entry))
        .flatMap(facts -> facts);
  }

  private static <F extends Fact> Stream<Stated> all(
      Subject subject, Entry entry, List<Mention<F>> mentions, Function<F, Object> same) {
    return mentions.stream()
        .map(
            mention ->
                new Stated(
                    subject,
                    entry,
                    same.apply(mention.fact()),
                    mention.fact(),
                    mention.evidence()));
  }

  private static Stream<Stated> payee(Entry entry, Mention<Amount> sum) {
    String payee = sum.fact().beneficiary();
    return payee == null
        ? Stream.empty()
        : Stream.of(new Stated(Subject.BENEFICIARY, entry, payee, payee, sum.evidence()));
  }

  /** The counts without the lists, and each member: of one who is missing, one line is to say. */
  private static Stream<Stated> roll(Entry entry) {
    Attendance roll = entry.attendance();
    if (roll == null) {
      return Stream.empty();
    }
    Attendance counts =
        new Attendance(
            roll.enExercice(),
            roll.presents(),
            roll.pouvoirs(),
            roll.absents(),
            roll.votants(),
            List.of());
    Stream<Stated> sitting =
        counts.equals(NOTHING_COUNTED)
            ? Stream.empty()
            : Stream.of(new Stated(Subject.ATTENDANCE, entry, counts, counts, null));
    return Stream.concat(
        sitting,
        roll.members().stream()
            .map(member -> new Stated(Subject.MEMBER, entry, member, member, null)));
  }

  private static Object happening(Event event) {
    return List.of(event.kind(), event.who(), event.modality());
  }

  private static Object value(Amount amount) {
    BigDecimal value = amount.value().stripTrailingZeros();
    return List.of(value, amount.role());
  }
}
