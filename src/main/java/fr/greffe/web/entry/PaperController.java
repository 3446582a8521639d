package fr.greffe.web.entry;

import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import fr.greffe.search.Search;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The papers of an entry: pictures of its pages, its document, its record. */
@Controller
class PaperController {
  private static final MediaType JSON =
      new MediaType("application", "json", StandardCharsets.UTF_8);
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

  private final Search search;
  private final Originals originals;

  PaperController(Search search, Originals originals) {
    this.search = search;
    this.originals = originals;
  }

  /** A page as a picture; its address names the digest of the bytes, so it never changes. */
  @GetMapping("/entree/{id}/page/{number}.png")
  ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int number) {
    return originals
        .picture(find(id), number)
        .map(
            png ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(FOR_EVER)
                    .body(png))
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
}
