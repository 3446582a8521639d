package fr.greffe.parsing.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Sets the attachments of a message aside, in memory and within bounds; nothing is written. */
final class Attachments implements EmbeddedDocumentExtractor {
  private static final int MOST = 100;
  private static final int MOST_BYTES = 60_000_000;
  private final List<OfficeReader.Attachment> found = new ArrayList<>();
  private final boolean wanted;
  private int left = MOST_BYTES;

  /**
   * @param wanted false to leave embedded files alone
   */
  Attachments(boolean wanted) {
    this.wanted = wanted;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return wanted && found.size() < MOST && left > 0;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    byte[] bytes = stream.readNBytes(left);
    left -= bytes.length;
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    found.add(new OfficeReader.Attachment(name == null ? "pièce jointe" : name, bytes));
  }

  List<OfficeReader.Attachment> found() {
    return found;
  }
}
