package fr.greffe.source;

import fr.greffe.register.DocumentType;
import fr.greffe.settings.YamlFileException;
import fr.greffe.settings.YamlMapping;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Set<String> KEYS =
      Set.of("name", "source", "kind", "body", "schedule", "timezone", "index");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  /**
   * Reads a job file.
   *
   * @param home folder that relative folders start from
   * @throws YamlFileException naming file, line and key, when the file does not hold together
   */
  public static JobFile load(Path file, Path home) {
    YamlMapping job = YamlMapping.load(file, KEYS);
    String name = job.string("name");
    if (!NAME.matcher(name).matches()) {
      throw job.refuse("name", "minuscules sans accent, chiffres et tirets, pas « " + name + " »");
    }
    return new JobFile(
        name,
        SourceKeys.read(job, home),
        job.optionalValue(
                "kind", "un genre de document (deliberation, press-article…)", JobFile::kind)
            .orElse(null),
        job.optionalString("body").orElse(null),
        schedule(job),
        job.optionalString("index").orElse(null));
  }

  /** How its papers are filed. */
  public Filing filing() {
    return new Filing(name, kind, body, index);
  }

  private static @Nullable Schedule schedule(YamlMapping job) {
    ZoneId zone =
        job.optionalValue("timezone", "un fuseau horaire (Europe/Paris)", Schedule::zone)
            .orElse(Schedule.PARIS);
    if (job.has("timezone") && !job.has("schedule")) {
      throw job.refuse("timezone", "ne sert qu'avec « schedule »");
    }
    return job.optionalValue(
            "schedule",
            "une expression cron de six champs (« 0 30 2 * * * » : chaque nuit à 2 h 30)",
            text -> Schedule.of(text, zone))
        .orElse(null);
  }

  private static DocumentType kind(String text) {
    return DocumentType.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
