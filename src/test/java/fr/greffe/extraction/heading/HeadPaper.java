package fr.greffe.extraction.heading;

import fr.greffe.extraction.forms.Form;
import fr.greffe.extraction.forms.PageWriter;
import fr.greffe.extraction.forms.Spelt;
import fr.greffe.register.DocumentType;
import fr.greffe.rules.Lexicon;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The paper of an invented sitting, its head in a drawn form, and what its head says.
 *
 * @param text as printed
 * @param type extract or minutes
 * @param body its name in a sentence
 * @param organ the assembly that sits where it is said
 * @param date of the sitting
 * @param time of the sitting where it is printed
 * @param summons day of the summons where it is printed
 * @param number of the act where it is printed
 */
record HeadPaper(
    String text,
    DocumentType type,
    String body,
    @Nullable String organ,
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable LocalDate summons,
    @Nullable String number) {
  private static final String LISTS =
      """
      Présents : M. Yvan ROUX, Mme Odile ABEL, M. Luc NAVET, Mme Rose TILLOY, M. Jean MARNE, Mme Ida PELVET
      Absents excusés : M. Paul GRANGE (pouvoir à Mme Odile ABEL), Mme Lise CORBET
      Secrétaire de séance : Mme Rose TILLOY\
      """;

  private static final String ACT =
      """

      Objet : Tarifs de la salle polyvalente

      Le président expose qu'il convient de revoir les tarifs de la salle polyvalente.
      Après en avoir délibéré, l'assemblée, à l'unanimité, fixe à 120 euros la location d'une journée.
      """;

  /** Draws a body, a day and what is printed of them. */
  static HeadPaper draw(Form form, List<String> printed, Random random) {
    LocalDate date = LocalDate.of(2009 + random.nextInt(15), 1, 5).plusDays(random.nextInt(350));
    return new Writer(form, printed, date, 14 + random.nextInt(7)).paper();
  }

  /** Fills the templates of one form. */
  private static final class Writer {
    private final Form form;
    private final List<String> body;
    private final LocalDate date;
    private final int hour;
    private final Map<String, String> slots = new LinkedHashMap<>();

    Writer(Form form, List<String> body, LocalDate date, int hour) {
      this.form = form;
      this.body = body;
      this.date = date;
      this.hour = hour;
      fillNames();
      fillDays();
    }

    private void fillNames() {
      String name = body.get(1);
      String town = name.replaceFirst("^Commune", "Mairie");
      slots.put("nom", name);
      slots.put("NOM", capitals(name));
      slots.put("mairie", town);
      slots.put("MAIRIE", capitals(town));
      slots.put("organe", body.get(2));
      slots.put("ORGANE", body.get(2).toUpperCase(Locale.FRENCH));
      slots.put("de", body.get(4));
      slots.put("DE", capitals(body.get(4)));
      slots.put("membres", body.get(5));
      slots.put("dunom", body.get(4));
      slots.put("qui", body.get(6));
    }

    private void fillDays() {
      slots.put("jour", day(date));
      slots.put("JOUR", day(date).toUpperCase(Locale.FRENCH));
      slots.put("jourseul", ordinal(date));
      slots.put("jourmois", ordinal(date) + " " + month(date));
      slots.put("mois", month(date));
      slots.put("convoqué", day(date.minusDays(6)));
      slots.put("avant", day(date.minusDays(37)));
      slots.put("plus", day(date.plusDays(4)));
      slots.put("an", Spelt.year(date.getYear()));
      slots.put(
          "le",
          (date.getDayOfMonth() == 1 ? "premier" : Spelt.of(date.getDayOfMonth()))
              + " "
              + month(date));
      slots.put("a", "" + date.getYear());
      slots.put(
          "heure",
          form.words("heure")
              .replace("{h}", "" + hour)
              .replace("{hl}", Spelt.of(hour))
              .replace("{mi}", "30"));
      slots.put("lieu", form.words("lieu"));
    }

    HeadPaper paper() {
      StringBuilder head = new StringBuilder();
      String letterhead = filled(form.words("lettre"));
      head.append(filled(form.words("devise").replace("{lettre}", letterhead)));
      for (String part : form.words("ordre").split(" ")) {
        String words = part.equals("listes") ? LISTS : filled(form.words(part));
        head.append(words.isEmpty() ? "" : "\n" + words + "\n");
      }
      head.append(filled(form.words("suite"))).append('\n');
      String set = PageWriter.set(head.toString().strip(), form.words("page"));
      return new HeadPaper(
          set + "\n" + ACT,
          form.name("titre").startsWith("extrait")
              ? DocumentType.DELIBERATION
              : DocumentType.MINUTES,
          body.getFirst(),
          organ(set),
          date,
          printed("{heure}") ? LocalTime.of(hour, 30) : null,
          printed("{convoqué}") ? date.minusDays(6) : null,
          form.words("numéro").isEmpty()
              ? null
              : filled(form.words("numéro")).replaceFirst("^\\D+ ", ""));
    }

    /** The assembly where it is printed, or its members are. */
    private @Nullable String organ(String set) {
      String organ = Lexicon.fold(body.get(2));
      boolean told = Lexicon.fold(set).replaceAll("\\s+", " ").contains(organ);
      boolean members = printed("{membres}") && body.get(5).startsWith("conseillers");
      return told || members ? body.get(3) : null;
    }

    private boolean printed(String slot) {
      return form.levels().values().stream().anyMatch(level -> level.words().contains(slot))
          && !(slot.equals("{heure}") && form.words("heure").isEmpty());
    }

    private String filled(String words) {
      String filled = words;
      for (Map.Entry<String, String> slot : slots.entrySet()) {
        filled = filled.replace("{" + slot.getKey() + "}", slot.getValue());
      }
      return filled;
    }

    private String day(LocalDate day) {
      DayOfWeek weekday = day.getDayOfWeek();
      String name = weekday.getDisplayName(TextStyle.FULL, Locale.FRENCH);
      return form.words("date")
          .replace("{jj}", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()))
          .replace("{j}", ordinal(day))
          .replace("{mm}", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
          .replace("{m}", month(day))
          .replace("{M}", month(day).toUpperCase(Locale.FRENCH))
          .replace("{s}", name)
          .replace("{S}", name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1))
          .replace("{a}", "" + day.getYear());
    }

    private static String ordinal(LocalDate day) {
      return day.getDayOfMonth() == 1 ? "1er" : "" + day.getDayOfMonth();
    }

    private static String month(LocalDate day) {
      return day.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String capitals(String text) {
      return Normalizer.normalize(text.toUpperCase(Locale.FRENCH), Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "");
    }
  }
}
