package fr.greffe.web.entry;

import fr.greffe.correction.Anchor;
import fr.greffe.correction.Field;
import fr.greffe.correction.Value;
import fr.greffe.document.Document;
import fr.greffe.document.Page;
import fr.greffe.document.Span;
import fr.greffe.document.Word;
import fr.greffe.register.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document that someone points at, to say what is stated there.
 *
 * @param span where they stand, or null where nothing is pointed at yet
 * @param quote the words, or null
 * @param page where they stand, 0 where nothing is pointed at
 */
record Pointed(@Nullable Span span, @Nullable String quote, int page) {
  private static final Pattern STRETCH = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
  private static final String FIGURE = "[\\d.,€]+";

  static final Pointed NOTHING = new Pointed(null, null, 0);

  /**
   * @param words two offsets with a hyphen between them; anything else points at nothing
   * @param field whose value the words give: a sum takes in the figures around the word
   */
  static Pointed of(Entry entry, Field field, String words, Optional<Document> document) {
    Matcher stretch = STRETCH.matcher(words);
    if (!stretch.matches()) {
      return NOTHING;
    }
    int start = Integer.parseInt(stretch.group(1));
    int end = Integer.parseInt(stretch.group(2));
    if (end <= start || !entry.span().contains(new Span(start, end))) {
      return NOTHING;
    }
    Span span = new Span(start, end);
    if (field == Field.AMOUNT && document.isPresent()) {
      span = wholeSum(document.get(), span);
    }
    Anchor anchor = Anchor.at(entry, entry.span().contains(span) ? span : new Span(start, end));
    return anchor.words().isBlank()
        ? NOTHING
        : new Pointed(anchor.span(), anchor.words().replaceAll("\\s+", " "), anchor.page());
  }

  /** Words typed, where they stand first in the entry. */
  static Pointed typed(Entry entry, String words) {
    int at = words.isBlank() ? -1 : entry.text().indexOf(words.strip());
    if (at < 0) {
      return NOTHING;
    }
    Span span = new Span(at, at + words.strip().length()).shift(entry.span().start());
    return new Pointed(span, words.strip(), Anchor.at(entry, span).page());
  }

  /** The stretch as it stands in an address. */
  String words() {
    return span == null ? "" : span.start() + "-" + span.end();
  }

  /** The stretch from here to another word. */
  String upTo(Span word) {
    Span whole = span == null ? word : span.union(word);
    return whole.start() + "-" + whole.end();
  }

  /** What the words seem to say, to be checked by who points at them. */
  Value guess(Field field) {
    if (quote == null) {
      return new Value(Map.of());
    }
    Matcher day = DAY.matcher(quote);
    String value =
        switch (field) {
          case AMOUNT -> quote.replaceAll("[^\\d,.]", "").replaceAll("[.](?=\\d{3}(\\D|$))", "");
          case DATE, SEANCE ->
              day.find()
                  ? "%s-%02d-%02d"
                      .formatted(
                          day.group(3),
                          Integer.parseInt(day.group(2)),
                          Integer.parseInt(day.group(1)))
                  : "";
          case POUR, CONTRE, ABSTENTION, NPPV, EN_EXERCICE, PRESENTS, POUVOIRS, VOTANTS ->
              quote.replaceAll("\\D", "");
          case TYPE, OUTCOME -> "";
          default -> quote;
        };
    return new Value(Map.of(field.parts().getFirst(), value));
  }

  private static Span wholeSum(Document document, Span span) {
    Page page = document.pageAt(span.start());
    List<Word> words = page.words();
    Span whole = span;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().overlaps(span)) {
        int from = i;
        int to = i;
        while (from > 0
            && figure(document, words.get(from - 1))
            && figure(document, words.get(from))) {
          from--;
        }
        while (to + 1 < words.size()
            && figure(document, words.get(to + 1))
            && figure(document, words.get(to))) {
          to++;
        }
        whole = whole.union(words.get(from).span()).union(words.get(to).span());
      }
    }
    return whole;
  }

  private static boolean figure(Document document, Word word) {
    return word.span().of(document.text()).matches(FIGURE);
  }
}
