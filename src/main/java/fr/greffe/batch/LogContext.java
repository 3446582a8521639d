package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** What every line of the log says beside its message: the job, the run, the document. */
final class LogContext {
  private static final String JOB = "job";
  private static final String RUN = "run";
  private static final String DOCUMENT = "document";

  private LogContext() {}

  /** Does something for a job. */
  static <T> T ofJob(String job, Supplier<T> deed) {
    Map<String, String> before = MDC.getCopyOfContextMap();
    MDC.put(JOB, job);
    try {
      return deed.get();
    } finally {
      MDC.setContextMap(before == null ? Map.of() : before);
    }
  }

  /** The run of the job has begun. */
  static void begun(long run) {
    MDC.put(RUN, Long.toString(run));
  }

  /** Does something for a document of a run, in whatever thread. */
  static <T> T ofDocument(IngestionRun run, DocumentId document, Supplier<T> deed) {
    try (MDC.MDCCloseable job = MDC.putCloseable(JOB, run.job());
        MDC.MDCCloseable number = MDC.putCloseable(RUN, Long.toString(run.execution()));
        MDC.MDCCloseable id = MDC.putCloseable(DOCUMENT, document.value())) {
      return deed.get();
    }
  }

  /** Says something of a document in the thread of its run. */
  static void say(DocumentId document, Runnable saying) {
    try (MDC.MDCCloseable id = MDC.putCloseable(DOCUMENT, document.value())) {
      saying.run();
    }
  }
}
