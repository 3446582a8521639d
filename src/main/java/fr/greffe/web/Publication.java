package fr.greffe.web;

import fr.greffe.export.Export;
import fr.greffe.export.ExportForm;
import fr.greffe.export.Gap;
import fr.greffe.occultation.Occultation;
import fr.greffe.occultation.ProtectedMention;
import fr.greffe.register.Entry;
import fr.greffe.search.EntryStream;
import fr.greffe.search.Search;
import fr.greffe.search.SearchAddress;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a search finds, written in a published form, with what may not be published hidden. */
final class Publication {
  private static final int LOOKED_AT = 500;
  private static final int SHOWN = 25;

  private final Search search;
  private final Path config;
  private final Occultation occultation;

  /**
   * @param config folder of the lists that forms need
   */
  Publication(Search search, Path config, Occultation occultation) {
    this.search = search;
    this.config = config;
    this.occultation = occultation;
  }

  /**
   * What publishing would hide and leave out.
   *
   * @param looked how many entries were looked at
   * @param total how many the file holds
   * @param whole whether those are all
   * @param hidden protected mentions, the first of them
   * @param excluded acts without a row, the first of them
   * @param gaps empty cells, the first of them
   * @param hiddenIn how many entries have protected mentions
   * @param excludedActs how many acts have no row
   */
  record Preview(
      long looked,
      long total,
      boolean whole,
      List<Hidden> hidden,
      List<Gap> excluded,
      List<Gap> gaps,
      int hiddenIn,
      long excludedActs) {}

  /**
   * What is hidden in an entry.
   *
   * @param entry its identifier
   * @param title of the entry
   * @param mentions each with its reason
   */
  record Hidden(String entry, String title, List<String> mentions) {}

  /** Looks at the first entries of a search. */
  Preview preview(SearchAddress address, ExportForm form) throws IOException {
    List<Hidden> hidden = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    long looked;
    try (Export nowhere = form.open(Writer.nullWriter(), config, false, gaps::add)) {
      looked =
          search.stream()
              .first(
                  LOOKED_AT + 1L,
                  address.words(),
                  address.filters(),
                  entry -> {
                    hide(entry, hidden::add);
                    nowhere.add(occultation.apply(entry));
                  });
    }
    return new Preview(
        Math.min(looked, LOOKED_AT),
        looked <= LOOKED_AT ? looked : search.stream().count(address.words(), address.filters()),
        looked <= LOOKED_AT,
        hidden.stream().limit(SHOWN).toList(),
        gaps.stream().filter(Gap::excludes).limit(SHOWN).toList(),
        gaps.stream().filter(gap -> !gap.excludes()).limit(SHOWN).toList(),
        hidden.size(),
        gaps.stream().filter(Gap::excludes).map(Gap::act).distinct().count());
  }

  /** Writes everything that a search finds, a few entries in memory at a time. */
  void write(SearchAddress address, ExportForm form, Writer out) throws IOException {
    try (Export export = form.open(out, config, false, gap -> {})) {
      stream(address, entry -> export.add(occultation.apply(entry)));
    }
  }

  /** Writes a line for each thing that the file hides or leaves out. */
  void report(SearchAddress address, ExportForm form, Consumer<String> line) throws IOException {
    Consumer<Gap> told =
        gap ->
            line.accept(
                (gap.excludes() ? "Écarté : " : "À savoir : ")
                    + gap.act()
                    + " – "
                    + gap.column()
                    + " : "
                    + gap.reason());
    try (Export nowhere = form.open(Writer.nullWriter(), config, false, told)) {
      stream(
          address,
          entry -> {
            hide(
                entry,
                hidden ->
                    line.accept(
                        "Occulté : "
                            + hidden.title()
                            + " – "
                            + String.join(" ; ", hidden.mentions())));
            nowhere.add(occultation.apply(entry));
          });
    }
  }

  private void stream(SearchAddress address, EntryStream.Taker taker) throws IOException {
    search.stream().forEach(address.words(), address.filters(), taker);
  }

  private void hide(Entry entry, Consumer<Hidden> hidden) {
    List<ProtectedMention> mentions = occultation.preview(entry);
    if (!mentions.isEmpty()) {
      hidden.accept(
          new Hidden(
              entry.id(),
              entry.title(),
              mentions.stream()
                  .map(one -> "« " + one.words() + " » (" + one.reason().replace('-', ' ') + ")")
                  .toList()));
    }
  }
}
