package fr.greffe.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {
  @TempDir private Path downloads;

  @Test
  void tellsTheLinksThatAreDeadAndKeepsNothing() throws Exception {
    List<String> told = new ArrayList<>();
    try (Site site = new Site()) {
      site.holds("/acte.txt", "Délibération");
      List<String> links =
          Stream.of("/acte.txt", "/parti.pdf").map(path -> site.at(path).toString()).toList();
      new LinkCheck(downloads, new FakeTime(), true)
          .check(
              Stream.concat(links.stream(), Stream.of("https:///acte")).toList(),
              (link, why) -> told.add(link.replaceFirst(".*/", "/") + " " + why));
    }
    assertThat(told)
        .containsExactly("/acte ce n'est pas une adresse", "/parti.pdf lien mort (réponse 404)");
    try (var left = Files.list(downloads)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void asksNoPrivateNetworkOfItsOwnAccord() throws Exception {
    List<String> told = new ArrayList<>();
    try (Site site = new Site()) {
      site.holds("/acte.txt", "Délibération");
      new LinkCheck(downloads, new FakeTime(), false)
          .check(List.of(site.at("/acte.txt").toString()), (address, why) -> told.add(why));
    }
    assertThat(told).singleElement().asString().startsWith("lien non vérifié : ");
  }
}
