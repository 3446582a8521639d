package fr.greffe.web;

import fr.greffe.dossier.Changes;
import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.Edits;
import fr.greffe.dossier.Line;
import fr.greffe.filing.SavedDossier;
import fr.greffe.filing.SavedDossiers;
import fr.greffe.occultation.Blackout;
import fr.greffe.publishing.DossierFormat;
import fr.greffe.publishing.Manuscript;
import fr.greffe.wording.FrenchDays;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Dossiers that are kept: lines chosen and annotated, the question edited, filed and answered. */
@Controller
class SavedDossierController {
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_TEXT = 20_000;
  private static final int RANKS = 3;

  private final DossierDesk desk;
  private final SavedDossiers saved;

  SavedDossierController(DossierDesk desk, SavedDossiers saved) {
    this.desk = desk;
    this.saved = saved;
  }

  @GetMapping("/dossiers")
  String all(@RequestParam(defaultValue = "") String q, Model model) {
    String words = q.strip().toLowerCase(Locale.FRENCH);
    model.addAttribute("q", q.strip());
    model.addAttribute(
        "dossiers",
        saved.all().stream().filter(one -> said(one).contains(words)).map(SavedView::of).toList());
    return "dossiers";
  }

  /** Where a dossier is found by its words: also those of the answers that came as files. */
  private static String said(SavedDossier one) {
    return Stream.concat(
            Stream.of(one.title(), one.edits().question(), one.edits().answer()),
            one.answers().stream().flatMap(file -> Stream.of(file.name(), file.words())))
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.FRENCH);
  }

  @GetMapping("/dossiers/{id}")
  String one(@PathVariable String id, Model model) {
    SavedDossier found = find(id);
    model.addAttribute("saved", SavedView.of(found));
    model.addAttribute("edits", found.edits());
    model.addAttribute("answers", found.answers());
    model.addAttribute("statuses", Edits.Status.values());
    model.addAttribute("chapters", ChapterView.of(found.dossier()));
    model.addAttribute("formats", DossierFormat.values());
    model.addAttribute(
        "changes",
        Changes.between(found.dossier(), desk.make(found.dossier().subject()).dossier()));
    return "saved";
  }

  @PostMapping("/dossiers/{id}")
  String edit(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
    SavedDossier found = find(id);
    List<Edits.Choice> choices =
        found.dossier().lines().stream().map(line -> choice(line, fields)).toList();
    String written = text(fields, "question", LONGEST_TEXT);
    Edits edits =
        new Edits(
            choices,
            written,
            Edits.Status.valueOf(text(fields, "etat", LONGEST_NOTE).toUpperCase(Locale.ROOT)),
            text(fields, "reponse", LONGEST_TEXT));
    boolean untouched = lines(written).equals(lines(found.drafted(found.edits())));
    boolean again = fields.containsKey("refaire") || untouched;
    String drafted = again ? found.drafted(edits) : "";
    saved.edit(id, drafted.isEmpty() ? edits : edits.asking(drafted));
    return "redirect:/dossiers/" + id;
  }

  @GetMapping("/dossiers/{id}/fichier/{format}")
  ResponseEntity<byte[]> file(
      @PathVariable String id,
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> address)
      throws IOException {
    SavedDossier found = find(id);
    Dossier chosen = found.edits().apply(found.dossier());
    if (!address.containsKey("public")) {
      return DossierController.file(
          manuscript(found, chosen, found.edits().question(), found.edits().answer()),
          format,
          desk);
    }
    Blackout blackout = desk.blackout(chosen);
    return DossierController.file(
        manuscript(
                found,
                chosen.hidden(blackout::hide),
                blackout.hide(found.edits().question()),
                blackout.hide(found.edits().answer()))
            .noting(blackout.notice()),
        format,
        desk);
  }

  private static Manuscript manuscript(
      SavedDossier found, Dossier dossier, String question, String answer) {
    return Manuscript.frozen(
        dossier,
        question,
        answer,
        found.frozen().atZone(DossierDesk.FRANCE).toLocalDate(),
        DossierController.here());
  }

  /** A form sends other line ends than were written into it. */
  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private SavedDossier find(String id) {
    return saved.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Edits.Choice choice(Line line, MultiValueMap<String, String> fields) {
    String rank = text(fields, "rang-" + line.id(), RANKS).replaceAll("\\D", "");
    return new Edits.Choice(
        line.id(),
        fields.containsKey("garder-" + line.id()),
        rank.isEmpty() ? 0 : Integer.parseInt(rank),
        text(fields, "note-" + line.id(), LONGEST_NOTE));
  }

  private static String text(MultiValueMap<String, String> fields, String key, int longest) {
    String value = Objects.requireNonNullElse(fields.getFirst(key), "").strip();
    return value.substring(0, Math.min(value.length(), longest));
  }

  /**
   * A kept dossier in the list.
   *
   * @param day on which it was frozen, in French
   */
  record SavedView(String id, String title, String author, String day, String status) {
    static SavedView of(SavedDossier saved) {
      return new SavedView(
          saved.id(),
          saved.title(),
          saved.author(),
          FrenchDays.day(saved.frozen().atZone(DossierDesk.FRANCE).toLocalDate()),
          saved.edits().status().french());
    }
  }
}
