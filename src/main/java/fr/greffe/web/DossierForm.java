package fr.greffe.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a dossier is asked for, as it stands in an address. What cannot be understood is left out
 * and said.
 *
 * @param sujet words
 * @param organisation identifier of an organisation
 * @param organisme words of the name of the deciding body
 * @param du first day
 * @param au last day
 * @param seance day and hour of the sitting
 * @param problems what was left out, in French
 */
record DossierForm(
    String sujet,
    String organisation,
    String organisme,
    @Nullable LocalDate du,
    @Nullable LocalDate au,
    @Nullable LocalDateTime seance,
    List<String> problems) {
  private static final int MOST_CHARACTERS = 300;

  static DossierForm of(MultiValueMap<String, String> address) {
    List<String> problems = new ArrayList<>();
    return new DossierForm(
        text(address, "sujet"),
        text(address, "organisation"),
        text(address, "organisme"),
        value(address, "du", "une date (2021-04-22)", LocalDate::parse, problems),
        value(address, "au", "une date (2021-12-31)", LocalDate::parse, problems),
        value(address, "seance", "un moment (2026-12-16T18:00)", LocalDateTime::parse, problems),
        List.copyOf(problems));
  }

  /** True where a dossier is asked for. */
  public boolean asks() {
    return !sujet.isEmpty() || !organisation.isEmpty();
  }

  /** The address of this dossier under a path. */
  public String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    List<Object> values = new ArrayList<>();
    add(address, values, "sujet", sujet);
    add(address, values, "organisation", organisation);
    add(address, values, "organisme", organisme);
    add(address, values, "du", du);
    add(address, values, "au", au);
    add(address, values, "seance", seance);
    return address.encode().buildAndExpand(values.toArray()).toUriString();
  }

  private static void add(
      UriComponentsBuilder address, List<Object> values, String key, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      address.queryParam(key, "{" + key + "}");
      values.add(value);
    }
  }

  private static String text(MultiValueMap<String, String> address, String key) {
    String value = address.getFirst(key);
    String text = value == null ? "" : value.strip();
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }

  private static <T> @Nullable T value(
      MultiValueMap<String, String> address,
      String key,
      String expected,
      Function<String, T> reader,
      List<String> problems) {
    String text = text(address, key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException e) {
      problems.add("« " + text + " » n'est pas compris : il faut " + expected + ".");
      return null;
    }
  }
}
