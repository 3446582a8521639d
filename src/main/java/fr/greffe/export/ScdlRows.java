package fr.greffe.export;

import fr.greffe.register.Act;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Transmission;
import fr.greffe.register.Vote;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From an act to its row of SCDL « délibérations »; a cell that no document states stays empty. */
public final class ScdlRows {
  private static final int BALLOTS = 3;

  private final Function<String, @Nullable Decider> deciders;
  private final Nomenclature matters;
  private final boolean proposed;

  /**
   * @param deciders finds a body by the name that the acts give it
   * @param proposed whether a matter that is proposed and not read may be written
   */
  public ScdlRows(
      Function<String, @Nullable Decider> deciders, Nomenclature matters, boolean proposed) {
    this.deciders = deciders;
    this.matters = matters;
    this.proposed = proposed;
  }

  /** The row, complete or not; what it leaves empty though the act says part of it is told. */
  ScdlRow row(Entry entry, Act act, Consumer<Gap> gaps) {
    Map<ScdlColumn, String> cells = new EnumMap<>(ScdlColumn.class);
    identity(entry, act, cells);
    matter(entry, act.matter(), cells, gaps);
    receipt(entry.transmission(), cells);
    votes(entry, act, cells, gaps);
    return new ScdlRow(cells);
  }

  private void identity(Entry entry, Act act, Map<ScdlColumn, String> cells) {
    String name = entry.body() == null ? null : entry.body().name();
    Decider decider = name == null ? null : deciders.apply(name);
    put(cells, ScdlColumn.COLL_NOM, decider == null ? name : decider.name());
    put(cells, ScdlColumn.COLL_SIRET, decider == null ? null : decider.siret());
    put(cells, ScdlColumn.PREF_ID, decider == null ? null : decider.prefecture());
    put(cells, ScdlColumn.DELIB_ID, act.number());
    put(cells, ScdlColumn.DELIB_DATE, entry.date());
    put(cells, ScdlColumn.DELIB_OBJET, act.object());
    String location = entry.source().location();
    put(cells, ScdlColumn.DELIB_URL, location.startsWith("http") ? location : null);
  }

  /** A matter that only follows from the words of the act is never written silently. */
  private void matter(
      Entry entry, Act.@Nullable Matter matter, Map<ScdlColumn, String> cells, Consumer<Gap> gaps) {
    if (matter == null) {
      return;
    }
    boolean read = matter.confidence() == 1;
    if (!read) {
      gaps.accept(
          new Gap(
              ActName.of(entry),
              ScdlColumn.DELIB_MATIERE_CODE.name(),
              (proposed ? "proposée, non lue : " : "seulement proposée, à confirmer : ")
                  + matter.code()
                  + " "
                  + matter.label()
                  + " ("
                  + matter.reason()
                  + ")",
              false));
    }
    if (read || proposed) {
      put(cells, ScdlColumn.DELIB_MATIERE_CODE, matter.code());
      put(cells, ScdlColumn.DELIB_MATIERE_NOM, matters.label(matter.code()));
    }
  }

  private static void receipt(@Nullable Transmission stamps, Map<ScdlColumn, String> cells) {
    if (stamps != null) {
      put(cells, ScdlColumn.PREF_DATE, stamps.received());
    }
  }

  /** The five cells of the vote, all or none: members who do not take part count in none. */
  private static void votes(
      Entry entry, Act act, Map<ScdlColumn, String> cells, Consumer<Gap> gaps) {
    Vote vote = act.vote() == null ? null : act.vote().fact();
    Count inOffice = entry.attendance() == null ? null : entry.attendance().enExercice();
    if (vote == null) {
      return;
    }
    List<Count> ballots =
        Stream.of(vote.pour(), vote.contre(), vote.abstention()).filter(Objects::nonNull).toList();
    if (inOffice == null || ballots.size() < BALLOTS) {
      if (!ballots.isEmpty()) {
        String lacks = inOffice == null ? "les membres en exercice" : "les trois décomptes";
        gaps.accept(note(entry, "laissées vides : le document ne donne pas " + lacks));
      }
      return;
    }
    put(cells, ScdlColumn.VOTE_EFFECTIF, inOffice.value());
    put(cells, ScdlColumn.VOTE_REEL, ballots.stream().mapToInt(Count::value).sum());
    put(cells, ScdlColumn.VOTE_POUR, ballots.get(0).value());
    put(cells, ScdlColumn.VOTE_CONTRE, ballots.get(1).value());
    put(cells, ScdlColumn.VOTE_ABSTENTION, ballots.get(2).value());
    String deductions =
        Stream.concat(Stream.of(inOffice), ballots.stream())
            .map(Count::deducedFrom)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(" ; "));
    if (!deductions.isEmpty()) {
      gaps.accept(note(entry, "déduites, non imprimées : " + deductions));
    }
  }

  private static Gap note(Entry entry, String reason) {
    return new Gap(ActName.of(entry), "VOTE_*", reason, false);
  }

  private static void put(Map<ScdlColumn, String> cells, ScdlColumn column, @Nullable Object cell) {
    if (cell != null) {
      cells.put(column, cell.toString());
    }
  }
}
