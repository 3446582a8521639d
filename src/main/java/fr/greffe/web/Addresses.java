package fr.greffe.web;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the same search with one thing changed. */
record Addresses(SearchForm form) {
  /** The search with another value, from its first page; an empty value takes the filter off. */
  String with(String key, String value) {
    MultiValueMap<String, String> values = values();
    values.remove("page");
    values.remove(key);
    if (!value.isEmpty()) {
      values.add(key, value);
    }
    return address(values);
  }

  String page(int number) {
    MultiValueMap<String, String> values = values();
    values.remove("page");
    if (number > 1) {
      values.add("page", String.valueOf(number));
    }
    return address(values);
  }

  private MultiValueMap<String, String> values() {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    add(values, "q", form.q());
    add(values, "type", form.type());
    add(values, "organisme", form.organisme());
    add(values, "du", form.du());
    add(values, "au", form.au());
    add(values, "organisation", form.organisation());
    add(values, "montant", form.montant());
    add(values, "vote", form.vote());
    add(values, "tri", form.tri().equals("relevance") ? "" : form.tri());
    return values;
  }

  private static void add(MultiValueMap<String, String> values, String key, String value) {
    if (!value.isEmpty()) {
      values.add(key, value);
    }
  }

  private static String address(MultiValueMap<String, String> values) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
    values.forEach((key, all) -> all.forEach(one -> address.queryParam(key, "{" + key + "}")));
    return address.encode().buildAndExpand(values.toSingleValueMap()).toUriString();
  }
}
