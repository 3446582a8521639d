package fr.greffe.web;

import fr.greffe.dossier.Draft;
import fr.greffe.filing.SavedDossiers;
import fr.greffe.occultation.Blackout;
import fr.greffe.publishing.DossierFormat;
import fr.greffe.publishing.Manuscript;
import fr.greffe.web.access.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** « Préparer une question » : the dossier of a subject and the draft of a question. */
@Controller
class DossierController {
  private final DossierDesk desk;
  private final SavedDossiers saved;

  DossierController(DossierDesk desk, SavedDossiers saved) {
    this.desk = desk;
    this.saved = saved;
  }

  @GetMapping("/dossier")
  String dossier(@RequestParam MultiValueMap<String, String> address, Model model) {
    DossierForm form = DossierForm.of(address);
    model.addAttribute("form", form);
    model.addAttribute("formats", DossierFormat.values());
    if (form.asks()) {
      DossierDesk.Made made = desk.make(form);
      model.addAttribute("dossier", made.dossier());
      model.addAttribute("chapters", ChapterView.of(made.dossier()));
      model.addAttribute("draft", made.draft());
      model.addAttribute("deadline", desk.deadline(made.draft(), form.seance(), now()));
    }
    return "dossier";
  }

  @GetMapping("/dossier/fichier/{format}")
  ResponseEntity<byte[]> file(
      @PathVariable String format, @RequestParam MultiValueMap<String, String> address)
      throws IOException {
    DossierForm form = DossierForm.of(address);
    if (!form.asks()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    DossierDesk.Made made = desk.make(form);
    String limit = desk.deadline(made.draft(), form.seance(), now());
    return file(manuscript(made, limit, address.containsKey("public")), format, desk);
  }

  /** What is given to the public has its protected words hidden, and says so. */
  private Manuscript manuscript(DossierDesk.Made made, String limit, boolean forThePublic) {
    if (!forThePublic) {
      return Manuscript.of(made.dossier(), made.draft(), limit, now().toLocalDate(), here());
    }
    Blackout blackout = desk.blackout(made.dossier());
    Draft draft = made.draft();
    return Manuscript.of(
            made.dossier().hidden(blackout::hide),
            draft == null ? null : draft.hidden(blackout::hide),
            limit,
            now().toLocalDate(),
            here())
        .noting(blackout.notice());
  }

  @PostMapping("/dossiers")
  String keep(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
    DossierDesk.Made made = desk.make(DossierForm.of(fields));
    String id =
        saved.keep(
            made.dossier(),
            made.draft(),
            Visitor.of(request).name(),
            Instant.now(Clock.systemUTC()));
    return "redirect:/dossiers/" + id;
  }

  static ResponseEntity<byte[]> file(Manuscript manuscript, String name, DossierDesk desk)
      throws IOException {
    DossierFormat format =
        DossierFormat.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(manuscript.title() + "." + format.ending(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(desk.write(manuscript, format));
  }

  /** The address that the evidence is served at. */
  static String here() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }

  static LocalDateTime now() {
    return LocalDateTime.now(Clock.system(DossierDesk.FRANCE));
  }
}
