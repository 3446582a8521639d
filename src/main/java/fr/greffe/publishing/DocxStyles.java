package fr.greffe.publishing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The named styles and lists of a DOCX: headings are headings, not large letters. */
final class DocxStyles {
  static final String NOTE_MARK = "FootnoteReference";
  static final String NOTE = "FootnoteText";
  static final String CAPTION = "Caption";

  private static final long INDENT = 425;
  private static final long SPACE = 240;

  private final XWPFDocument document;
  private int lists;

  DocxStyles(XWPFDocument document) {
    this.document = document;
    XWPFStyles styles = document.createStyles();
    styles.setSpellingLanguage("fr-FR");
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii("Calibri");
    fonts.setHAnsi("Calibri");
    styles.setDefaultFonts(fonts);
    paragraph(styles, "Title", "Title", 40, -1);
    paragraph(styles, "Heading1", "heading 1", 28, 0);
    paragraph(styles, "Heading2", "heading 2", 26, 1);
    paragraph(styles, CAPTION, "caption", 20, -1);
    paragraph(styles, NOTE, "footnote text", 18, -1);
    noteMark(styles);
  }

  private static void paragraph(
      XWPFStyles styles, String id, String name, int halfPoints, int outline) {
    CTStyle style = style(id, name, STStyleType.PARAGRAPH);
    style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
    if (outline >= 0) {
      style.getRPr().addNewB();
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
      style.getPPr().addNewKeepNext();
      var spacing = style.getPPr().addNewSpacing();
      spacing.setBefore(BigInteger.valueOf(SPACE));
      spacing.setAfter(BigInteger.valueOf(SPACE / 2));
    }
    styles.addStyle(new XWPFStyle(style));
  }

  private static void noteMark(XWPFStyles styles) {
    CTStyle style = style(NOTE_MARK, "footnote reference", STStyleType.CHARACTER);
    style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
    styles.addStyle(new XWPFStyle(style));
  }

  private static CTStyle style(String id, String name, STStyleType.Enum type) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(type);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    return style;
  }

  /** A list of its own; its number. */
  BigInteger list(boolean numbered) {
    XWPFNumbering numbering = document.createNumbering();
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(lists++));
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
    level.addNewLvlText().setVal(numbered ? "%1." : "•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(INDENT));
    indent.setHanging(BigInteger.valueOf(INDENT));
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }
}
