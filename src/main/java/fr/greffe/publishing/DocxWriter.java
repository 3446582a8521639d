package fr.greffe.publishing;

import fr.greffe.dossier.Citation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A manuscript as DOCX: styled headings, repeated table heads, sources as footnotes. */
final class DocxWriter {
  private static final int PAGE_WIDTH = 11_906;
  private static final int PAGE_HEIGHT = 16_838;
  private static final int MARGIN = 1_080;
  private static final int SPACE = 60;

  private final XWPFDocument document = new XWPFDocument();
  private final DocxStyles styles = new DocxStyles(document);
  private final Manuscript manuscript;

  private DocxWriter(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  static void write(Manuscript manuscript, OutputStream out) throws IOException {
    DocxWriter writer = new DocxWriter(manuscript);
    try (XWPFDocument document = writer.document) {
      writer.page();
      writer.styled("Title").createRun().setText(manuscript.title());
      for (Block block : manuscript.blocks()) {
        writer.block(block);
      }
      document.write(out);
    }
  }

  private void page() {
    var core = document.getProperties().getCoreProperties();
    core.setTitle(manuscript.title());
    core.setCreator("Greffe");
    core.getUnderlyingProperties().setLanguageProperty("fr-FR");
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
  }

  private void block(Block block) throws IOException {
    switch (block) {
      case Block.Heading heading ->
          styled("Heading" + (heading.level() - 1)).createRun().setText(heading.words());
      case Block.Paragraph paragraph -> sentences(paragraph);
      case Block.Items items -> items(items);
      case Block.Table table -> table(table);
      case Block.Picture picture -> picture(picture);
    }
  }

  private XWPFParagraph styled(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private void sentences(Block.Paragraph block) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(2 * SPACE);
    for (Text sentence : block.sentences()) {
      text(paragraph, sentence);
      paragraph.createRun().setText(" ");
    }
  }

  private void items(Block.Items items) {
    BigInteger list = styles.list(items.numbered());
    for (Text item : items.items()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setNumID(list);
      paragraph.setSpacingAfter(SPACE);
      text(paragraph, item);
    }
  }

  private void table(Block.Table block) {
    styled(DocxStyles.CAPTION).createRun().setText(block.caption());
    XWPFTable table = document.createTable(1, block.head().size());
    table.setWidth("100%");
    var description = table.getCTTbl().getTblPr();
    description.addNewTblCaption().setVal(block.caption());
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < block.head().size(); i++) {
      var run = head.getCell(i).getParagraphArray(0).createRun();
      run.setBold(true);
      run.setText(block.head().get(i));
    }
    for (List<Text> cells : block.rows()) {
      XWPFTableRow row = table.createRow();
      row.setCantSplitRow(true);
      for (int i = 0; i < cells.size(); i++) {
        XWPFTableCell cell = row.getCell(i);
        text(cell.getParagraphArray(0), cells.get(i));
      }
    }
  }

  private void text(XWPFParagraph paragraph, Text text) {
    paragraph.createRun().setText(text.bound());
    boolean first = true;
    for (Citation citation : text.citations().stream().distinct().toList()) {
      if (!first) {
        XWPFRun comma = paragraph.createRun();
        comma.setStyle(DocxStyles.NOTE_MARK);
        comma.setText(", ");
      }
      note(paragraph, citation);
      first = false;
    }
  }

  private void note(XWPFParagraph paragraph, Citation citation) {
    XWPFFootnote note = document.createFootnote();
    XWPFParagraph words = note.createParagraph();
    words.setStyle(DocxStyles.NOTE);
    words.createRun().setText(" " + Text.bound(Notes.words(citation)));
    if (!manuscript.address().isEmpty()) {
      words.createRun().setText(" ");
      XWPFHyperlinkRun link = words.createHyperlinkRun(manuscript.address() + citation.link());
      link.setText("preuve");
      link.setUnderline(UnderlinePatterns.SINGLE);
    }
    paragraph.addFootnoteReference(note);
  }

  /** The drawing itself, and beside it what programs show that cannot draw it. */
  private void picture(Block.Picture picture) throws IOException {
    try {
      XWPFPicture placed =
          document
              .createParagraph()
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(Raster.png(picture)),
                  PictureType.PNG,
                  "sommes.png",
                  Units.toEMU(picture.width()),
                  Units.toEMU(picture.height()));
      placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.words());
      DocxDrawing.vector(document, placed, picture);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
