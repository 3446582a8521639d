package fr.greffe.parsing.layout;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Heading;
import fr.greffe.document.Marginal;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import fr.greffe.document.Word;
import fr.greffe.document.WordList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets pages into one text and notes where every word, heading, table and aside stands in it. */
public final class Composition {
  private final StringBuilder text = new StringBuilder();
  private final List<Page> pages = new ArrayList<>();
  private final List<Marginal> marginalia = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final Hyphens hyphens;
  private @Nullable Block last;

  private Composition(Hyphens hyphens) {
    this.hyphens = hyphens;
  }

  /** The document that these pages make. */
  public static Document compose(
      DocumentId id, String name, String mediaType, List<PageContent> read, Metadata metadata) {
    List<PageContent> contents = CutWords.joined(read);
    Composition composition = new Composition(Hyphens.of(contents));
    List<List<Word>> words = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (PageContent content : contents) {
      List<Word> pageWords = new ArrayList<>();
      spans.add(composition.page(content, pageWords));
      words.add(WordList.of(pageWords));
    }
    for (int i = 0; i < contents.size(); i++) {
      PageContent content = contents.get(i);
      List<Word> all = new ArrayList<>(words.get(i));
      composition.asides(content, all);
      composition.pages.add(
          new Page(
              content.number(),
              spans.get(i),
              content.width(),
              content.height(),
              content.source(),
              content.unread(),
              all));
    }
    return new Document(
        id,
        name,
        mediaType,
        composition.text.toString(),
        composition.pages,
        composition.marginalia,
        composition.headings,
        composition.tables,
        metadata);
  }

  private Span page(PageContent content, List<Word> words) {
    int start = text.length();
    for (Block block : content.blocks()) {
      boolean turned = block == content.blocks().getFirst();
      if (!turned || !runsOn(last, block)) {
        separate();
      }
      last = block;
      switch (block) {
        case Block.Paragraph paragraph -> lines(paragraph.lines(), words);
        case Block.Title title -> {
          Span span = lines(title.lines(), words);
          if (!span.isEmpty()) {
            headings.add(new Heading(span, title.level()));
          }
        }
        case Block.Grid grid -> grid(grid, content.number(), words);
      }
    }
    return new Span(start, text.length());
  }

  /** Whether a sentence goes on from the last paragraph of a page to the first of the next. */
  private static boolean runsOn(@Nullable Block above, Block below) {
    if (!(above instanceof Block.Paragraph head) || !(below instanceof Block.Paragraph tail)) {
      return false;
    }
    String end = head.lines().getLast().text();
    String start = tail.lines().getFirst().text();
    return !end.isEmpty()
        && !start.isEmpty()
        && ".:;!?…»".indexOf(end.charAt(end.length() - 1)) < 0
        && Character.isLowerCase(start.codePointAt(0));
  }

  private void asides(PageContent content, List<Word> words) {
    for (PageContent.Aside aside : content.asides()) {
      separate();
      marginalia.add(new Marginal(aside.kind(), content.number(), lines(aside.lines(), words)));
    }
  }

  private void separate() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  /** Writes lines, each with its end, and gives the span without the last end. */
  private Span lines(List<TextLine> lines, List<Word> words) {
    int start = text.length();
    boolean pending = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      pending = line(lines.get(i), next, pending, words);
    }
    return new Span(start, Math.max(start, text.length() - 1));
  }

  /**
   * Writes a line and its end.
   *
   * @param first whether the line's first token ended the word that the previous line began
   * @return whether this line's last word goes on with the next line's first token
   */
  private boolean line(TextLine line, @Nullable TextLine next, boolean first, List<Word> words) {
    List<Token> tokens = line.tokens();
    boolean fresh = true;
    for (int i = first ? 1 : 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!fresh) {
        text.append(token.apart() ? '\t' : ' ');
      }
      fresh = false;
      boolean last = i == tokens.size() - 1;
      if (last && next != null && !next.tokens().isEmpty()) {
        Token continued = next.tokens().getFirst();
        String head = hyphens.join(token.text(), continued.text());
        if (head != null) {
          word(token, head, words);
          word(continued, continued.text(), words);
          text.append('\n');
          return true;
        }
      }
      word(token, token.text(), words);
    }
    if (!fresh) {
      text.append('\n');
    }
    return false;
  }

  private void word(Token token, String written, List<Word> words) {
    int start = text.length();
    text.append(written);
    if (token.box() != null) {
      words.add(
          new Word(
              new Span(start, text.length()), token.box(), token.confidence(), token.otherwise()));
    }
  }

  private void grid(Block.Grid grid, int page, List<Word> words) {
    List<Table.Row> rows = new ArrayList<>();
    for (List<Block.Cell> row : grid.rows()) {
      List<Span> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) {
          text.append('\t');
        }
        cells.add(cell(row.get(i), words));
      }
      text.append('\n');
      rows.add(new Table.Row(cells));
    }
    tables.add(new Table(page, rows));
  }

  private Span cell(Block.Cell cell, List<Word> words) {
    int start = text.length();
    lines(cell.lines(), words);
    if (text.length() > start) {
      text.setLength(text.length() - 1);
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\t') {
        text.setCharAt(i, ' ');
      }
    }
    return new Span(start, text.length());
  }
}
