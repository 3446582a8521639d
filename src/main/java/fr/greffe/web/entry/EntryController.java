package fr.greffe.web.entry;

import fr.greffe.correction.Correction;
import fr.greffe.correction.Field;
import fr.greffe.correction.Stated;
import fr.greffe.database.Database;
import fr.greffe.desk.Desk;
import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.web.HitTrail;
import fr.greffe.web.HitView;
import fr.greffe.web.Published;
import fr.greffe.web.SearchTrail;
import fr.greffe.wording.FrenchWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of an entry: its record, and the pages that every fact of it was read on. */
@Controller
class EntryController {
  private final Search search;
  private final Originals originals;
  private final Desk desk;
  private final Past past;

  EntryController(Search search, Originals originals, Desk desk, Database database) {
    this.past = new Past(desk, database);
    this.search = search;
    this.originals = originals;
    this.desk = desk;
  }

  @GetMapping("/entree/{id}")
  String entry(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model) {
    Entry entry = search.entry(id);
    if (entry == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Map<String, String> asked = parameters.toSingleValueMap();
    SearchTrail trail = SearchTrail.of(asked);
    Optional<Document> document = originals.document(entry);
    List<Stated> stated = Stated.all(entry);
    EditForms forms = new EditForms(asked);
    EditView form = forms.form(entry, stated, document);
    Here here = here(entry, trail, asked, document.isPresent(), form);
    model.addAttribute("here", here);
    model.addAttribute("from", trail);
    model.addAttribute("trail", HitTrail.of(parameters, search));
    model.addAttribute("form", form);
    model.addAttribute("done", Done.of(asked.getOrDefault("dit", "")));
    record(entry, stated, model);
    boolean bounds = asked.containsKey("bornes") && entry.act() != null;
    model.addAttribute("cut", bounds ? CutView.of(entry, desk.entries(entry.source().id())) : null);
    pages(entry, here, document, forms, model);
    new Surroundings(search).add(entry, model);
    history(entry, model);
    past.add(entry, model);
    return "entry";
  }

  private static Here here(
      Entry entry,
      SearchTrail trail,
      Map<String, String> asked,
      boolean drawable,
      @Nullable EditView form) {
    String number = asked.getOrDefault("page", "");
    int page = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    int shown = form != null && form.page() > 0 ? form.page() : page;
    boolean text = "texte".equals(asked.get("vue")) || !drawable;
    return Here.of(entry, trail, text, shown, form != null);
  }

  private static void record(Entry entry, List<Stated> stated, Model model) {
    Act act = entry.act();
    model.addAttribute("entry", entry);
    model.addAttribute("act", act);
    model.addAttribute(
        "type",
        act == null
            ? FrenchWords.documentType(entry.source().type())
            : FrenchWords.kind(entry.kind()));
    model.addAttribute("day", HitView.day(entry));
    model.addAttribute("citation", Citation.of(entry));
    model.addAttribute("details", Detail.of(entry));
    model.addAttribute(
        "seating", act == null || act.vote() == null ? null : Hemicycle.of(act.vote().fact()));
    model.addAttribute("roll", RollView.of(entry, stated));
    model.addAttribute("ballots", BallotView.of(stated));
    model.addAttribute("keys", stated.stream().map(Stated::key).toList());
    model.addAttribute("addable", EditForms.Addable.of(entry, stated));
  }

  private static void pages(
      Entry entry, Here here, Optional<Document> document, EditForms forms, Model model) {
    FactViews facts = FactViews.of(entry);
    List<FactView> inOrder = facts.inOrder();
    Field adding = forms.adding();
    model.addAttribute("facts", facts);
    model.addAttribute("text", here.text() ? TextView.of(entry, inOrder) : null);
    model.addAttribute("drawable", document.isPresent());
    model.addAttribute("sheets", List.of());
    if (here.text() || document.isEmpty()) {
      return;
    }
    Document read = document.get();
    Pointed pointed = adding == null ? Pointed.NOTHING : forms.pointed(entry, adding, document);
    int last = Math.min(here.last(), read.pages().size());
    model.addAttribute(
        "sheets",
        IntStream.rangeClosed(here.first(), last)
            .mapToObj(
                number ->
                    adding == null
                        ? PageView.of(read, number, inOrder)
                        : PageView.toPoint(read, number, entry, pointed))
            .toList());
  }

  /** What was said of this entry, and what is said of its document and finds no place. */
  private void history(Entry entry, Model model) {
    DocumentId document = entry.source().id();
    List<Correction> all = desk.of(document);
    List<Correction> lost = all.isEmpty() ? List.of() : desk.lost(document);
    model.addAttribute("published", Published.at(entry.source().location()));
    model.addAttribute("original", originals.file(entry).isPresent());
    model.addAttribute("version", desk.version(document));
    model.addAttribute(
        "history",
        all.stream()
            .filter(correction -> lost.contains(correction) || correction.isOf(entry))
            .map(correction -> SaidView.of(Objects.requireNonNull(correction), lost))
            .toList());
  }
}
