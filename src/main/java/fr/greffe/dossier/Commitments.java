package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.wording.FrenchDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was promised, until when, and what followed; and what was paid. */
final class Commitments {
  private static final Pattern BY =
      Pattern.compile(
          "(?:avant|d[’']ici|au plus tard|pour|fin|dès|jusqu[’']?\\p{L}*)(?:\\s+\\p{L}+){0,3}\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final int CUE = 40;
  private static final int PROMISED = 30;
  private static final int DATED = 10;
  private static final int SHARED = 2;

  private Commitments() {}

  /** A commitment, the day it is due by as written or deduced, and what followed. */
  record Promise(
      Entry entry,
      Statement statement,
      Optional<LocalDate> due,
      Optional<Dues.Due> deduced,
      Optional<Entry> after) {
    boolean dated() {
      return due.isPresent() || deduced.isPresent();
    }

    /** " — échéance : 31 décembre 2024 (déduit de « avant la fin de l’année »)". */
    String until() {
      return due.map(day -> " — échéance : " + FrenchDays.day(day))
          .or(() -> deduced.map(Promise::words))
          .orElse("");
    }

    private static String words(Dues.Due due) {
      return " — échéance : "
          + (due.day() == null ? Dues.NOT_READ : FrenchDays.day(due.day()))
          + " (déduit de « "
          + due.words()
          + " »)";
    }

    Citation citation() {
      return Places.at(entry, statement.span());
    }
  }

  static Stream<Line> lines(Material material) {
    return Stream.concat(
        promises(material).stream().map(promise -> line(promise, material)),
        said(material, Statement.Kind.PAYMENT).map(one -> payment(one, material)));
  }

  /** The commitments of the dossier, by day. */
  static List<Promise> promises(Material material) {
    return said(material, Statement.Kind.COMMITMENT)
        .map(
            one ->
                new Promise(
                    one.entry(),
                    one.statement(),
                    due(one.entry(), one.statement().whatSpan()),
                    deduced(one, material),
                    after(one, material)))
        .toList();
  }

  /** A statement in its entry. */
  record Said(Entry entry, Statement statement) {}

  /** What papers say of the subject, each act once. */
  static Stream<Said> said(Material material, Statement.Kind kind) {
    List<Entry> own = new ArrayList<>();
    material.acts().forEach(act -> own.add(act.main()));
    material.told().stream()
        .filter(entry -> entry.kind() != Entry.Kind.DELIBERATION)
        .forEach(own::add);
    return own.stream()
        .sorted(Order.BY_DAY)
        .flatMap(
            entry ->
                material.stated(entry).stream()
                    .filter(statement -> statement.kind() == kind)
                    .filter(
                        statement ->
                            material.words().isIn(entry.title())
                                || material
                                    .words()
                                    .isIn(Places.at(entry, statement.span()).quote()))
                    .map(statement -> new Said(entry, statement)));
  }

  private static Line line(Promise promise, Material material) {
    String who =
        promise.statement().who() == null ? "" : promise.statement().who() + " s’engage à ";
    String after =
        promise
            .after()
            .map(entry -> " — depuis : « " + entry.title() + " »" + on(entry))
            .orElse(" — aucune suite dans les papiers lus");
    List<Citation> places = new ArrayList<>(List.of(promise.citation()));
    promise.after().ifPresent(entry -> places.add(Places.head(entry)));
    Relevance relevance = material.relevance(promise.entry()).and(PROMISED, "engagement pris");
    return Line.of(
        Chapter.COMMITMENTS,
        "promise " + promise.entry().id() + promise.statement().span().start(),
        who
            + "« "
            + promise.statement().what()
            + " »"
            + on(promise.entry())
            + promise.until()
            + after,
        promise.entry().date(),
        places,
        promise.dated() ? relevance.and(DATED, "une échéance est dite") : relevance);
  }

  private static String on(Entry entry) {
    return entry.date() == null ? "" : ", " + FrenchDays.day(entry.date());
  }

  private static Line payment(Said one, Material material) {
    Span what = one.statement().whatSpan();
    Citation sentence =
        Places.at(
            one.entry(), SentenceSpan.around(one.entry(), new Span(what.end() - 1, what.end())));
    return Line.of(
        Chapter.COMMITMENTS,
        "payment " + one.entry().id() + one.statement().span().start(),
        "Dit versé : « " + sentence.line() + " »",
        one.entry().date(),
        List.of(sentence),
        material.relevance(one.entry()));
  }

  private static Optional<LocalDate> due(Entry entry, Span what) {
    return entry.dates().stream()
        .filter(mention -> what.contains(mention.span()))
        .filter(mention -> isLimit(entry, mention))
        .map(Mention::fact)
        .flatMap(date -> Stream.of(date.end(), date.start()).filter(Objects::nonNull))
        .findFirst();
  }

  private static Optional<Dues.Due> deduced(Said one, Material material) {
    LocalDate day = one.entry().date();
    return day == null
        ? Optional.empty()
        : material
            .statements()
            .dues()
            .read(one.statement().what(), day, material.nextSitting(one.entry(), day));
  }

  private static boolean isLimit(Entry entry, Mention<PartialDate> mention) {
    int at = mention.span().start() - entry.span().start();
    return mention.fact().role() == PartialDate.Role.DEADLINE
        || BY.matcher(entry.text().substring(Math.max(0, at - CUE), at)).find();
  }

  /** The next paper that has telling words of the promise in its title. */
  private static Optional<Entry> after(Said one, Material material) {
    LocalDate day = one.entry().date();
    return day == null
        ? Optional.empty()
        : material.told().stream()
            .filter(entry -> entry.date() != null && entry.date().isAfter(day))
            .filter(entry -> Words.shared(one.statement().what(), entry.title()) >= SHARED)
            .findFirst();
  }
}
