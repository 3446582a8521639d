package fr.greffe.web;

import fr.greffe.document.Document;
import fr.greffe.json.EntryJson;
import fr.greffe.parsing.pdf.PagePrinter;
import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import fr.greffe.wording.FrenchWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The evidence page of an entry: every fact with its page, its words and its rule. */
@Controller
class EntryController {
  private static final MediaType JSON =
      new MediaType("application", "json", StandardCharsets.UTF_8);

  private final Search search;
  private final Originals originals;

  EntryController(Search search, Originals originals) {
    this.search = search;
    this.originals = originals;
  }

  @GetMapping("/entree/{id}")
  String entry(
      @PathVariable String id,
      @RequestParam(name = "page", defaultValue = "0") int asked,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model) {
    Entry entry = find(id);
    List<FactView> facts = FactView.of(entry);
    int page =
        asked >= entry.firstPage() && asked <= entry.lastPage() ? asked : firstOf(entry, facts);
    Optional<Document> document = originals.document(entry);
    Act act = entry.act();
    model.addAttribute("entry", entry);
    model.addAttribute("trail", HitTrail.of(parameters, search));
    model.addAttribute("act", act);
    model.addAttribute("type", FrenchWords.documentType(entry.source().type()));
    model.addAttribute("day", HitView.day(entry));
    model.addAttribute(
        "vote", act == null || act.vote() == null ? null : FrenchWords.vote(act.vote().fact()));
    model.addAttribute("details", Detail.of(entry));
    model.addAttribute("facts", facts);
    model.addAttribute("links", search.organisations().ofEntry(id));
    model.addAttribute("page", document.map(read -> PageView.of(read, page, facts)).orElse(null));
    model.addAttribute("original", originals.file(entry).isPresent());
    model.addAttribute("published", Published.at(entry.source().location()));
    return "entry";
  }

  @GetMapping("/entree/{id}/page/{number}.png")
  ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int number) {
    return originals
        .drawable(find(id))
        .flatMap(file -> PagePrinter.print(file, number))
        .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/entree/{id}/document")
  ResponseEntity<byte[]> original(@PathVariable String id) throws IOException {
    Entry entry = find(id);
    Path file =
        originals.file(entry).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean pdf = entry.source().mediaType().equals("application/pdf");
    ContentDisposition shown =
        (pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(entry.source().name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
        .body(Files.readAllBytes(file));
  }

  @GetMapping("/entree/{id}/json")
  ResponseEntity<String> record(@PathVariable String id) {
    return ResponseEntity.ok().contentType(JSON).body(EntryJson.writeIndented(find(id)));
  }

  private Entry find(String id) {
    Entry entry = search.entry(id);
    if (entry == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return entry;
  }

  /** The page of the first sum or vote, else the entry's first. */
  private static int firstOf(Entry entry, List<FactView> facts) {
    return facts.isEmpty() ? entry.firstPage() : facts.getFirst().page();
  }
}
