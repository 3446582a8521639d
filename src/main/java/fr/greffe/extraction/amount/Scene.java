package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Surroundings;
import fr.greffe.rules.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A sum among what stands in its text.
 *
 * @param text the passage's
 * @param around lines and sentences of the text
 * @param sums every sum of the text, in order
 * @param index which of them it is about
 * @param cells the tables of the text
 * @param all every organisation of the text that stands beside sums, in order
 * @param listed the name that an enumeration puts beside the sum
 * @param act the act around the sum
 * @param title the first words of that act
 */
record Scene(
    String text,
    Surroundings around,
    List<Sum> sums,
    int index,
    Cells cells,
    List<Payee> all,
    Optional<Span> listed,
    Span act,
    Span title) {
  private static final Pattern ARTICLE = Pattern.compile("^(?:l['’] ?|la |le |les )");
  private static final Pattern DASH = Pattern.compile("\\s[–—-]\\s{1,3}$");
  private static final int CROWD = 24;
  static final char THIS_SUM = '¤';
  static final char OTHER_SUM = '¢';

  /** A letter in place of what stands in {@code span}. */
  record Mark(Span span, char letter) {}

  Span sum() {
    return sums.get(index).span();
  }

  /** True where so many sums stand together that no sentence says whose each is. */
  boolean isCrowded(Span window) {
    int end = from(sums, Sum::span, window.end());
    return end - from(sums, Sum::span, window.start()) > CROWD;
  }

  /** The organisations that stand wholly in {@code window} and beside sums. */
  List<Payee> payees(Span window) {
    int first = from(all, Payee::span, window.start());
    return all.subList(first, from(all, Payee::span, window.end())).stream()
        .filter(payee -> window.contains(payee.span()))
        .toList();
  }

  /** The last organisation of the act before the sum that is so. */
  Optional<Payee> lastPayee(Predicate<Payee> wanted) {
    for (int i = from(all, Payee::span, sum().start()) - 1; i >= 0; i--) {
      Payee payee = all.get(i);
      if (payee.span().start() < act.start()) {
        return Optional.empty();
      }
      if (payee.span().end() <= sum().start() && wanted.test(payee)) {
        return Optional.of(payee);
      }
    }
    return Optional.empty();
  }

  /** Sums and organisations of {@code window}, in order. */
  List<Mark> marks(Span window) {
    List<Mark> marks = new ArrayList<>(sumsIn(window));
    payees(window).forEach(payee -> marks.add(new Mark(payee.span(), payee.sort())));
    marks.sort(Comparator.comparing(Mark::span));
    return marks;
  }

  /** Sums of {@code window}, in order. */
  List<Mark> sumsIn(Span window) {
    List<Mark> marks = new ArrayList<>();
    int end = from(sums, Sum::span, window.end());
    for (int i = from(sums, Sum::span, window.start()); i < end; i++) {
      Span span = sums.get(i).span();
      if (window.contains(span)) {
        marks.add(new Mark(span, i == index ? THIS_SUM : OTHER_SUM));
      }
    }
    return marks;
  }

  /** The first of {@code sorted} that begins at {@code start} or later. */
  private static <T> int from(List<T> sorted, Function<T, Span> span, int start) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(sorted.get(middle)).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The organisation of {@code window} that {@code words} begin with, else the words. */
  String nameOf(String words, Span window) {
    String bare = bare(words);
    return payees(window).stream()
        .map(Payee::name)
        .filter(name -> bare.startsWith(bare(name)) || bare(name).startsWith(bare + " "))
        .max(Comparator.comparingInt(String::length))
        .orElse(words);
  }

  /** The organisation that a cell names behind what it is paid for: "Fête d'été – Les Trembles". */
  Optional<String> closing(Span cell) {
    return payees(cell).stream()
        .filter(payee -> DASH.matcher(text.substring(cell.start(), payee.span().start())).find())
        .filter(payee -> text.substring(payee.span().end(), cell.end()).isBlank())
        .map(Payee::name)
        .findFirst();
  }

  private static String bare(String words) {
    return ARTICLE.matcher(Lexicon.fold(words)).replaceFirst("");
  }
}
