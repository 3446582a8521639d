package fr.greffe.evaluation;

import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Attendance;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Publication;
import fr.greffe.register.Vote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read in one document, in the shape that gold annotations have, so that a scorer can
 * compare the two.
 *
 * @param id file name without its ending
 * @param docType lower case
 */
public record Evaluation(
    String id,
    String docType,
    @Nullable String body,
    @Nullable LocalDate seanceDate,
    @Nullable LocalDate publishedDate,
    @Nullable String author,
    String title,
    @Nullable Presence attendance,
    List<Decision> decisions,
    List<Sum> amounts,
    List<LocalDate> dates,
    List<String> organisations,
    List<String> questions) {

  /** Counts of the attendance. */
  public record Presence(
      @Nullable Integer enExercice,
      @Nullable Integer presents,
      @Nullable Integer pouvoirs,
      @Nullable Integer absents,
      @Nullable Integer votants) {}

  /** An act. */
  public record Decision(
      @Nullable String number,
      @Nullable String item,
      String object,
      @Nullable Ballot vote,
      List<Sum> amounts,
      List<String> organisations) {}

  /** A vote. */
  public record Ballot(
      String outcome,
      @Nullable Boolean unanimous,
      @Nullable Integer pour,
      @Nullable Integer contre,
      @Nullable Integer abstention,
      @Nullable Integer nppv,
      List<String> namedContre,
      List<String> namedAbstention,
      List<String> namedNppv,
      @Nullable Boolean secretBallot) {}

  /** Of an act that prints no vote. */
  private static final Ballot UNKNOWN =
      new Ballot("unknown", null, null, null, null, null, List.of(), List.of(), List.of(), null);

  /** An amount. */
  public record Sum(String eur, String text, String role, @Nullable String beneficiary) {}

  /**
   * Gathers the entries of one document.
   *
   * @param id name of the prediction
   * @param entries what was read, the whole document's entry first
   */
  public static Evaluation of(String id, List<Entry> entries) {
    Entry whole = entries.getFirst();
    boolean press = whole.publication() != null || whole.question() != null;
    return new Evaluation(
        id,
        lower(whole.source().type()),
        whole.body() == null ? null : whole.body().name(),
        whole.seance() == null ? null : whole.seance().date(),
        whole.publication() == null ? null : whole.publication().date(),
        author(whole),
        whole.title(),
        presence(whole.attendance()),
        entries.stream().filter(entry -> entry.act() != null).map(Evaluation::decision).toList(),
        press ? sums(whole) : List.of(),
        days(entries),
        names(entries.stream()),
        whole.question() == null
            ? List.of()
            : whole.question().questions().stream().map(evidence -> evidence.quote()).toList());
  }

  private static @Nullable String author(Entry whole) {
    Publication publication = whole.publication();
    OralQuestion question = whole.question();
    if (question != null) {
      return question.author();
    }
    return publication == null ? null : publication.author();
  }

  private static @Nullable Presence presence(@Nullable Attendance attendance) {
    return attendance == null
        ? null
        : new Presence(
            value(attendance.enExercice()),
            value(attendance.presents()),
            value(attendance.pouvoirs()),
            value(attendance.absents()),
            value(attendance.votants()));
  }

  private static Decision decision(Entry entry) {
    Act act = Objects.requireNonNull(entry.act());
    return new Decision(
        act.number(),
        act.item(),
        act.object(),
        act.vote() == null ? UNKNOWN : ballot(act.vote().fact()),
        sums(entry),
        names(Stream.of(entry)));
  }

  private static Ballot ballot(Vote vote) {
    return new Ballot(
        switch (vote.outcome()) {
          case ELECTED -> "adopted";
          case POSTPONED -> "withdrawn";
          default -> lower(vote.outcome());
        },
        vote.unanimous(),
        stated(vote, Vote.Choice.POUR, vote.pour()),
        stated(vote, Vote.Choice.CONTRE, vote.contre()),
        stated(vote, Vote.Choice.ABSTENTION, vote.abstention()),
        stated(vote, Vote.Choice.NPPV, vote.nppv()),
        voters(vote, Vote.Choice.CONTRE),
        voters(vote, Vote.Choice.ABSTENTION),
        voters(vote, Vote.Choice.NPPV),
        vote.secret());
  }

  private static List<String> voters(Vote vote, Vote.Choice choice) {
    return vote.voters().stream()
        .filter(voter -> voter.choice() == choice && !voter.group())
        .map(voter -> voter.proxyOf() == null ? voter.name() : voter.proxyOf())
        .toList();
  }

  private static List<Sum> sums(Entry entry) {
    return entry.amounts().stream()
        .filter(mention -> mention.fact().currency().equals("EUR"))
        .filter(mention -> mention.fact().value().signum() != 0 || figures(mention))
        .flatMap(Evaluation::ends)
        .toList();
  }

  /** False for a gratuity, which no gold annotation counts as a sum. */
  private static boolean figures(Mention<Amount> mention) {
    return mention.evidence().quote().chars().anyMatch(Character::isDigit);
  }

  private static Stream<Sum> ends(Mention<Amount> mention) {
    Amount amount = mention.fact();
    Function<BigDecimal, Sum> sum =
        value ->
            new Sum(
                value.toPlainString(),
                mention.evidence().quote(),
                lower(amount.role()),
                amount.beneficiary());
    return amount.upper() == null
        ? Stream.of(sum.apply(amount.value()))
        : Stream.of(sum.apply(amount.value()), sum.apply(amount.upper()));
  }

  private static List<LocalDate> days(List<Entry> entries) {
    Stream<LocalDate> written =
        entries.stream()
            .flatMap(entry -> entry.dates().stream())
            .map(Mention::fact)
            .filter(date -> !date.deduced() || date.precision() == PartialDate.Precision.INTERVAL)
            .flatMap(date -> date.days().stream());
    Stream<LocalDate> declared =
        entries.stream()
            .map(Entry::publication)
            .filter(Objects::nonNull)
            .map(Publication::date)
            .filter(Objects::nonNull);
    return Stream.concat(written, declared).distinct().sorted().toList();
  }

  /** "Nom en toutes lettres (SIGLE)" is one organisation, however often its sigle stands alone. */
  private static List<String> names(Stream<Entry> entries) {
    List<Organisation> organisations =
        entries.flatMap(entry -> entry.organisations().stream()).map(Mention::fact).toList();
    Set<String> sigles =
        organisations.stream()
            .map(Organisation::sigle)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return organisations.stream()
        .filter(organisation -> !sigles.contains(organisation.name()))
        .map(
            organisation ->
                organisation.sigle() == null
                    ? organisation.name()
                    : organisation.name() + " (" + organisation.sigle() + ")")
        .distinct()
        .toList();
  }

  private static @Nullable Integer value(@Nullable Count count) {
    return count == null ? null : count.value();
  }

  /** Gold holds the counts of a vote only where they are printed, as a number or as names. */
  private static @Nullable Integer stated(Vote vote, Vote.Choice choice, @Nullable Count count) {
    boolean named = !voters(vote, choice).isEmpty();
    return count == null || count.deduced() && !named ? null : count.value();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
