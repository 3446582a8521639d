package fr.greffe.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {
  @TempDir private Path downloads;

  @Test
  void tellsTheLinksThatAreDeadAndKeepsNothing() throws Exception {
    List<String> told = new ArrayList<>();
    try (Site site = new Site()) {
      site.holds("/acte.txt", "Délibération");
      List<URI> addresses = List.of(site.at("/acte.txt"), site.at("/parti.pdf"));
      new LinkCheck(downloads, new FakeTime(), true)
          .check(addresses, (address, why) -> told.add(address.getPath() + " " + why));
    }
    assertThat(told).containsExactly("/parti.pdf lien mort (réponse 404)");
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
          .check(List.of(site.at("/acte.txt")), (address, why) -> told.add(why));
    }
    assertThat(told).singleElement().asString().startsWith("lien non vérifié : ");
  }
}
