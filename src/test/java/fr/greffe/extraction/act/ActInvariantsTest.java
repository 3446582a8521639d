package fr.greffe.extraction.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.Span;
import fr.greffe.extraction.heading.HeadingReader;
import fr.greffe.extraction.type.DocumentTypeReader;
import fr.greffe.register.DocumentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds on any text, however damaged. */
class ActInvariantsTest {
  private static final Path CONFIG = Path.of("config");
  private static final ActSegmenter SEGMENTER = ActSegmenter.load(CONFIG);
  private static final DocumentTypeReader TYPES = DocumentTypeReader.load(CONFIG);
  private static final HeadingReader HEADINGS = HeadingReader.load(CONFIG);
  private static final List<String> PIECES =
      List.of(
          "1. ",
          "2/ ",
          "III - ",
          "Objet : ",
          "2021-04-15 ",
          "N° ",
          "**Titre**",
          "ORDRE DU JOUR\n",
          "à l'unanimité",
          "Vote : ",
          "\n",
          "\n\n",
          "\t",
          "Questions diverses",
          "L'an deux mil",
          "Commune de ",
          "Le conseil municipal décide",
          "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n",
          "délibération n° ",
          "😀",
          "\u0000",
          "é",
          "((((",
          "Vu ",
          "sous la présidence de ",
          "€");

  @Test
  void neverThrowsAndKeepsActsApart() {
    Random random = new Random(20_210_422);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Document paper = Papers.of(text.toString());
      assertThat(TYPES.read(paper).reasons()).isNotEmpty();
      for (DocumentType type : DocumentType.values()) {
        List<ActPassage> acts = SEGMENTER.segment(paper, type);
        assertThat(acts).isEqualTo(SEGMENTER.segment(paper, type));
        int end = 0;
        for (ActPassage act : acts) {
          Span span = act.span();
          assertThat(span.start()).isGreaterThanOrEqualTo(end);
          end = span.end();
          HEADINGS.details(act.passage());
        }
      }
      HEADINGS.read(paper, DocumentType.MINUTES);
    }
  }
}
