package fr.greffe.web;

import fr.greffe.export.ExportForm;
import fr.greffe.search.SearchAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishes what a search finds: what would be hidden and left out first, then the file. */
@Controller
class PublicationController {
  private static final String FORM = "forme";

  private final Publication publication;

  PublicationController(Publication publication) {
    this.publication = publication;
  }

  @GetMapping("/publier")
  String preview(@RequestParam MultiValueMap<String, String> parameters, Model model)
      throws IOException {
    SearchAddress address = search(parameters);
    ExportForm form = form(parameters);
    Map<String, String> forms = new LinkedHashMap<>();
    Arrays.stream(ExportForm.values()).forEach(one -> forms.put(code(one), one.french()));
    model.addAttribute("address", address);
    model.addAttribute("forms", forms);
    model.addAttribute("form", code(form));
    model.addAttribute("formName", form.french());
    model.addAttribute("preview", publication.preview(address, form));
    model.addAttribute("file", link("/publier/fichier", address, form));
    model.addAttribute("report", link("/publier/rapport", address, form));
    return "publish";
  }

  @GetMapping("/publier/fichier")
  void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    ExportForm form = form(parameters);
    begin(response, form.mediaType(), "greffe-" + code(form) + "." + form.extension());
    try (Writer out = writer(response)) {
      publication.write(search(parameters), form, out);
    }
  }

  @GetMapping("/publier/rapport")
  void report(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    ExportForm form = form(parameters);
    begin(response, "text/plain", "greffe-" + code(form) + "-ecarts.txt");
    try (PrintWriter out = new PrintWriter(writer(response))) {
      publication.report(search(parameters), form, out::println);
    }
  }

  private static void begin(HttpServletResponse response, String mediaType, String name) {
    response.setContentType(mediaType + ";charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
  }

  private static Writer writer(HttpServletResponse response) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
  }

  private static SearchAddress search(MultiValueMap<String, String> parameters) {
    MultiValueMap<String, String> others = new LinkedMultiValueMap<>(parameters);
    others.remove(FORM);
    return SearchAddress.of(others).onPage(1);
  }

  private static ExportForm form(MultiValueMap<String, String> parameters) {
    String asked = parameters.getFirst(FORM);
    return Arrays.stream(ExportForm.values())
        .filter(form -> code(form).equals(asked))
        .findFirst()
        .orElse(ExportForm.CSV);
  }

  private static String link(String path, SearchAddress address, ExportForm form) {
    String query = address.query();
    return path + "?" + FORM + "=" + code(form) + (query.isEmpty() ? "" : "&" + query);
  }

  private static String code(ExportForm form) {
    return form.name().toLowerCase(Locale.ROOT);
  }
}
