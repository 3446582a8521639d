package fr.greffe.web.entry;

import fr.greffe.register.Entry;
import fr.greffe.web.SearchTrail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one is on the page of an entry, and the addresses of what lies around.
 *
 * @param entry its identifier
 * @param trail the search it was reached by
 * @param text whether the text is shown in place of the pictures
 * @param first first page shown
 * @param last last page shown
 */
record Here(String entry, SearchTrail trail, boolean text, int first, int last) {
  private static final int AT_ONCE = 8;
  private static final Set<String> KEPT_APART =
      Set.of("_csrf", "version", "geste", "probleme", "page", "dit");

  /**
   * @param asked page, or 0 for the first
   * @param text whether the text is asked for
   * @param alone whether that page is to be seen first, whatever stands before it
   */
  static Here of(Entry entry, SearchTrail trail, boolean text, int asked, boolean alone) {
    int from = asked < 1 || asked > entry.source().pages() ? entry.firstPage() : asked;
    boolean all = entry.lastPage() - entry.firstPage() < AT_ONCE;
    boolean inside = from >= entry.firstPage() && from <= entry.lastPage();
    int first = all && inside && !alone ? entry.firstPage() : from;
    int last = Math.max(from, Math.min(entry.lastPage(), first + AT_ONCE - 1));
    return new Here(entry.id(), trail, text, first, last);
  }

  /** The place of a fact: on a page already shown, or with the page that holds it. */
  public String fact(FactView fact) {
    return (shows(fact.page()) ? "" : at(fact.page(), text)) + "#p-" + fact.key();
  }

  /** A page of the document, with the search one comes from. */
  public String page(int number) {
    return (shows(number) ? "" : at(number, text)) + "#page-" + number;
  }

  /** The other way to see the document: its text or its pictures. */
  public String view(boolean other) {
    return at(first, other);
  }

  /** The same page of another entry's record, without the search. */
  public String permanent() {
    return "/entree/" + entry;
  }

  /** The same page without a form. */
  public String closed() {
    return (first == 1 ? trail.to(entry) : at(first, text)) + "#feuille";
  }

  /** The form that corrects a fact. */
  public String edit(String key) {
    return address("fait", key) + "#correction";
  }

  /** The lines at which an act may be cut. */
  public String bounds() {
    return address("bornes", "1") + "#feuille";
  }

  /** The form that adds a fact of a field. */
  public String add(String field) {
    return address("ajouter", field) + "#correction";
  }

  /** The form that adds a fact, said of these words: a page has hundreds, each address is short. */
  public String add(String field, String words) {
    String form = address("ajouter", field);
    return form.substring(form.indexOf('?')) + "&mots=" + words + "#correction";
  }

  /** The page of an entry that says what was just done. */
  static String said(String address, String what) {
    return UriComponentsBuilder.fromUriString(address)
        .queryParam("dit", what)
        .build(true)
        .toUriString();
  }

  /** The page of an entry with a form as it was sent and why it was refused. */
  static String withForm(String address, Map<String, String> form, String problem) {
    StringBuilder uri = new StringBuilder(said(address, "non"));
    uri.append("&probleme=").append(encoded(problem));
    form.forEach(
        (name, value) -> {
          if (!KEPT_APART.contains(name) && !SearchTrail.carries(name) && !value.isEmpty()) {
            String key = name.equals("champ") ? "ajouter" : encoded(name);
            uri.append('&').append(key).append('=').append(encoded(value));
          }
        });
    return uri + "#correction";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String address(String name, String value) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(trail.to(entry));
    return (first == 1 ? uri : uri.queryParam("page", first))
        .queryParam(name, value)
        .build(true)
        .toUriString();
  }

  private boolean shows(int page) {
    return page >= first && page <= last;
  }

  private String at(int page, boolean asText) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(trail.to(entry)).queryParam("page", page);
    return (asText ? address.queryParam("vue", "texte") : address).build(true).toUriString();
  }
}
