package fr.greffe.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Asks for pages one after the other and prints what they take. */
final class Visits {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI pages;
  private int round;
  private int heaviest;
  private String heaviestPage = "";

  Visits(URI pages) {
    this.pages = pages;
  }

  /** Each search of each round has a period of its own, so that nothing is known of it before. */
  void searches(String when, List<String> searches, int rounds) throws Exception {
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    Spent before = Spent.now();
    for (int i = 0; i < rounds; i++) {
      String since = "du=2000-01-" + String.format("%02d", ++round);
      for (String search : searches) {
        String varied =
            search.contains("&du=") ? search : search + (search.isEmpty() ? "?" : "&") + since;
        first.add(visit(varied));
        again.add(visit(varied));
      }
    }
    before.print(when, 2 * rounds * searches.size());
    print(when + ", recherches, première fois", first);
    print(when + ", recherches redites", again);
  }

  void dossiers(String when, List<String> dossiers, int rounds) throws Exception {
    List<Double> all = new ArrayList<>();
    Spent before = Spent.now();
    for (int i = 0; i < rounds; i++) {
      for (String dossier : dossiers) {
        double millis = visit(dossier);
        System.out.printf("  %s : %.0f ms%n", dossier, millis);
        all.add(millis);
      }
    }
    before.print(when, all.size());
    print(when + ", dossiers", all);
  }

  /** Prints the weight of the heaviest page of results. */
  void weight() {
    System.out.printf(
        "page de recherche la plus lourde : %,d octets (%s)%n", heaviest, heaviestPage);
  }

  private double visit(String address) throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(pages.resolve("/" + address)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + " : " + answer.statusCode());
    }
    if (answer.body().length > heaviest && !address.startsWith("dossier")) {
      heaviest = answer.body().length;
      heaviestPage = address;
    }
    return millis;
  }

  private static void print(String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%s : médiane %.0f ms, p95 %.0f ms, plus longue %.0f ms (%d)%n",
        name,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast(),
        sorted.size());
  }

  /** Processor time of the pages, and of the search server that they started. */
  private record Spent(Duration pages, Duration server) {
    static Spent now() {
      ProcessHandle own = ProcessHandle.current();
      return new Spent(of(Stream.of(own)), of(own.descendants()));
    }

    private static Duration of(Stream<ProcessHandle> processes) {
      return processes
          .flatMap(process -> process.info().totalCpuDuration().stream())
          .reduce(Duration.ZERO, Duration::plus);
    }

    void print(String when, int requests) {
      Spent now = now();
      System.out.printf(
          "%s : processeur par page, %d ms pour les pages et %d ms pour Elasticsearch%n",
          when,
          now.pages.minus(pages).toMillis() / requests,
          now.server.minus(server).toMillis() / requests);
    }
  }
}
