package fr.greffe.batch;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * A stretch of a run as a span of OpenTelemetry, open in one thread until it is closed. Where
 * nothing collects spans, none is made.
 */
final class TraceSpan implements AutoCloseable {
  private static final String SCOPE = "fr.greffe";

  private final Span span;
  private final Scope scope;

  @SuppressWarnings("MustBeClosedChecker") // closed by close()
  private TraceSpan(Span span) {
    this.span = span;
    this.scope = span.makeCurrent();
  }

  /** A stretch of what goes on in this thread. */
  static TraceSpan open(String name) {
    return open(name, Context.current());
  }

  /** A stretch of something that goes on in another thread. */
  static TraceSpan open(String name, Context whole) {
    return new TraceSpan(
        GlobalOpenTelemetry.getTracer(SCOPE).spanBuilder(name).setParent(whole).startSpan());
  }

  /** Says something of it: "greffe.document" is a digest. */
  TraceSpan with(String what, String value) {
    span.setAttribute("greffe." + what, value);
    return this;
  }

  @Override
  public void close() {
    scope.close();
    span.end();
  }
}
