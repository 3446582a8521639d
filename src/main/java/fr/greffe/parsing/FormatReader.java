package fr.greffe.parsing;

import fr.greffe.document.Metadata;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.image.ImageReader;
import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.layout.PageContent;
import fr.greffe.parsing.layout.PageSetter;
import fr.greffe.parsing.ocr.TextRecognition;
import fr.greffe.parsing.office.OfficeReader;
import fr.greffe.parsing.pdf.PdfReader;
import fr.greffe.parsing.text.Charsets;
import fr.greffe.parsing.text.Markdown;
import fr.greffe.parsing.text.PlainText;
import fr.greffe.parsing.web.HtmlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Hands bytes to the reader of their format. */
final class FormatReader {
  private static final int DEEPEST = 2;
  private final ContentDetector detector = new ContentDetector();
  private final PdfReader pdf;
  private final ImageReader images;

  FormatReader(TextRecognition recognition) {
    this.pdf = new PdfReader(recognition);
    this.images = new ImageReader(recognition);
  }

  /** Pages in reading order, and what the file says of itself. */
  record Reading(String type, List<PageContent> pages, Metadata metadata) {}

  Reading read(String name, byte[] bytes, ParsingProgress progress)
      throws UnreadableDocumentException {
    return read(name, bytes, 0, progress);
  }

  private Reading read(String name, byte[] bytes, int depth, ParsingProgress progress)
      throws UnreadableDocumentException {
    if (bytes.length == 0) {
      throw new UnreadableDocumentException(Reason.EMPTY, "Le fichier est vide (0 octet).");
    }
    String type = detector.detect(name, bytes);
    if (type.equals("application/pdf")) {
      PdfReader.PdfText text = pdf.read(new RandomAccessReadBuffer(bytes), progress);
      return new Reading(type, text.pages(), text.metadata());
    }
    if (ImageReader.reads(type)) {
      return new Reading(
          type, PageSetter.set(new ArrayDeque<>(images.read(bytes, progress))), Metadata.NONE);
    }
    if (OfficeReader.reads(type)) {
      return office(type, bytes, depth, progress);
    }
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> {
        HtmlReader.WebPage page = HtmlReader.read(bytes);
        List<String> frames =
            page.content().blocks().isEmpty() ? HtmlReader.frames(bytes) : List.of();
        if (!frames.isEmpty()) {
          throw new UnreadableDocumentException(
              Reason.NO_TEXT,
              "La page n'est qu'un cadre ; son texte est dans : "
                  + String.join(", ", frames)
                  + ".");
        }
        yield written(type, page.content(), page.metadata(), bytes);
      }
      case "text/markdown", "text/x-web-markdown" -> markdown(Charsets.decode(bytes), bytes);
      case "text/plain" -> {
        String text = Charsets.decode(bytes);
        Optional<String> machinery = Machinery.kind(name, text);
        if (machinery.isPresent()) {
          throw notADocument(machinery.get());
        }
        yield Markdown.hasFrontMatter(text)
            ? markdown(text, bytes)
            : written(type, PlainText.read(text), Metadata.NONE, bytes);
      }
      case "application/json" -> throw notADocument("un fichier de données (JSON)");
      case "text/css", "application/javascript", "text/javascript" ->
          throw notADocument("un programme ou une feuille de style");
      case "application/xml", "text/xml" ->
          throw notADocument("un fichier de données (XML) qui n'est pas un message Actes");
      case "application/zip" ->
          throw new UnreadableDocumentException(
              Reason.UNSUPPORTED,
              "C'est une archive ZIP : ses documents sont lus dans le dossier d'un travail.");
      default ->
          throw new UnreadableDocumentException(
              Reason.UNSUPPORTED, "Le format " + type + " n'est pas pris en charge.");
    };
  }

  private static Reading markdown(String text, byte[] bytes) throws UnreadableDocumentException {
    Markdown.MarkdownPage page = Markdown.read(text);
    return written("text/markdown", page.content(), page.metadata(), bytes);
  }

  private Reading office(String type, byte[] bytes, int depth, ParsingProgress progress)
      throws UnreadableDocumentException {
    OfficeReader.OfficeText text = OfficeReader.read(type, bytes);
    List<Block> blocks = text.blocks();
    List<PageContent> pages = new ArrayList<>();
    if (!blocks.isEmpty()) {
      pages.add(PageContent.unpaged(blocks));
    }
    for (OfficeReader.Attachment attachment : text.attachments()) {
      attach(attachment, depth, pages, progress);
    }
    if (pages.isEmpty()) {
      throw noText(type, bytes);
    }
    return new Reading(type, pages, text.metadata());
  }

  /** Adds the pages of an attachment that can be read; the message is read without the others. */
  private void attach(
      OfficeReader.Attachment attachment,
      int depth,
      List<PageContent> pages,
      ParsingProgress progress) {
    if (depth >= DEEPEST) {
      return;
    }
    List<PageContent> attached;
    try {
      attached = read(attachment.name(), attachment.bytes(), depth + 1, progress).pages();
    } catch (UnreadableDocumentException e) {
      return;
    }
    for (PageContent page : attached) {
      pages.add(page.numbered(pages.size() + 1));
    }
  }

  private static Reading written(String type, PageContent page, Metadata metadata, byte[] bytes)
      throws UnreadableDocumentException {
    if (page.blocks().isEmpty()) {
      throw noText(type, bytes);
    }
    return new Reading(type, List.of(page), metadata);
  }

  private static UnreadableDocumentException notADocument(String what) {
    return new UnreadableDocumentException(
        Reason.UNSUPPORTED, "Ce n'est pas un document mais " + what + ".");
  }

  private static UnreadableDocumentException noText(String type, byte[] bytes) {
    int depth = Nesting.tooDeep(type, bytes);
    return depth == 0
        ? new UnreadableDocumentException(Reason.NO_TEXT, "Le document ne contient aucun texte.")
        : new UnreadableDocumentException(
            Reason.TOO_DEEP,
            "Les parties du fichier sont emboîtées les unes dans les autres sur au moins %d niveaux : son"
                    .formatted(depth)
                + " texte n'est pas cherché si profond.");
  }
}
