package fr.greffe.export;

import fr.greffe.register.Act;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import fr.greffe.rules.Lexicon;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a published file of SCDL « délibérations » with the acts that were read, one by one.
 * What one of both does not say is no divergence; acts of other bodies or of days that the file
 * does not reach to are not missing in it.
 */
public final class ScdlReconciliation implements Export {
  private static final List<ScdlColumn> COMPARED =
      List.of(
          ScdlColumn.DELIB_DATE,
          ScdlColumn.DELIB_MATIERE_CODE,
          ScdlColumn.PREF_DATE,
          ScdlColumn.VOTE_EFFECTIF,
          ScdlColumn.VOTE_REEL,
          ScdlColumn.VOTE_POUR,
          ScdlColumn.VOTE_CONTRE,
          ScdlColumn.VOTE_ABSTENTION);
  private static final int OWN_NUMBER = 5;

  private final PublishedFile published;
  private final Map<String, List<PublishedRow>> byNumber;
  private final Set<String> bodies;
  private final TreeSet<String> days;
  private final ScdlRows rows;
  private final Consumer<Divergence> told;
  private final Set<Long> met = new HashSet<>();
  private final Set<String> missing = new HashSet<>();

  /**
   * @param told each divergence, in the order of the acts, then of the rows
   */
  public ScdlReconciliation(PublishedFile published, ScdlRows rows, Consumer<Divergence> told) {
    this.published = published;
    this.rows = rows;
    this.told = told;
    this.byNumber =
        published.rows().stream()
            .filter(row -> !row.number().isEmpty())
            .collect(Collectors.groupingBy(PublishedRow::number));
    this.bodies = letters(ScdlColumn.COLL_NOM);
    this.days =
        published.rows().stream()
            .map(row -> row.row().get(ScdlColumn.DELIB_DATE))
            .filter(day -> !day.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> letters(ScdlColumn column) {
    return published.rows().stream()
        .map(row -> Lexicon.letters(row.row().get(column)))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  @Override
  public void add(Entry entry) {
    if (entry.act() == null || entry.kind() != Entry.Kind.DELIBERATION) {
      return;
    }
    ScdlRow read = withVotes(rows.row(entry, entry.act(), gap -> {}), entry.act());
    PublishedRow row = row(read);
    if (row != null) {
      met.add(row.line());
      compare(entry, read, row);
    } else if (reaches(read) && missing.add(Lexicon.letters(ActName.of(entry)))) {
      told.accept(
          new Divergence(
              Divergence.Kind.NOT_PUBLISHED,
              0,
              ActName.of(entry),
              read.has(ScdlColumn.DELIB_ID)
                  ? "l'acte n'est pas dans le fichier"
                  : "l'acte n'imprime pas de numéro : il n'a pas pu être cherché dans le fichier"));
    }
  }

  @Override
  public void close() {
    for (PublishedRow row : published.rows()) {
      if (!met.contains(row.line())) {
        told.accept(
            new Divergence(
                Divergence.Kind.NOT_READ,
                row.line(),
                "n° " + row.row().get(ScdlColumn.DELIB_ID),
                "aucun acte lu ne porte ce numéro à cette date"));
      }
    }
  }

  /** The row of that number and day; of another day where the number is no mere rank. */
  private @Nullable PublishedRow row(ScdlRow read) {
    String number = Lexicon.letters(read.get(ScdlColumn.DELIB_ID));
    List<PublishedRow> rows = byNumber.getOrDefault(number, List.of());
    for (PublishedRow row : rows) {
      if (row.row().get(ScdlColumn.DELIB_DATE).equals(read.get(ScdlColumn.DELIB_DATE))) {
        return row;
      }
    }
    return rows.size() == 1 && number.length() >= OWN_NUMBER ? rows.getFirst() : null;
  }

  private boolean reaches(ScdlRow read) {
    String day = read.get(ScdlColumn.DELIB_DATE);
    boolean body = bodies.contains(Lexicon.letters(read.get(ScdlColumn.COLL_NOM)));
    return body
        && !days.isEmpty()
        && day.compareTo(days.first()) >= 0
        && day.compareTo(days.last()) <= 0;
  }

  private void compare(Entry entry, ScdlRow read, PublishedRow row) {
    for (ScdlColumn column : COMPARED) {
      String ours = read.get(column);
      String theirs = row.row().get(column);
      if (!ours.isEmpty() && !theirs.isEmpty() && !ours.equals(theirs)) {
        told.accept(
            new Divergence(
                Divergence.Kind.OTHER_VALUE,
                row.line(),
                ActName.of(entry),
                column.name() + " : publié « " + theirs + " », lu « " + ours + " »"));
      }
    }
  }

  /** With the ballots that the act gives, though the standard wants all of them or none. */
  private static ScdlRow withVotes(ScdlRow row, Act act) {
    Vote vote = act.vote() == null ? null : act.vote().fact();
    if (vote == null) {
      return row;
    }
    Map<ScdlColumn, String> cells = new HashMap<>(row.cells());
    Map<ScdlColumn, @Nullable Count> ballots = new EnumMap<>(ScdlColumn.class);
    ballots.put(ScdlColumn.VOTE_POUR, vote.pour());
    ballots.put(ScdlColumn.VOTE_CONTRE, vote.contre());
    ballots.put(ScdlColumn.VOTE_ABSTENTION, vote.abstention());
    ballots.forEach(
        (column, count) -> {
          if (count != null) {
            cells.put(column, String.valueOf(count.value()));
          }
        });
    return new ScdlRow(cells);
  }
}
