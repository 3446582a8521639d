package fr.greffe.source;

import fr.greffe.register.DocumentType;
import fr.greffe.settings.Key;
import fr.greffe.settings.YamlFileException;
import fr.greffe.settings.YamlMapping;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one job ingests, as its file in {@code jobs/} says.
 *
 * <pre>
 * name: deliberations-2024
 * source:
 *   folder: /srv/actes/2024          # or relative to the program's folder; or a list on the web:
 *                                    # addresses, page, sitemap, feed, scdl, catalogue; or a server
 *                                    # that one logs in to: mailbox, sftp
 *   include: [ "**&#47;*.pdf" ]      # optional: every file without it
 * kind: deliberation                 # optional: what the papers are
 * body: Commune de Valserre          # optional: whose they are
 * schedule: "0 0 3 * * *"            # optional: when "serve" runs it
 * timezone: Europe/Paris             # optional: of the schedule
 * index: greffe                      # optional: where its entries go
 * </pre>
 *
 * @param name unique; lower case, digits and hyphens
 * @param source where its documents are
 * @param kind or null
 * @param body or null
 * @param schedule or null
 * @param index or null
 */
public record JobFile(
    String name,
    DocumentSource source,
    @Nullable DocumentType kind,
    @Nullable String body,
    @Nullable Schedule schedule,
    @Nullable String index) {
  /**
   * Reads a job file.
   *
   * @param home folder that relative folders start from
   * @throws YamlFileException naming file, line and key, when the file does not hold together
   */
  public static JobFile load(Path file, Path home) {
    Set<String> known = new HashSet<>(Key.names(JobKeys.OF_JOB));
    known.add("source");
    YamlMapping job = YamlMapping.load(file, known);
    job.string(JobKeys.JOB.name());
    return new JobFile(
        JobKeys.JOB.of(job),
        SourceKeys.read(job, home),
        JobKeys.KIND.in(job).orElse(null),
        JobKeys.BODY.in(job).orElse(null),
        schedule(job),
        JobKeys.INDEX.in(job).orElse(null));
  }

  /** How its papers are filed. */
  public Filing filing() {
    return new Filing(name, kind, body, index);
  }

  private static @Nullable Schedule schedule(YamlMapping job) {
    ZoneId zone = JobKeys.TIMEZONE.in(job).orElse(Schedule.PARIS);
    if (job.has("timezone") && !job.has("schedule")) {
      throw job.refuse("timezone", "ne sert qu'avec « schedule »");
    }
    Key<String> schedule = JobKeys.SCHEDULE;
    return job.optionalValue(schedule.name(), schedule.wanted(), text -> Schedule.of(text, zone))
        .orElse(null);
  }
}
