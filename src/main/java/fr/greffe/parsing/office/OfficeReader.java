package fr.greffe.parsing.office;

import fr.greffe.document.Metadata;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.web.HtmlReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads DOCX, DOC, ODT, RTF and EML. */
public final class OfficeReader {
  public static final String MESSAGE = "message/rfc822";

  private static final int MOST_CHARACTERS = 20_000_000;

  private OfficeReader() {}

  /**
   * What was read.
   *
   * @param blocks the text
   * @param metadata what the file says of itself
   * @param attachments of a message
   */
  public record OfficeText(List<Block> blocks, Metadata metadata, List<Attachment> attachments) {}

  /** A file that came with a message; its name is for people, never a path. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Attachment(String name, byte[] bytes) {}

  /** Whether a media type is read here. */
  public static boolean reads(String type) {
    return parser(type) != null;
  }

  public static OfficeText read(String type, byte[] bytes) throws UnreadableDocumentException {
    Parser parser = parser(type);
    if (parser == null) {
      throw new IllegalArgumentException("not an office format: " + type);
    }
    if (Archives.isArchive(bytes)) {
      Archives.check(bytes);
    }
    Attachments attachments = new Attachments(type.equals(MESSAGE));
    org.apache.tika.metadata.Metadata properties = new org.apache.tika.metadata.Metadata();
    properties.set(org.apache.tika.metadata.Metadata.CONTENT_TYPE, type);
    String xhtml = xhtml(parser, bytes, properties, attachments);
    return new OfficeText(HtmlReader.blocks(xhtml), metadata(properties), attachments.found());
  }

  private static String xhtml(
      Parser parser,
      byte[] bytes,
      org.apache.tika.metadata.Metadata properties,
      Attachments attachments)
      throws UnreadableDocumentException {
    ToXMLContentHandler xml = new ToXMLContentHandler();
    try (TikaInputStream stream = TikaInputStream.get(bytes)) {
      SecureContentHandler guarded =
          new SecureContentHandler(new WriteOutContentHandler(xml, MOST_CHARACTERS), stream);
      parser.parse(stream, guarded, properties, context(attachments));
      return xml.toString();
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocumentException(
          Reason.ENCRYPTED, "Le fichier est protégé par un mot de passe.");
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      throw new UnreadableDocumentException(
          Reason.CORRUPT, "Le fichier est endommagé ou incomplet : il ne peut pas être ouvert.");
    }
  }

  private static ParseContext context(Attachments attachments) {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, config);
    context.set(EmbeddedDocumentExtractor.class, attachments);
    return context;
  }

  private static @Nullable Parser parser(String type) {
    return switch (type) {
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.ms-word.document.macroenabled.12" ->
          new OOXMLParser();
      case "application/msword", "application/x-tika-msoffice" -> new OfficeParser();
      case "application/vnd.oasis.opendocument.text" -> new OpenDocumentParser();
      case "application/rtf", "text/rtf" -> new RTFParser();
      case MESSAGE -> new RFC822Parser();
      default -> null;
    };
  }

  private static Metadata metadata(org.apache.tika.metadata.Metadata properties) {
    String author = properties.get(TikaCoreProperties.CREATOR);
    String from = properties.get(org.apache.tika.metadata.Message.MESSAGE_FROM);
    String sent = from == null ? null : properties.get(TikaCoreProperties.CREATED);
    String pages = properties.get(Office.PAGE_COUNT);
    return new Metadata(
        properties.get(TikaCoreProperties.TITLE),
        from == null ? author : from,
        sent,
        null,
        null,
        pages == null ? Map.of() : Map.of("pages", pages));
  }
}
