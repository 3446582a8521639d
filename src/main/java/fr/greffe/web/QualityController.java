package fr.greffe.web;

import fr.greffe.correction.Correction;
import fr.greffe.correction.Doubts;
import fr.greffe.correction.Quality;
import fr.greffe.database.Database;
import fr.greffe.desk.Desk;
import fr.greffe.desk.Judgements;
import fr.greffe.document.DocumentId;
import fr.greffe.search.Search;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How often readings are right, and what is best looked at next. */
@Controller
class QualityController {
  private static final int ENTRIES = 300;
  private static final int FACTS = 40;

  private final Search search;
  private final Desk desk;
  private final Judgements judgements;

  QualityController(Search search, Desk desk, Database database) {
    this.search = search;
    this.desk = desk;
    this.judgements = new Judgements(database);
  }

  @GetMapping("/qualite")
  String quality(Model model) {
    List<Correction> corrections = judgements.all();
    Quality quality = Quality.of(corrections);
    List<DocumentId> documents = corrections.stream().map(Correction::document).distinct().toList();
    model.addAttribute("quality", quality);
    model.addAttribute("entries", ENTRIES);
    model.addAttribute(
        "queue",
        new Doubts(quality)
            .queue(search.doubtful(ENTRIES), FACTS).stream().map(DoubtView::of).toList());
    model.addAttribute(
        "lost",
        documents.stream().flatMap(id -> desk.lost(id).stream()).map(LostView::of).toList());
    return "quality";
  }
}
