package fr.greffe.web;

import fr.greffe.batch.Standings;
import fr.greffe.batch.Standings.Standing;
import fr.greffe.completeness.BodyState;
import fr.greffe.database.Database;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures for Prometheus: how each job stands, the disk and the program itself. */
@Controller
class MetricsController implements DisposableBean {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final double MILLIS = 1e3;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Map<String, MultiGauge> gauges = new TreeMap<>();
  private final Standings standings;

  MetricsController(Database database, Machine machine) {
    this.standings = new Standings(database);
    registry.gauge("greffe.disk.free.bytes", machine, Machine::room);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  @GetMapping("/metrics")
  synchronized ResponseEntity<String> metrics() {
    Map<String, List<Row<?>>> rows = new TreeMap<>();
    standings.all().forEach(standing -> add(rows, standing));
    rows.forEach((name, values) -> gauge(name).register(values, true));
    return ResponseEntity.ok().header("Content-Type", TYPE).body(registry.scrape());
  }

  private static void add(Map<String, List<Row<?>>> rows, Standing job) {
    add(rows, "greffe.job.files", job, job.files());
    add(rows, "greffe.job.documents.indexed", job, job.indexed());
    add(rows, "greffe.job.documents.unreadable", job, job.unreadable());
    add(rows, "greffe.job.documents.pending", job, job.pending());
    add(rows, "greffe.job.documents.unverified", job, job.unverified());
    add(rows, "greffe.job.documents.partly.read", job, job.partly().size());
    add(rows, "greffe.job.list.gaps", job, job.gaps().size());
    add(
        rows,
        "greffe.job.numbers.missing",
        job,
        job.bodies().stream().mapToInt(BodyState::missing).sum());
    add(rows, "greffe.job.complete", job, job.complete() ? 1 : 0);
    add(rows, "greffe.job.last.run.success", job, "COMPLETED".equals(job.lastRun()) ? 1 : 0);
    if (job.lastSuccess() != null) {
      add(
          rows,
          "greffe.job.last.success.timestamp.seconds",
          job,
          job.lastSuccess().toEpochMilli() / MILLIS);
    }
  }

  private static void add(Map<String, List<Row<?>>> rows, String name, Standing job, double value) {
    rows.computeIfAbsent(name, key -> new ArrayList<>())
        .add(Row.of(Tags.of("job", job.job()), value));
  }

  private MultiGauge gauge(String name) {
    return gauges.computeIfAbsent(name, key -> MultiGauge.builder(key).register(registry));
  }

  @Override
  public void destroy() {
    collections.close();
    registry.close();
  }
}
