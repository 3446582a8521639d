package fr.greffe.dossier;

import fr.greffe.register.Entry;
import fr.greffe.register.Event;
import fr.greffe.register.Mention;
import fr.greffe.rules.Lexicon;
import fr.greffe.wording.EventWords;
import fr.greffe.wording.FrenchDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to organisations: each event once, however many papers tell of it. */
final class Events {
  private static final int WORTH = 35;

  private Events() {}

  /** An event and where it is told. */
  record Told(Event event, Entry entry, Citation citation) {
    @Nullable LocalDate day() {
      return event.date() == null || !event.date().isDay() ? null : event.date().start();
    }

    private String key() {
      String who =
          event.who().stream().map(Lexicon::fold).sorted().reduce("", (a, b) -> a + "+" + b);
      return event.kind() + " " + event.modality() + " " + who;
    }

    /** What makes it the same as another: what was announced may be done by now. */
    private String same(Material material) {
      String who =
          event.who().stream()
              .map(name -> material.subject().isCalled(name) ? "" : Lexicon.fold(name))
              .sorted()
              .reduce("", (a, b) -> a + "+" + b);
      boolean happens = isDone() || event.modality() == Event.Modality.ANNOUNCED;
      return event.kind() + " " + (happens ? "" : event.modality()) + " " + who;
    }

    private boolean isDone() {
      return event.modality() == Event.Modality.DONE;
    }
  }

  static Stream<Line> lines(Material material) {
    return grouped(material).stream().map(group -> line(group, material));
  }

  /** The events of the dossier; those that no day sets apart are one. */
  static List<List<Told>> grouped(Material material) {
    Map<String, List<Told>> byKey = new TreeMap<>();
    material.told().stream()
        .flatMap(entry -> entry.events().stream().map(event -> told(event, entry)))
        .filter(told -> isAbout(told, material))
        .forEach(
            told -> byKey.computeIfAbsent(told.same(material), key -> new ArrayList<>()).add(told));
    return byKey.values().stream().flatMap(Events::byDay).toList();
  }

  private static Told told(Mention<Event> mention, Entry entry) {
    return new Told(mention.fact(), entry, Places.of(entry, mention.evidence()));
  }

  private static boolean isAbout(Told told, Material material) {
    return material.subject().organisation() == null
        ? material.words().isIn(told.citation().quote() + " " + told.entry().title())
        : told.event().who().stream().anyMatch(material.words()::isCalled);
  }

  private static Stream<List<Told>> byDay(List<Told> same) {
    List<LocalDate> days =
        same.stream().flatMap(told -> Stream.ofNullable(told.day())).distinct().sorted().toList();
    if (days.isEmpty() || days.size() == 1 && !isOnlyAnnounced(same)) {
      return Stream.of(sorted(same));
    }
    Stream<List<Told>> dated =
        days.stream()
            .map(day -> sorted(same.stream().filter(told -> day.equals(told.day())).toList()));
    List<Told> others = same.stream().filter(told -> told.day() == null).toList();
    return Stream.concat(dated, others.isEmpty() ? Stream.empty() : Stream.of(sorted(others)));
  }

  /** True where the day is that of an announcement only, and what was announced is done. */
  private static boolean isOnlyAnnounced(List<Told> same) {
    return same.stream().anyMatch(Told::isDone)
        && same.stream().noneMatch(told -> told.isDone() && told.day() != null);
  }

  /** The surest first. */
  private static List<Told> sorted(List<Told> same) {
    return same.stream()
        .sorted(
            Comparator.comparing((Told told) -> told.day() == null)
                .thenComparing(told -> told.event().modality())
                .thenComparing(told -> told.event().confidence(), Comparator.reverseOrder())
                .thenComparing(told -> told.entry().id())
                .thenComparing(told -> told.citation().span()))
        .toList();
  }

  private static Line line(List<Told> group, Material material) {
    Told best = group.getFirst();
    Event event = best.event();
    LocalDate day = best.day();
    String when =
        day == null
            ? event.date() == null ? "" : ", " + event.date().start()
            : ", le " + FrenchDays.day(day);
    String words =
        EventWords.kind(event.kind())
            + " : "
            + String.join(" et ", event.who())
            + when
            + " ("
            + EventWords.modality(event.modality())
            + ") — « "
            + best.citation().line()
            + " »";
    return Line.of(
        Chapter.TIMELINE,
        "event " + best.key() + " " + day,
        words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1),
        day == null ? best.entry().date() : day,
        group.stream().map(Told::citation).distinct().toList(),
        material.relevance(best.entry()).and(WORTH, "ce qui arrive à l’organisation"));
  }
}
