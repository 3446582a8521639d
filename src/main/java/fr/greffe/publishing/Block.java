package fr.greffe.publishing;

import java.util.List;

/** A part of a manuscript. */
public sealed interface Block {
  /**
   * A title.
   *
   * @param level from 1
   */
  record Heading(int level, String words) implements Block {}

  /** Sentences that follow each other. */
  record Paragraph(List<Text> sentences) implements Block {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }

    static Paragraph of(String words) {
      return new Paragraph(List.of(Text.of(words)));
    }
  }

  /**
   * A list.
   *
   * @param numbered whether its order counts
   */
  record Items(boolean numbered, List<Text> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A table whose first row is its head.
   *
   * @param caption what it shows
   */
  record Table(String caption, List<String> head, List<List<Text>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A picture made of lines.
   *
   * @param svg its drawing
   * @param words what it shows, for those who do not see it
   * @param width in points
   * @param height in points
   */
  record Picture(String svg, String words, int width, int height) implements Block {}
}
