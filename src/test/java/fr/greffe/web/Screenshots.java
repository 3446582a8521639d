package fr.greffe.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/**
 * Takes the pictures of the README from a running {@code ./greffe demo}: arguments are its address
 * and the folder to write to ({@code src/docs}).
 */
final class Screenshots {
  private static final int WIDTH = 1200;
  private static final String SEARCH = "?q=mont-blanc+industries";
  private static final String ACT = "?q=CS2021-15";
  private static final String DOSSIER = "dossier?sujet=Mont-Blanc+Industries";

  private Screenshots() {}

  public static void main(String[] arguments) {
    String address = arguments[0];
    Path folder = Path.of(arguments[1]);
    try (Browser browser = Browser.open();
        BrowserContext window = browser.window(WIDTH, false)) {
      Page page = window.newPage();
      page.navigate(address + SEARCH);
      shoot(page, folder.resolve("recherche.png"));
      page.navigate(address + ACT);
      page.locator(".liste h3 a").first().click();
      shoot(page, folder.resolve("preuves.png"));
      page.navigate(address + DOSSIER);
      shoot(page, folder.resolve("dossier.png"));
    }
  }

  private static void shoot(Page page, Path picture) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
  }
}
