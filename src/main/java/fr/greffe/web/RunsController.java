package fr.greffe.web;

import fr.greffe.batch.Quarantine;
import fr.greffe.batch.Requests;
import fr.greffe.batch.RunRecord;
import fr.greffe.batch.Runs;
import fr.greffe.batch.Standings;
import fr.greffe.batch.Standings.Standing;
import fr.greffe.database.Database;
import fr.greffe.json.ReportJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's pages: how jobs stand, their runs, what cannot be read and what is missing. */
@Controller
class RunsController {
  private static final int RUNS = 50;
  private static final MediaType JSON =
      new MediaType("application", "json", StandardCharsets.UTF_8);

  private final Runs runs;
  private final Standings standings;
  private final Quarantine quarantine;
  private final Requests requests;
  private final Machine machine;

  RunsController(Database database, Machine machine) {
    this.runs = new Runs(database);
    this.standings = new Standings(database);
    this.quarantine = new Quarantine(database);
    this.requests = new Requests(database, Clock.systemUTC());
    this.machine = machine;
  }

  @GetMapping("/traitements")
  String jobs(Model model) {
    List<Standing> all = standings.all();
    model.addAttribute("jobs", all.stream().map(JobView::of).toList());
    model.addAttribute("complete", !all.isEmpty() && all.stream().allMatch(Standing::complete));
    model.addAttribute("runs", runs.latest(null, RUNS).stream().map(RunView::of).toList());
    model.addAttribute("machine", machine.lines());
    return "runs";
  }

  @PostMapping("/traitements/lancer")
  String start(@RequestParam("travail") String job, RedirectAttributes once) {
    if (!requests.run(job)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    once.addFlashAttribute(
        "done", "Le travail « " + job + " » est demandé : il commence dans la minute.");
    return "redirect:/traitements";
  }

  @GetMapping("/traitements/passage/{number}")
  String run(@PathVariable long number, Model model) {
    RunRecord kept = find(number);
    model.addAttribute("kept", kept);
    model.addAttribute("report", kept.report());
    model.addAttribute("end", RunView.end(kept.report().status().name()));
    model.addAttribute("began", RunView.time(kept.began()));
    model.addAttribute("duration", RunView.duration(Duration.between(kept.began(), kept.ended())));
    model.addAttribute("bodies", kept.bodies().stream().map(BodyView::of).toList());
    return "run";
  }

  @GetMapping("/traitements/passage/{number}/json")
  ResponseEntity<String> json(@PathVariable long number) {
    return ResponseEntity.ok().contentType(JSON).body(ReportJson.write(find(number)));
  }

  @GetMapping("/traitements/illisibles")
  String unreadable(Model model) {
    model.addAttribute("items", quarantine.list(null));
    return "quarantine";
  }

  @PostMapping("/traitements/illisibles/relire")
  String retry(@RequestParam("document") String document, RedirectAttributes once) {
    if (!requests.retry(document)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    once.addFlashAttribute("done", "Le document sera relu dans la minute.");
    return "redirect:/traitements/illisibles";
  }

  private RunRecord find(long number) {
    return runs.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
