package fr.greffe.web;

import fr.greffe.register.Act;
import fr.greffe.register.Amount;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Publication;
import fr.greffe.search.Found;
import fr.greffe.search.SearchAddress;
import fr.greffe.search.Snippet;
import fr.greffe.wording.FrenchWords;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hit as it is shown.
 *
 * @param link of its evidence page
 * @param type what kind of paper it is
 * @param number of the act, or null
 * @param date of the sitting or of publication, or null
 * @param body who decides or publishes, or null
 * @param title with the words looked for marked
 * @param vote its result, or null
 * @param sums the main ones, each with its page
 * @param sentence the best one
 * @param page where that sentence stands
 * @param doubts how many warnings the entry bears
 */
public record HitView(
    String link,
    String type,
    @Nullable String number,
    @Nullable String date,
    @Nullable String body,
    Snippet title,
    @Nullable String vote,
    List<Sum> sums,
    Snippet sentence,
    int page,
    int doubts) {
  private static final int SUMS = 4;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  /**
   * A sum.
   *
   * @param words value, role, beneficiary
   * @param page where it stands
   */
  public record Sum(String words, int page) {
    static Sum of(Mention<Amount> mention) {
      return new Sum(FrenchWords.amount(mention.fact()), mention.evidence().page());
    }
  }

  /**
   * @param address of the search, so that the act's page can lead back and on
   * @param rank of the hit, from 1
   */
  static HitView of(Found found, SearchAddress address, int rank) {
    Entry entry = found.entry();
    Act act = entry.act();
    return new HitView(
        HitTrail.link(entry.id(), address, rank),
        type(entry),
        act == null ? null : act.number(),
        day(entry),
        who(entry),
        found.title(),
        act == null || act.vote() == null ? null : FrenchWords.vote(act.vote().fact()),
        found.mainAmounts(SUMS).stream().map(Sum::of).toList(),
        found.sentence(),
        found.page(),
        entry.warnings().size());
  }

  /** "séance du 22 avril 2021", "publié le 19 novembre 2021". */
  public static @Nullable String day(Entry entry) {
    if (entry.date() == null) {
      return null;
    }
    String day = DAY.format(entry.date()).replaceFirst("^1 ", "1er ");
    return (entry.seance() != null ? "séance du " : "publié le ") + day;
  }

  /** An act, and the paper that holds it with others. */
  private static String type(Entry entry) {
    String paper = FrenchWords.documentType(entry.source().type());
    String kind = FrenchWords.kind(entry.kind());
    return entry.kind() == Entry.Kind.DELIBERATION && !paper.equals(kind)
        ? kind + " (" + paper + ")"
        : paper;
  }

  private static @Nullable String who(Entry entry) {
    return Stream.of(
            Stream.ofNullable(entry.body()).map(Body::name),
            Stream.ofNullable(entry.publication()).flatMap(HitView::outlet))
        .flatMap(name -> name)
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> outlet(Publication publication) {
    return Stream.ofNullable(publication.outlet());
  }
}
