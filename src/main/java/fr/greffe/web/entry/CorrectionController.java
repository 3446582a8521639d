package fr.greffe.web.entry;

import fr.greffe.correction.Anchor;
import fr.greffe.correction.Correction;
import fr.greffe.correction.Field;
import fr.greffe.correction.Part;
import fr.greffe.correction.Stated;
import fr.greffe.correction.Value;
import fr.greffe.desk.ConflictException;
import fr.greffe.desk.Desk;
import fr.greffe.document.Span;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.web.SearchTrail;
import fr.greffe.web.access.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes what clerks say of facts. */
@Controller
class CorrectionController {
  private final Search search;
  private final Desk desk;

  CorrectionController(Search search, Desk desk) {
    this.search = search;
    this.desk = desk;
  }

  /** A fact corrected, refused or confirmed; or one that nobody had read. */
  @PostMapping("/entree/{id}/corriger")
  String correct(
      @PathVariable String id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Entry entry = find(id);
    Sent sent = new Sent(form);
    Correction correction;
    try {
      correction = correction(entry, sent, Visitor.of(request).name());
    } catch (IllegalArgumentException e) {
      return "redirect:" + sent.again(id, String.valueOf(e.getMessage()));
    }
    try {
      desk.make(correction, sent.version());
    } catch (ConflictException e) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("entry", entry);
      model.addAttribute("back", sent.back(id));
      model.addAttribute("version", desk.version(entry.source().id()));
      model.addAttribute("sent", form);
      model.addAttribute("field", correction.field().french());
      model.addAttribute("theirs", SaidView.of(e.other(), List.of()));
      model.addAttribute("ours", SaidView.words(correction));
      return "entry/conflict";
    }
    return "redirect:" + sent.done(id, correction.kind());
  }

  /** A correction taken back. */
  @PostMapping("/entree/{id}/annuler")
  String undo(
      @PathVariable String id,
      @RequestParam("correction") long number,
      @RequestParam Map<String, String> form,
      HttpServletRequest request) {
    desk.undo(find(id).source().id(), number, Visitor.of(request).name());
    return "redirect:" + Here.said(SearchTrail.of(form).to(id), "annule") + "#histoire";
  }

  private Correction correction(Entry entry, Sent sent, String author) {
    Instant now = desk.clock().instant();
    if (!sent.key().isEmpty()) {
      Stated stated =
          Stated.find(entry, sent.key())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Ce fait n’est plus dans l’enregistrement : il a été corrigé ou relu"
                              + " entre-temps."));
      return Correction.of(entry, stated, sent.kind(), sent.value(stated.field()), author, now);
    }
    Field field = Field.of(sent.field());
    Pointed pointed = Pointed.of(entry, field, sent.words(), Optional.empty());
    Pointed found = pointed.span() == null ? Pointed.typed(entry, sent.quote()) : pointed;
    Span span = found.span();
    if (span == null) {
      throw new IllegalArgumentException(
          "Montrez les mots du document qui le disent : ceux qui sont écrits ne s’y trouvent pas.");
    }
    return Correction.adding(entry, field, Anchor.at(entry, span), sent.value(field), author, now);
  }

  private Entry find(String id) {
    Entry entry = search.entry(id);
    if (entry == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return entry;
  }

  /** What a form sends. */
  private record Sent(Map<String, String> form) {
    String key() {
      return get("fait");
    }

    String field() {
      return get("champ");
    }

    String words() {
      return get("mots");
    }

    String quote() {
      return get("texte");
    }

    int version() {
      return get("version").matches("\\d{1,9}") ? Integer.parseInt(get("version")) : 0;
    }

    Kind kind() {
      return switch (get("geste")) {
        case "refuser" -> Kind.REFUSE;
        case "confirmer" -> Kind.CONFIRM;
        default -> Kind.CORRECT;
      };
    }

    Value value(Field field) {
      Map<Part, String> parts = new EnumMap<>(Part.class);
      field.parts().forEach(part -> parts.put(part, get(part.name().toLowerCase(Locale.ROOT))));
      return new Value(parts);
    }

    /** The page with the form again and why it was refused. */
    String again(String id, String problem) {
      return Here.withForm(SearchTrail.of(form).to(id), form, problem);
    }

    String back(String id) {
      return SearchTrail.of(form).to(id);
    }

    String done(String id, Kind kind) {
      String said = key().isEmpty() ? "ajoute" : kind.name().toLowerCase(Locale.ROOT);
      return Here.said(back(id), said) + (key().isEmpty() ? "#histoire" : "#f-" + key());
    }

    private String get(String name) {
      @Nullable String value = form.get(name);
      return value == null ? "" : value;
    }
  }
}
