package fr.greffe.json;

/** Writes reports made of records as indented JSON, with the conventions of {@link EntryJson}. */
public final class ReportJson {
  private ReportJson() {}

  /** A record, or a list of them. */
  public static String write(Object report) {
    return EntryJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }
}
