package fr.greffe.batch;

import fr.greffe.register.DocumentType;
import fr.greffe.source.Filing;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A part of a run, as the database carries it from machine to machine.
 *
 * @param filing how its documents are filed
 * @param stretch which they are
 */
record Part(Filing filing, Stretch stretch) {
  private static final String JOB = "job";
  private static final String KIND = "kind";
  private static final String BODY = "body";
  private static final String INDEX = "index";
  private static final String AFTER = "after";
  private static final String UP_TO = "upTo";

  static Part of(ExecutionContext context) {
    String kind = text(context, KIND);
    return new Part(
        new Filing(
            context.getString(JOB),
            kind == null ? null : DocumentType.valueOf(kind),
            text(context, BODY),
            text(context, INDEX)),
        new Stretch(context.getLong(AFTER), context.getLong(UP_TO)));
  }

  ExecutionContext context() {
    ExecutionContext context = new ExecutionContext();
    context.putString(JOB, filing.job());
    if (filing.kind() != null) {
      context.putString(KIND, filing.kind().name());
    }
    if (filing.body() != null) {
      context.putString(BODY, filing.body());
    }
    if (filing.index() != null) {
      context.putString(INDEX, filing.index());
    }
    context.putLong(AFTER, stretch.after());
    context.putLong(UP_TO, stretch.upTo());
    return context;
  }

  private static @Nullable String text(ExecutionContext context, String key) {
    return context.containsKey(key) ? context.getString(key) : null;
  }
}
