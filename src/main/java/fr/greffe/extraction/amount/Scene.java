package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.rules.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sum among what stands in its text.
 *
 * @param text the passage's
 * @param sums every sum of the text, in order
 * @param index which of them it is about
 * @param grids the tables of the text
 * @param all every organisation of the text, in order
 * @param listed the name that an enumeration puts beside the sum
 * @param act the act around the sum
 * @param title the first words of that act
 */
record Scene(
    String text,
    List<Sum> sums,
    int index,
    List<Grid> grids,
    List<Payee> all,
    Optional<Span> listed,
    Span act,
    Span title) {
  private static final Pattern ARTICLE = Pattern.compile("^(?:l['’] ?|la |le |les )");
  static final char THIS_SUM = '¤';
  static final char OTHER_SUM = '¢';

  /** A letter in place of what stands in {@code span}. */
  record Mark(Span span, char letter) {}

  Span sum() {
    return sums.get(index).span();
  }

  /** The organisations that stand wholly in {@code window} and beside sums. */
  List<Payee> payees(Span window) {
    return all.stream()
        .filter(payee -> window.contains(payee.span()))
        .filter(payee -> sums.stream().noneMatch(sum -> sum.span().overlaps(payee.span())))
        .toList();
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
    for (int i = 0; i < sums.size(); i++) {
      Span span = sums.get(i).span();
      if (window.contains(span)) {
        marks.add(new Mark(span, i == index ? THIS_SUM : OTHER_SUM));
      }
    }
    return marks;
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

  private static String bare(String words) {
    return ARTICLE.matcher(Lexicon.fold(words)).replaceFirst("");
  }
}
