package fr.greffe.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.xmlbeans.XmlCursor;

/** The vector form of a picture in a DOCX, as Word writes it: an extension of the plain one. */
final class DocxDrawing {
  private static final String EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
  private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private DocxDrawing() {}

  static void vector(XWPFDocument document, XWPFPicture placed, Block.Picture picture)
      throws IOException, InvalidFormatException {
    String relation =
        document.addPictureData(picture.svg().getBytes(StandardCharsets.UTF_8), PictureType.SVG);
    var extension = placed.getCTPicture().getBlipFill().getBlip().addNewExtLst().addNewExt();
    extension.setUri(EXTENSION);
    try (XmlCursor cursor = extension.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(SVG, "svgBlip", "asvg"));
      cursor.insertAttributeWithValue(new QName(RELATIONS, "embed", "r"), relation);
    }
  }
}
