package fr.greffe.search;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An entry that answers a request.
 *
 * @param entry as it was read
 * @param title with the words that were looked for marked
 * @param sentence the best sentence, empty for an entry without text
 * @param page where that sentence is, from 1
 */
public record Found(Entry entry, Snippet title, Snippet sentence, int page) {
  private static final Set<Amount.Role> BESIDE =
      Set.of(
          Amount.Role.PREVIOUS,
          Amount.Role.CONTEXT,
          Amount.Role.REQUESTED,
          Amount.Role.UNKNOWN,
          Amount.Role.BUDGET_LINE);

  /**
   * Builds a hit from an entry and what the server marked in it.
   *
   * @param markedTitle title with marks
   * @param markedText part of the entry's text with marks, or an empty string
   */
  static Found of(Entry entry, String markedTitle, String markedText) {
    return new Found(
        entry,
        Snippet.of(markedTitle),
        Snippet.of(markedText),
        pageOf(entry, Snippet.unmarked(markedText), markedText.indexOf(Snippet.MARK_START)));
  }

  private static int pageOf(Entry entry, String part, int mark) {
    int at = part.isEmpty() ? -1 : entry.text().indexOf(part);
    if (at < 0) {
      return entry.firstPage();
    }
    int offset = entry.span().start() + at + Math.max(0, mark);
    List<Span> pages = entry.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).contains(offset)) {
        return entry.firstPage() + i;
      }
    }
    return entry.firstPage();
  }

  /**
   * The sums to show first, at most so many: plain sums that are granted, paid or bought before
   * those that are only spoken of, each sum and beneficiary once.
   */
  public List<Mention<Amount>> mainAmounts(int most) {
    Set<Object> seen = new HashSet<>();
    return entry.amounts().stream()
        .filter(mention -> mention.fact().unit() == null)
        .sorted(Comparator.comparing(mention -> BESIDE.contains(mention.fact().role())))
        .filter(mention -> seen.add(sameSum(mention.fact())))
        .limit(most)
        .sorted(Comparator.comparing((Mention<Amount> mention) -> where(mention.evidence())))
        .toList();
  }

  private static Object sameSum(Amount amount) {
    return List.of(amount.value().stripTrailingZeros(), String.valueOf(amount.beneficiary()));
  }

  private static int where(Evidence evidence) {
    return evidence.span().start();
  }
}
