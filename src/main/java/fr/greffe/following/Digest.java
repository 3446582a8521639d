package fr.greffe.following;

import java.util.List;
import java.util.Map;

/**
 * What one address is told after a run: one mail, search by search.
 *
 * @param email where it goes
 * @param news of each search, none empty
 */
record Digest(String email, Map<Follow, List<News>> news) {
  /** "Greffe : 3 nouvelles pour « lavoir »". */
  String subject() {
    long all = news.values().stream().mapToLong(List::size).sum();
    String what = all == 1 ? "1 nouvelle" : all + " nouvelles";
    return news.size() == 1
        ? "Greffe : " + what + " pour " + news.keySet().iterator().next().words()
        : "Greffe : " + what + " pour " + news.size() + " recherches";
  }

  /**
   * The mail.
   *
   * @param site address of the pages, without a slash at its end
   */
  String text(String site) {
    StringBuilder text = new StringBuilder();
    news.forEach(
        (follow, all) -> {
          text.append("Pour ").append(follow.words()).append(" :\n");
          text.append(site).append(follow.search().under("/")).append("\n\n");
          all.forEach(one -> text.append(said(one, site)));
          text.append("Ne plus recevoir ce résumé, ou le reprendre : ");
          text.append(site).append("/suivi/").append(follow.token()).append("\n\n");
        });
    return text.append("Le document d’origine fait seul foi.\n").toString();
  }

  private static String said(News one, String site) {
    String sentence = one.sentence().isEmpty() ? "" : "  « " + one.sentence() + " » ";
    return "- "
        + one.line()
        + "\n  "
        + one.reason()
        + "\n"
        + (sentence.isEmpty() ? "" : sentence + "(page " + one.page() + ")\n")
        + "  "
        + site
        + "/entree/"
        + one.entry()
        + "\n\n";
  }
}
