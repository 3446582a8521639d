package fr.greffe.web;

import fr.greffe.filing.AnswerFile;
import fr.greffe.filing.SavedDossier;
import fr.greffe.filing.SavedDossiers;
import fr.greffe.web.access.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers that came as files: added to a kept dossier, opened and taken away again. */
@Controller
class AnswerController {
  private static final String REFUSED = "refus";

  private final SavedDossiers saved;
  private final AnswerReader reader;

  AnswerController(SavedDossiers saved, AnswerReader reader) {
    this.saved = saved;
    this.reader = reader;
  }

  @PostMapping("/dossiers/{id}/reponses")
  String add(
      @PathVariable String id,
      @RequestParam MultipartFile fichier,
      HttpServletRequest request,
      RedirectAttributes said)
      throws IOException {
    SavedDossier dossier = find(id);
    String name = AnswerFile.plain(Objects.requireNonNullElse(fichier.getOriginalFilename(), ""));
    if (fichier.isEmpty()) {
      said.addFlashAttribute(REFUSED, "Aucun fichier choisi.");
    } else if (AnswerFile.mediaType(name).isEmpty()) {
      said.addFlashAttribute(
          REFUSED, "« " + name + " » : seuls PDF, DOCX, ODT, TXT, PNG et JPEG sont gardés.");
    } else if (fichier.getSize() > AnswerFile.LARGEST) {
      said.addFlashAttribute(REFUSED, "« " + name + " » dépasse 5 Mo.");
    } else {
      byte[] content = fichier.getBytes();
      saved.attach(
          dossier.id(),
          reader.read(name, content),
          content,
          Visitor.of(request).name(),
          Instant.now(Clock.systemUTC()));
    }
    return "redirect:/dossiers/" + id;
  }

  @PostMapping("/dossiers/{id}/reponses/ote")
  String remove(@PathVariable String id, @RequestParam String nom) {
    saved.detach(find(id).id(), nom);
    return "redirect:/dossiers/" + id;
  }

  @GetMapping("/dossiers/{id}/reponses")
  ResponseEntity<byte[]> open(@PathVariable String id, @RequestParam String nom) {
    byte[] content = saved.answer(id, nom).orElseThrow(AnswerController::missing);
    String type = AnswerFile.mediaType(nom).orElseThrow(AnswerController::missing);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(nom, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  private SavedDossier find(String id) {
    return saved.byId(id).orElseThrow(AnswerController::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
