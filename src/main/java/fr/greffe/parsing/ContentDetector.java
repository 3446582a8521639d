package fr.greffe.parsing;

import fr.greffe.parsing.text.Charsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** Tells the media type of a file from its bytes; the name only parts Markdown from plain text. */
final class ContentDetector {
  private static final int HEAD = 4096;
  private @Nullable Detector detector;

  String detect(String name, byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int pdf = head.indexOf("%pdf-");
    if (pdf >= 0 && pdf <= 1024) {
      return "application/pdf";
    }
    if (head.contains("<!doctype html") || head.contains("<html") || head.contains("<body")) {
      return "text/html";
    }
    String type = tika(bytes);
    // A text that begins with "Article", as acts do, is taken for a news group's message.
    boolean news = type.equals("message/news");
    if (news || type.equals("application/octet-stream") && Charsets.isUtf16(bytes)) {
      type = "text/plain";
    }
    boolean text = type.equals("text/plain");
    return text && name.toLowerCase(Locale.ROOT).endsWith(".md") ? "text/markdown" : type;
  }

  private synchronized String tika(byte[] bytes) {
    if (detector == null) {
      detector = new DefaultDetector();
    }
    try (TikaInputStream stream = TikaInputStream.get(bytes)) {
      return detector.detect(stream, new Metadata()).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
