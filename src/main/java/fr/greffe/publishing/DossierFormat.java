package fr.greffe.publishing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of a dossier. */
public enum DossierFormat {
  MD("text/markdown;charset=UTF-8"),
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text");

  private final String mediaType;

  DossierFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** "pdf": the end of a file's name. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form that a word names, or that a file's name ends with. */
  public static Optional<DossierFormat> of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(format -> format.ending().equalsIgnoreCase(ending))
        .findFirst();
  }

  /** The manuscript as characters, where the form has any. */
  public String text(Manuscript manuscript) {
    return switch (this) {
      case MD -> MarkdownWriter.write(manuscript);
      case HTML -> HtmlWriter.write(manuscript);
      case PDF, DOCX, ODT -> throw new IllegalStateException(this + " is not text");
    };
  }

  /**
   * Writes a manuscript.
   *
   * @param config folder of configuration, which holds the fonts
   */
  public void write(Manuscript manuscript, Path config, OutputStream out) throws IOException {
    switch (this) {
      case MD, HTML -> out.write(text(manuscript).getBytes(StandardCharsets.UTF_8));
      case PDF -> PdfWriter.write(manuscript, config, out);
      case DOCX -> DocxWriter.write(manuscript, out);
      case ODT -> OdtWriter.write(manuscript, out);
    }
  }
}
