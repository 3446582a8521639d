package fr.greffe.cli;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sends what a run does to a collector of OpenTelemetry, where the standard variables of the
 * environment name one; nothing is loaded otherwise. What is left is sent at the program's end.
 */
final class Traces {
  private static final Map<String, String> UNSAID =
      Map.of(
          "otel.service.name", "greffe",
          "otel.exporter.otlp.protocol", "http/protobuf",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none");

  private Traces() {}

  static void start() {
    boolean wanted =
        Stream.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
            .anyMatch(name -> System.getenv(name) != null);
    if (wanted) {
      AutoConfiguredOpenTelemetrySdk.builder()
          .addPropertiesSupplier(() -> UNSAID)
          .setResultAsGlobal()
          .build();
    } else if (!GlobalOpenTelemetry.isSet()) {
      GlobalOpenTelemetry.set(OpenTelemetry.noop()); // or the library says that it is not set up
    }
  }
}
