package fr.greffe.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;

/** Looks at a page as RGAA does, and whether it fits its window. */
final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Axe() {}

  /**
   * What is not accessible; costly, once a state of a page is enough. The page is shown once more
   * as it stands, in a window where scripts run: without its timers the inspection may never end.
   */
  static List<?> violations(Page page) {
    Browser browser = page.context().browser();
    Browser.NewContextOptions asThere =
        new Browser.NewContextOptions()
            .setViewportSize(page.viewportSize().width, page.viewportSize().height)
            .setLocale("fr-FR")
            .setStorageState(page.context().storageState());
    String html = page.content();
    try (BrowserContext window = browser.newContext(asThere)) {
      Page copy = window.newPage();
      copy.route(
          address -> address.equals(page.url()),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(html)));
      copy.navigate(page.url());
      return new AxeBuilder(copy).withTags(RULES).analyze().getViolations();
    }
  }

  /** True where one must scroll sideways. */
  static boolean overflows(Page page) {
    return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  }
}
