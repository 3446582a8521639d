package fr.greffe.web.entry;

import fr.greffe.correction.Correction;
import fr.greffe.desk.ConflictException;
import fr.greffe.desk.Desk;
import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.web.SearchTrail;
import fr.greffe.web.access.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes what clerks say of where acts begin. */
@Controller
class BoundsController {
  private final Search search;
  private final Desk desk;

  BoundsController(Search search, Desk desk) {
    this.search = search;
    this.desk = desk;
  }

  /** Another act begins at a line of this one. */
  @PostMapping("/entree/{id}/couper")
  String cut(
      @PathVariable String id,
      @RequestParam("debut") int offset,
      @RequestParam int version,
      @RequestParam Map<String, String> form,
      HttpServletRequest request) {
    Entry act = find(id);
    Span line = CutView.line(act, offset);
    if (line == null) {
      return said(id, form, "ligne");
    }
    return make(
        Correction.cutting(act, line, Visitor.of(request).name(), desk.clock().instant()),
        version,
        id,
        form,
        "coupe");
  }

  /** The act that follows belongs to this one. */
  @PostMapping("/entree/{id}/joindre")
  String join(
      @PathVariable String id,
      @RequestParam("suivant") String next,
      @RequestParam int version,
      @RequestParam Map<String, String> form,
      HttpServletRequest request) {
    Entry act = find(id);
    List<Entry> entries = desk.entries(act.source().id());
    CutView.Next following = CutView.of(act, entries).next();
    if (following == null || !following.id().equals(next)) {
      return said(id, form, "ligne");
    }
    return make(
        Correction.joining(find(next), Visitor.of(request).name(), desk.clock().instant()),
        version,
        id,
        form,
        "joint");
  }

  private String make(
      Correction correction, int version, String id, Map<String, String> form, String done) {
    try {
      desk.make(correction, version);
      return said(id, form, done);
    } catch (ConflictException e) {
      return said(id, form, "entretemps");
    }
  }

  private static String said(String id, Map<String, String> form, String what) {
    return "redirect:" + Here.said(SearchTrail.of(form).to(id), what);
  }

  private Entry find(String id) {
    Entry entry = search.entry(id);
    if (entry == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return entry;
  }
}
