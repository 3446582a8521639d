package fr.greffe.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page as RGAA does, and whether it fits its window. */
final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Axe() {}

  /** What is not accessible; costly, once a state of a page is enough. */
  static List<?> violations(Page page) {
    return new AxeBuilder(page).withTags(RULES).analyze().getViolations();
  }

  /** True where one must scroll sideways. */
  static boolean overflows(Page page) {
    return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  }
}
