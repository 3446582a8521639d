package fr.greffe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.json.EntryJson;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What programs are answered, by the served program over a real search server. */
class ProgramsIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static SamplePages pages;

  @BeforeAll
  static void serve(@TempDir Path data) {
    pages = new SamplePages(SERVER.url(), "programs-it", data);
  }

  @AfterAll
  static void close() throws IOException {
    pages.close();
  }

  @Test
  void givesEveryActOnceFromPartToPart() throws Exception {
    for (String order : Set.of("relevance", "newest", "oldest", "amount", "stored")) {
      Set<String> ids = new HashSet<>();
      String next = "/api/v1/acts?q=subvention&taille=7&tri=" + order;
      int parts = 0;
      while (!next.isEmpty()) {
        JsonNode part = json(next);
        part.get("resultats")
            .forEach(one -> assertThat(ids.add(one.get("id").asString())).isTrue());
        next = part.path("suite").asString("");
        parts++;
      }
      assertThat(ids).as(order).hasSize(SampleRegister.ACTS);
      assertThat(parts).isEqualTo(4);
    }
  }

  @Test
  void filtersLikeThePageAndHidesWhatMayNotBePublished() throws Exception {
    JsonNode acts = json("/api/v1/acts?annee=2021&annee=2022&vote=contested&taille=50");
    assertThat(acts.get("total").asInt()).isEqualTo(4);
    JsonNode first = acts.at("/resultats/0");
    assertThat(first.has("text")).isFalse();
    String whole = get("/api/v1/acts/" + first.get("id").asString()).body();
    assertThat(whole).contains("subvention de").doesNotContain("06 00 11 22 33");
    assertThat(json("/api/v1/acts?travail=actes").get("total").asInt())
        .isEqualTo(SampleRegister.ACTS);
    assertThat(json("/api/v1/acts?travail=presse").get("total").asInt()).isZero();
    assertThat(json("/api/v1/articles").get("total").asInt()).isZero();
    assertThat(json("/api/v1/organisations?q=cercle+nautique").at("/resultats/0/name").asString())
        .isEqualTo("Cercle nautique");
  }

  @ParameterizedTest
  @CsvSource({
    "acts?couleur=bleu, 400, « couleur »",
    "acts?du=hier, 400, « hier »",
    "acts?page=2, 400, « suite »",
    "acts?taille=51, 400, « taille »",
    "acts?curseur=abc, 400, « curseur »",
    "acts/inconnu-0, 404, « inconnu-0 »",
    "organisations?annee=2021, 400, « annee »",
    "organisations?curseur=loin, 400, « curseur »",
    "runs?q=lavoir, 400, « q »",
    "runs/77, 404, 77",
    "dossiers/inconnu, 404, « inconnu »",
    "fil.atom?taille=5, 400, « taille »",
    "fil.atom?curseur=abc, 400, « curseur »",
    "nulle-part, 404, openapi.json"
  })
  void refusesWithAReasonInFrench(String address, int status, String words) throws Exception {
    HttpResponse<String> answer = get("/api/v1/" + address);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(EntryJson.mapper().readTree(answer.body()).get("detail").asString()).contains(words);
  }

  @Test
  void givesOrganisationsPartByPartAndRunsAndDossiers() throws Exception {
    Set<String> names = new HashSet<>();
    String next = "/api/v1/organisations?taille=1";
    while (!next.isEmpty()) {
      JsonNode part = json(next);
      part.get("resultats").forEach(one -> names.add(one.get("name").asString()));
      next = part.path("suite").asString("");
    }
    assertThat(names).contains("Cercle nautique", "Les Amis du Lavoir");
    boolean seated = false;
    for (JsonNode one : json("/api/v1/organisations").get("resultats")) {
      String id = one.get("id").asString();
      JsonNode seats = json("/api/v1/organisations/" + id + "/sieges").get("resultats");
      String page = get("/organisation/" + id).body();
      assertThat(page.contains("Qui y siège")).isEqualTo(!seats.isEmpty());
      seats.forEach(seat -> assertThat(page).contains(seat.get("person").asString()));
      seated |= !seats.isEmpty();
    }
    assertThat(seated).isTrue();
    assertThat(json("/api/v1/runs?travail=actes").get("resultats")).isEmpty();
    assertThat(json("/api/v1/dossiers").get("total").asInt()).isZero();
  }

  @Test
  void answersNothingTwiceToWhoHasIt() throws Exception {
    String tag = get("/api/v1/acts?q=lavoir").headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again =
        HTTP.send(
            request("/api/v1/acts?q=lavoir").header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void describesEveryParameterThatItTakes() throws Exception {
    JsonNode parameters = json("/api/v1/openapi.json").at("/paths/~1api~1v1~1acts/get/parameters");
    assertThat(parameters).hasSizeGreaterThan(20);
    for (JsonNode parameter : parameters) {
      String name = parameter.get("name").asString();
      assertThat(get("/api/v1/acts?" + name + "=").statusCode()).as(name).isEqualTo(200);
    }
    assertThat(get("/api").body()).contains("organisme-contient");
  }

  @Test
  void feedsASearchUnderLastingNames() throws Exception {
    SyndFeed feed = feed();
    assertThat(feed.getEntries()).hasSize(12);
    SyndEntry entry = feed.getEntries().getFirst();
    assertThat(entry.getUri()).startsWith("urn:uuid:");
    assertThat(entry.getLink()).startsWith(pages.address() + "entree/");
    assertThat(entry.getUpdatedDate()).isNotNull();
    assertThat(entry.getDescription().getValue())
        .contains("« ", "subvention", "(page 1)")
        .doesNotContain("06 00 11 22 33");
    assertThat(feed().getUri()).isEqualTo(feed.getUri());
    assertThat(feed().getEntries().getFirst().getUri()).isEqualTo(entry.getUri());
  }

  private static SyndFeed feed() throws Exception {
    String atom = get("/api/v1/fil.atom?q=subvention&organisme=Commune+de+Valbrume").body();
    return new SyndFeedInput().build(new StringReader(atom));
  }

  private static JsonNode json(String address) throws Exception {
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return EntryJson.mapper().readTree(answer.body());
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HTTP.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(pages.address().resolve(address));
  }
}
