package fr.greffe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import fr.greffe.json.EntryJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lines of the log as people read them, and as programs do. */
class JsonLogTest {
  @Test
  void writesAnObjectALineWithTheRunAndTheDocument() throws JoranException {
    JsonNode line = EntryJson.mapper().readTree(logged("json"));
    assertThat(line.path("formattedMessage").stringValue()).isEqualTo("illisible : a.pdf : vide");
    assertThat(line.path("level").stringValue()).isEqualTo("WARN");
    assertThat(line.at("/mdc/run").stringValue()).isEqualTo("12");
    assertThat(line.at("/mdc/document").stringValue()).isEqualTo("6592ab");
  }

  @Test
  void writesWordsWhereNothingIsAskedFor() throws JoranException {
    assertThat(logged("text")).endsWith("illisible : a.pdf : vide" + System.lineSeparator());
  }

  /** What the program's own configuration makes of a message in that format. */
  private static String logged(String format) throws JoranException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(written, true, UTF_8));
    LoggerContext log = new LoggerContext();
    try {
      LogbackMDCAdapter beside = new LogbackMDCAdapter();
      log.setMDCAdapter(beside);
      log.putProperty("GREFFE_LOG_FORMAT", format);
      JoranConfigurator configuration = new JoranConfigurator();
      configuration.setContext(log);
      configuration.doConfigure(JsonLogTest.class.getResource("/logback.xml"));
      beside.put("run", "12");
      beside.put("document", "6592ab");
      log.getLogger(ProgressLog.class).warn("illisible : {} : {}", "a.pdf", "vide");
    } finally {
      log.stop();
      System.setErr(before);
    }
    return written.toString(UTF_8);
  }
}
