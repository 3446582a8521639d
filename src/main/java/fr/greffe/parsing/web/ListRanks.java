package fr.greffe.parsing.web;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells the rank that a browser writes in front of an item of a numbered list. */
final class ListRanks {
  private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  /** No list of a sitting counts as far; a page that says so writes no rank. */
  private static final int MOST = 999;

  private ListRanks() {}

  /** The rank and its full stop: "3. ", "c. ", "III. "; empty where the page shows none. */
  static String of(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol") || bare(list) || bare(item)) {
      return "";
    }
    int rank = rank(list, item);
    if (list.hasAttr("reversed") || rank < 1 || rank > MOST) {
      return "";
    }
    return written(rank, list.attr("type")) + ". ";
  }

  private static boolean bare(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("list-style:none") || style.contains("list-style-type:none");
  }

  private static int rank(Element list, Element item) {
    int rank = number(list.attr("start"), 1) - 1;
    for (Element child : list.children()) {
      if (child.normalName().equals("li")) {
        rank = number(child.attr("value"), rank + 1);
      }
      if (child == item) {
        return rank;
      }
    }
    return 0;
  }

  private static int number(String attribute, int otherwise) {
    return attribute.matches("\\d{1,4}") ? Integer.parseInt(attribute) : otherwise;
  }

  private static String written(int rank, String type) {
    return switch (type) {
      case "a" -> rank <= 26 ? String.valueOf((char) ('a' + rank - 1)) : String.valueOf(rank);
      case "A" -> rank <= 26 ? String.valueOf((char) ('A' + rank - 1)) : String.valueOf(rank);
      case "i" -> roman(rank).toLowerCase(Locale.ROOT);
      case "I" -> roman(rank);
      default -> String.valueOf(rank);
    };
  }

  private static String roman(int rank) {
    StringBuilder roman = new StringBuilder();
    int left = rank;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(LETTERS[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
