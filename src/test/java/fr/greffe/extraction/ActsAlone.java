package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.act.ActSegmenter;
import fr.greffe.extraction.attendance.AttendanceReader;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.extraction.heading.DocumentHead;
import fr.greffe.extraction.heading.HeadingReader;
import fr.greffe.extraction.type.DocumentTypeReader;
import fr.greffe.register.Act;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Vote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the acts of a paper as {@link Extraction} does, without the facts that they state. */
public final class ActsAlone {
  private final DocumentTypeReader types;
  private final HeadingReader headings;
  private final ActSegmenter segmenter;
  private final AttendanceReader attendances;
  private final ActReader acts;

  private ActsAlone(Path config) {
    types = DocumentTypeReader.load(config);
    headings = HeadingReader.load(config);
    segmenter = ActSegmenter.load(config);
    attendances = AttendanceReader.load(config);
    acts = ActReader.load(config, headings);
  }

  public static ActsAlone load(Path config) {
    return new ActsAlone(config);
  }

  /**
   * What a paper is and holds.
   *
   * @param type of the paper
   * @param acts in order
   */
  public record Paper(DocumentType type, List<Act> acts) {}

  public Paper read(Document document) {
    DocumentType type = types.read(document).type();
    DocumentHead head = headings.read(document, type);
    List<Roll> rolls = attendances.rolls(document.passage());
    List<Act> read = new ArrayList<>();
    Vote previous = null;
    for (ActPassage passage : segmenter.segment(document, type)) {
      Act act = acts.read(passage, head, rolls, previous).act();
      previous = act.vote() == null ? previous : act.vote().fact();
      read.add(act);
    }
    return new Paper(type, read);
  }
}
