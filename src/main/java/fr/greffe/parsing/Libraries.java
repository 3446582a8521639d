package fr.greffe.parsing;

import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** The libraries that read, by the names of their files, which bear their versions. */
public final class Libraries {
  private static final List<Class<?>> AT_WORK =
      List.of(
          org.apache.pdfbox.pdmodel.PDDocument.class,
          org.apache.fontbox.ttf.TrueTypeFont.class,
          org.apache.tika.Tika.class,
          org.apache.tika.parser.microsoft.OfficeParser.class,
          org.apache.poi.hwpf.HWPFDocument.class,
          org.apache.james.mime4j.stream.MimeConfig.class,
          org.jsoup.Jsoup.class,
          net.dankito.readability4j.Readability4J.class,
          org.commonmark.parser.Parser.class,
          org.yaml.snakeyaml.Yaml.class);

  private Libraries() {}

  /** Their names, in a fixed order. */
  public static List<String> names() {
    return AT_WORK.stream().flatMap(Libraries::name).distinct().toList();
  }

  private static Stream<String> name(Class<?> library) {
    CodeSource source = library.getProtectionDomain().getCodeSource();
    return source == null
        ? Stream.empty()
        : Stream.of(String.valueOf(Path.of(source.getLocation().getPath()).getFileName()));
  }
}
