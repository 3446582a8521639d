package fr.greffe.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as it was read: its text in reading order and where each part of it stands.
 *
 * <p>In {@code text} lines end with {@code \n}, blocks (paragraphs, headings, tables) are separated
 * by an empty line, cells of a table row by a tab. Ligatures, soft hyphens, hyphens at line ends
 * and exotic spaces are already mended; U+00A0 and U+202F are kept as plain spaces. After the last
 * page come the marginalia, one block each.
 *
 * @param id digest of the bytes
 * @param name file name, for people
 * @param mediaType detected from the content
 * @param text everything that was read
 * @param pages in order, never empty
 * @param marginalia in order of pages
 * @param headings in order of the text
 * @param tables in order of the text
 * @param metadata what the file says of itself
 */
public record Document(
    DocumentId id,
    String name,
    String mediaType,
    String text,
    List<Page> pages,
    List<Marginal> marginalia,
    List<Heading> headings,
    List<Table> tables,
    Metadata metadata) {
  public Document {
    pages = List.copyOf(pages);
    marginalia = List.copyOf(marginalia);
    headings = List.copyOf(headings);
    tables = List.copyOf(tables);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a document has at least one page: " + name);
    }
  }

  /** The same document with the text of a file that travels with it, after all of its own. */
  public Document accompaniedBy(String file, String companion) {
    String before = text + (text.endsWith("\n") ? "\n" : "\n\n");
    String whole = before + file + "\n" + companion;
    List<Marginal> more = new ArrayList<>(marginalia);
    Span span = new Span(before.length(), whole.length());
    more.add(new Marginal(Marginal.Kind.COMPANION, 1, span));
    return new Document(id, name, mediaType, whole + "\n", pages, more, headings, tables, metadata);
  }

  /** The stretch that holds the running text, marginalia apart. */
  public Span body() {
    return new Span(0, pages.getLast().span().end());
  }

  /** The running text as one passage. */
  public Passage passage() {
    return new Passage(this, body());
  }

  /** The page on which the character at {@code offset} is printed. */
  public Page pageAt(int offset) {
    if (offset >= body().end()) {
      for (Marginal marginal : marginalia) {
        if (marginal.span().contains(offset)) {
          return pages.get(marginal.page() - 1);
        }
      }
    }
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pages.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pages.get(low);
  }

  /** The words of a stretch that were read in two ways. */
  public List<Word> readInTwoWays(Span span) {
    return pageAt(span.start()).readInTwoWays(span);
  }

  /** Evidence for a stretch of the text, on the page where it begins. */
  public Evidence evidence(Span span, String rule) {
    Page first = pageAt(span.start());
    Page last = span.isEmpty() ? first : pageAt(span.end() - 1);
    int sure = Word.READ;
    for (int i = first.number() - 1; i < last.number(); i++) {
      sure = Math.min(sure, pages.get(i).confidence(span));
    }
    return new Evidence(
        first.number(), span, span.of(text), rule, sure == Word.READ ? null : (Integer) sure);
  }
}
