package fr.greffe.api;

import fr.greffe.batch.RunRecord;
import fr.greffe.batch.Runs;
import fr.greffe.database.Database;
import fr.greffe.json.ReportJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The runs of jobs, the latest first. */
@Controller
class RunApi {
  private static final String PATH = "/api/v1/runs";
  private static final int LAST = 1000;

  private final Runs runs;

  RunApi(Database database) {
    runs = new Runs(database);
  }

  @GetMapping(PATH)
  ResponseEntity<String> latest(@RequestParam MultiValueMap<String, String> parameters) {
    Part part = Part.of(parameters, List.of("travail"), LAST);
    String job = part.other("travail");
    List<Runs.Line> found = runs.latest(job.isEmpty() ? null : job, part.next() + 1);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("davantage", found.size() > part.next());
    if (found.size() > part.next() && part.next() < LAST) {
      answer.put("suite", PATH + part.after("travail=" + job));
    }
    answer.put("resultats", found.stream().skip(part.from()).limit(part.size()).toList());
    return EntryApi.answer(answer);
  }

  /** The report of a run, as {@code ./greffe report --json} writes it. */
  @GetMapping(PATH + "/{number:\\d{1,18}}")
  ResponseEntity<String> one(@PathVariable long number) {
    RunRecord kept =
        runs.find(number)
            .orElseThrow(
                () ->
                    new ApiProblem(
                        HttpStatus.NOT_FOUND, "Aucun passage ne porte le numéro " + number + "."));
    return ResponseEntity.ok().contentType(EntryApi.JSON).body(ReportJson.write(kept));
  }
}
