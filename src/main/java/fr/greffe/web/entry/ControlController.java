package fr.greffe.web.entry;

import fr.greffe.control.Control;
import fr.greffe.control.Mention;
import fr.greffe.control.MinutesControl;
import fr.greffe.control.Tally;
import fr.greffe.desk.Desk;
import fr.greffe.document.Evidence;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.web.HitView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What minutes must say, ticked with the page where they say it. */
@Controller
class ControlController {
  private final Search search;
  private final Desk desk;
  private final ObjectProvider<MinutesControl> control;

  ControlController(Search search, Desk desk, ObjectProvider<MinutesControl> control) {
    this.search = search;
    this.desk = desk;
    this.control = control;
  }

  /** A mention as it is shown. */
  record Line(String name, String state, String words, String remark, List<Evidence> places) {
    static Line of(Mention mention) {
      String words =
          switch (mention.state()) {
            case FOUND -> "trouvé";
            case PARTLY -> "en partie";
            case MISSING -> "manque";
            case NOT_NEEDED -> "sans objet";
          };
      return new Line(
          mention.name(),
          mention.state().name().toLowerCase(Locale.ROOT),
          words,
          mention.remark(),
          mention.places());
    }
  }

  /** A vote as it adds up. */
  record Sum(String act, String title, String words, String state, String verdict) {
    static Sum of(Tally tally) {
      String verdict =
          switch (tally.state()) {
            case RIGHT -> "juste";
            case WRONG -> "faux";
            case UNKNOWN -> "ne peut être vérifié";
          };
      return new Sum(
          tally.act().id(),
          tally.act().title(),
          tally.words(),
          tally.state().name().toLowerCase(Locale.ROOT),
          verdict);
    }
  }

  @GetMapping("/entree/{id}/controle")
  String control(@PathVariable String id, Model model) {
    Entry minutes = search.entry(id);
    if (minutes == null || minutes.kind() != Entry.Kind.MINUTES) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<Entry> acts =
        desk.entries(minutes.source().id()).stream()
            .filter(entry -> entry.act() != null)
            .sorted(Comparator.comparing(Entry::span))
            .toList();
    Control checked = control.getObject().check(minutes, acts);
    model.addAttribute("entry", minutes);
    model.addAttribute("day", HitView.day(minutes));
    model.addAttribute("bound", checked.bound());
    model.addAttribute("missing", checked.missing());
    model.addAttribute("lines", checked.mentions().stream().map(Line::of).toList());
    model.addAttribute("sums", checked.tallies().stream().map(Sum::of).toList());
    return "entry/control";
  }
}
