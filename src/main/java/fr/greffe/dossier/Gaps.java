package fr.greffe.dossier;

import fr.greffe.organisation.Ledger;
import fr.greffe.register.Entry;
import fr.greffe.register.Warning;
import java.util.List;
import java.util.stream.Stream;

/** Where sources contradict each other or themselves. */
final class Gaps {
  static final String TELLING = "deux sources diffèrent sur le sujet";
  private static final int PRESS = 30;

  private Gaps() {}

  static Stream<Line> lines(Material material) {
    return Stream.of(press(material), warnings(material), Figures.gaps(material))
        .flatMap(lines -> lines);
  }

  /** What an article says otherwise than the act. */
  private static Stream<Line> press(Material material) {
    return material.papers().ledgers().stream()
        .flatMap(ledger -> ledger.gaps().stream())
        .distinct()
        .flatMap(
            gap ->
                Stream.ofNullable(material.entry(gap.entry()))
                    .map(entry -> press(gap, entry, material)));
  }

  private static Line press(Ledger.Gap gap, Entry entry, Material material) {
    String told = gap.words().replaceFirst("^écart : ", "").replaceFirst(" selon .*", "");
    return Line.of(
        Chapter.GAPS,
        "press " + gap.entry() + gap.words(),
        gap.words() + " (« " + gap.title() + " »)",
        entry.date(),
        List.of(Places.find(entry, told).orElseGet(() -> Places.head(entry))),
        material.relevance(entry).and(PRESS, "la presse et l’acte diffèrent").and(PRESS, TELLING));
  }

  private static Stream<Line> warnings(Material material) {
    return material.told().stream()
        .filter(material::isAbout)
        .flatMap(
            entry -> entry.warnings().stream().map(warning -> warning(entry, warning, material)));
  }

  private static Line warning(Entry entry, Warning warning, Material material) {
    List<Citation> places =
        warning.evidence().isEmpty()
            ? List.of(Places.head(entry))
            : warning.evidence().stream().map(one -> Places.of(entry, one)).toList();
    return Line.of(
        Chapter.GAPS,
        "warning " + entry.id() + warning.code() + warning.message(),
        warning.message() + " (« " + entry.title() + " »)",
        entry.date(),
        places,
        material.relevance(entry));
  }
}
