package fr.greffe.batch;

import fr.greffe.document.Evidence;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Fact;
import fr.greffe.register.Mention;
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
 * @param fact a {@link Fact}, or the name of a payee, or the object of an act
 * @param evidence its page and words, or null for an act
 */
public record Change(
    Subject subject,
    boolean gained,
    String location,
    String title,
    Object fact,
    @Nullable Evidence evidence) {

  /** Kinds of facts that are compared. */
  public enum Subject {
    ACT,
    VOTE,
    AMOUNT,
    BENEFICIARY,
    DATE,
    ORGANISATION
  }

  /** What changes from one reading of a document to the next. */
  static List<Change> between(List<Entry> before, List<Entry> after) {
    List<Stated> old = before.stream().flatMap(Change::stated).toList();
    List<Stated> young = after.stream().flatMap(Change::stated).toList();
    return Stream.concat(
            without(young, old).map(stated -> stated.change(true)),
            without(old, young).map(stated -> stated.change(false)))
        .toList();
  }

  private static Stream<Stated> without(List<Stated> some, List<Stated> others) {
    Set<Object> known = new HashSet<>(others.stream().map(Stated::key).toList());
    return some.stream().filter(stated -> known.add(stated.key()));
  }

  /** A fact, and what makes it the same as another. */
  private record Stated(
      Subject subject, Entry entry, Object same, Object fact, @Nullable Evidence evidence) {
    Object key() {
      return evidence == null ? List.of(subject, same) : List.of(subject, same, evidence.span());
    }

    Change change(boolean gained) {
      return new Change(subject, gained, entry.source().location(), entry.title(), fact, evidence);
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
            all(Subject.ORGANISATION, entry, entry.organisations(), fact -> fact.name()))
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

  private static Object value(Amount amount) {
    BigDecimal value = amount.value().stripTrailingZeros();
    return List.of(value, amount.role());
  }
}
