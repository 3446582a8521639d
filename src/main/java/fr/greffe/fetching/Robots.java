package fr.greffe.fetching;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each site lets programs fetch, by its robots.txt, asked once a run. */
final class Robots {
  private static final String NAME = "greffe";

  private final Map<String, BaseRobotRules> sites = new HashMap<>();

  /** Fetches an address whatever robots.txt says. */
  interface Fetching {
    FetchResult fetch(URI address) throws InterruptedException;
  }

  /**
   * The rules of the site of an address.
   *
   * @throws RefusedException when robots.txt does not answer: what it would say is not known
   */
  BaseRobotRules rules(URI address, Fetching fetching) throws IOException, InterruptedException {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    BaseRobotRules known = sites.get(site);
    if (known != null) {
      return known;
    }
    URI robots = URI.create(site + "/robots.txt");
    BaseRobotRules rules =
        switch (fetching.fetch(robots)) {
          case FetchResult.Fetched text -> parse(robots, text);
          case FetchResult.Gone gone -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
          case FetchResult.Unchanged same -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
          case FetchResult.Failed failed when failed.why().contains("refuse l'accès") ->
              new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
          case FetchResult.Failed failed ->
              throw new RefusedException(
                  "le fichier robots.txt du site n'est pas lu (" + failed.why() + ")");
        };
    sites.put(site, rules);
    return rules;
  }

  /** The pause that the site wishes between two requests. */
  static Duration wish(BaseRobotRules rules) {
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private static BaseRobotRules parse(URI robots, FetchResult.Fetched text) throws IOException {
    byte[] bytes = Files.readAllBytes(text.file());
    Files.deleteIfExists(text.file());
    return new SimpleRobotRulesParser()
        .parseContent(robots.toString(), bytes, "text/plain", List.of(NAME));
  }
}
