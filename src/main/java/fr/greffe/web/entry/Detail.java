package fr.greffe.web.entry;

import fr.greffe.register.Act;
import fr.greffe.register.Attendance;
import fr.greffe.register.Body;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Publication;
import fr.greffe.register.Seance;
import fr.greffe.register.Transmission;
import fr.greffe.wording.FrenchWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of an entry.
 *
 * @param name what it is
 * @param words in French
 * @param key of the fact, where it can be corrected; or null
 */
record Detail(String name, String words, @Nullable String key) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

  static List<Detail> of(Entry entry) {
    Pairs pairs = new Pairs();
    Body body = entry.body();
    if (body != null) {
      pairs.add("Organisme", body.name(), "organisme");
      pairs.add("Assemblée", body.organ());
    }
    if (entry.act() != null) {
      act(pairs, entry.act());
    }
    if (entry.seance() != null) {
      seance(pairs, entry.seance());
    }
    if (entry.attendance() != null) {
      attendance(pairs, entry.attendance());
    }
    if (entry.transmission() != null) {
      transmission(pairs, entry.transmission());
    }
    press(pairs, entry.publication(), entry.question());
    pairs.add("Type", FrenchWords.documentType(entry.source().type()), "type");
    pairs.add("Document", entry.source().name());
    pairs.add("Pages", pages(entry));
    return List.copyOf(pairs.all);
  }

  private static void act(Pairs pairs, Act act) {
    pairs.add("Numéro", act.number(), "numero");
    pairs.add("Rapporteur", act.rapporteur());
    pairs.add("Signataire", act.signatory());
    pairs.add(
        "Matière", act.matter() == null ? null : act.matter().code() + " " + act.matter().label());
  }

  private static void seance(Pairs pairs, Seance seance) {
    pairs.add(
        "Séance",
        day(seance.date()) + (seance.time() == null ? "" : " à " + seance.time()),
        "seance");
    pairs.add("Convocation", day(seance.convocation()));
    pairs.add("Présidence", seance.chair());
    pairs.add("Secrétaire", seance.secretary());
    pairs.add("Lieu", seance.place());
  }

  private static void attendance(Pairs pairs, Attendance attendance) {
    pairs.add("En exercice", count(attendance.enExercice()), "exercice");
    pairs.add("Présents", count(attendance.presents()), "presents");
    pairs.add("Pouvoirs", count(attendance.pouvoirs()), "pouvoirs");
    pairs.add("Absents", count(attendance.absents()));
    pairs.add("Votants", count(attendance.votants()), "votants");
  }

  private static void transmission(Pairs pairs, Transmission stamps) {
    pairs.add("Identifiant", stamps.identifier());
    pairs.add("Transmis le", day(stamps.sent()));
    pairs.add("Reçu le", day(stamps.received()));
    pairs.add("Publié le", day(stamps.published()));
  }

  private static void press(
      Pairs pairs, @Nullable Publication publication, @Nullable OralQuestion question) {
    if (publication != null) {
      pairs.add("Publication", publication.outlet());
      pairs.add("Auteur", publication.author());
    }
    if (question != null) {
      pairs.add("Auteur", question.author());
      pairs.add("Groupe", question.group());
      pairs.add("Destinataire", question.addressee());
    }
  }

  private static String pages(Entry entry) {
    return entry.firstPage() == entry.lastPage()
        ? String.valueOf(entry.firstPage())
        : entry.firstPage() + " à " + entry.lastPage();
  }

  private static @Nullable String count(@Nullable Count count) {
    return count == null ? null : FrenchWords.count(count);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : DAY.format(day);
  }

  /** Leaves out what is not known. */
  private static final class Pairs {
    private final List<Detail> all = new ArrayList<>();

    void add(String name, @Nullable String words) {
      add(name, words, null);
    }

    void add(String name, @Nullable String words, @Nullable String key) {
      if (words != null && !words.isBlank()) {
        all.add(new Detail(name, words, key));
      }
    }
  }
}
