package fr.greffe.publishing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.logging.Level;

/** A manuscript as a tagged PDF that holds its fonts; nothing is loaded from anywhere else. */
final class PdfWriter {
  private static final String FAMILY = "Source Sans 3";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfWriter() {}

  static void write(Manuscript manuscript, Path config, OutputStream out) throws IOException {
    Path fonts = config.resolve("polices");
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    font(builder, fonts.resolve("SourceSans3-Regular.ttf"), REGULAR);
    font(builder, fonts.resolve("SourceSans3-Bold.ttf"), BOLD);
    builder.withProducer("Greffe");
    builder.withHtmlContent(HtmlWriter.forPrint(manuscript), null);
    builder.toStream(out);
    builder.run();
  }

  private static void font(PdfRendererBuilder builder, Path file, int weight) {
    builder.useFont(file.toFile(), FAMILY, weight, FontStyle.NORMAL, true);
  }
}
