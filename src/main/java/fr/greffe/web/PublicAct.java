package fr.greffe.web;

import fr.greffe.document.Span;
import fr.greffe.occultation.Occultation;
import fr.greffe.occultation.ProtectedMention;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.wording.FrenchWords;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act as it may be published.
 *
 * @param id of the entry
 * @param head "délibération n° 12, séance du 22 avril 2021, Commune de Valbrume"
 * @param title its object
 * @param vote its result, or null
 * @param sums each with its page
 * @param pages its text, page by page
 * @param hidden how many mentions are blacked out
 */
record PublicAct(
    String id,
    String head,
    String title,
    @Nullable String vote,
    List<String> sums,
    List<Sheet> pages,
    int hidden) {
  /**
   * The text of a page.
   *
   * @param number from 1
   */
  record Sheet(int number, String text) {}

  static PublicAct of(Entry entry, Occultation occultation) {
    Entry published = occultation.apply(entry);
    Act act = published.act();
    return new PublicAct(
        published.id(),
        head(published, act),
        published.title(),
        act == null || act.vote() == null ? null : FrenchWords.vote(act.vote().fact()),
        published.amounts().stream()
            .map(sum -> FrenchWords.amount(sum.fact()) + " (page " + sum.evidence().page() + ")")
            .distinct()
            .toList(),
        IntStream.range(0, published.pages().size())
            .filter(i -> published.span().contains(published.pages().get(i)))
            .mapToObj(i -> new Sheet(published.firstPage() + i, text(published, i)))
            .filter(sheet -> !sheet.text().isEmpty())
            .toList(),
        occultation.preview(entry).size());
  }

  /** Whether an act is found by words that are not to be read in it: then it is not shown. */
  static boolean revealedBy(String words, List<ProtectedMention> hidden) {
    Set<String> asked = tokens(words).collect(Collectors.toSet());
    return hidden.stream().flatMap(one -> tokens(one.words())).anyMatch(asked::contains);
  }

  private static Stream<String> tokens(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Stream.of(plain.toLowerCase(Locale.FRENCH).split("[^\\p{L}\\d]+"))
        .filter(token -> token.length() > 1);
  }

  private static String head(Entry entry, @Nullable Act act) {
    return Stream.of(
            FrenchWords.kind(entry.kind())
                + (act == null || act.number() == null ? "" : " n° " + act.number()),
            HitView.day(entry),
            entry.body() == null ? null : entry.body().name())
        .filter(part -> part != null)
        .collect(Collectors.joining(", "));
  }

  private static String text(Entry entry, int page) {
    Span span = entry.pages().get(page).shift(-entry.span().start());
    return span.of(entry.text()).strip();
  }
}
