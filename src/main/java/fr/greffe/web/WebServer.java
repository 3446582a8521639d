package fr.greffe.web;

import fr.greffe.api.OpenApi;
import fr.greffe.batch.Quarantine;
import fr.greffe.control.MinutesControl;
import fr.greffe.database.Database;
import fr.greffe.desk.Desk;
import fr.greffe.extraction.Extraction;
import fr.greffe.occultation.Occultation;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import fr.greffe.web.entry.Originals;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The pages, served to this machine, or to a network where the settings open them. */
public final class WebServer implements AutoCloseable {
  private final ConfigurableApplicationContext pages;
  private final String host;

  private WebServer(ConfigurableApplicationContext pages, String host) {
    this.pages = pages;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @param served what the pages are made from
   * @param port to listen on, 0 for a free one
   * @throws IllegalStateException saying in French that the port is taken
   */
  public static WebServer start(Served served, int port) {
    SpringApplication application = new SpringApplication(WebConfiguration.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(
        Map.ofEntries(
            Map.entry("server.address", served.pages().address()),
            Map.entry("server.port", port),
            Map.entry(
                "server.forward-headers-strategy", served.pages().proxy() ? "native" : "none"),
            Map.entry("server.servlet.session.timeout", "8h"),
            Map.entry("server.servlet.session.cookie.name", "greffe"),
            Map.entry("server.servlet.session.cookie.same-site", "lax"),
            Map.entry("server.error.whitelabel.enabled", false),
            Map.entry("spring.servlet.multipart.max-file-size", "20MB"),
            Map.entry("spring.servlet.multipart.max-request-size", "20MB"),
            Map.entry("server.compression.enabled", true),
            Map.entry("spring.thymeleaf.encoding", "UTF-8"),
            Map.entry("spring.web.locale", "fr_FR"),
            Map.entry("spring.web.locale-resolver", "fixed")));
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Search.class, served::search);
          beans.registerBean(Settings.Pages.class, served::pages);
          Path config = served.home().resolve("config");
          beans.registerBean(FacetWords.class, () -> FacetWords.load(config));
          Occultation occultation = Occultation.load(config);
          beans.registerBean(Occultation.class, () -> occultation);
          beans.registerBean(OpenApi.class, () -> OpenApi.load(config));
          beans.registerBean(
              Publication.class, () -> new Publication(served.search(), config, occultation));
          beans.registerBean(
              Database.class, served::database, bean -> bean.setDestroyMethodName(""));
          beans.registerBean(
              MinutesControl.class,
              () -> MinutesControl.load(config),
              bean -> bean.setLazyInit(true));
          beans.registerBean(
              Extraction.class, () -> Extraction.load(config), bean -> bean.setLazyInit(true));
          beans.registerBean(
              Desk.class,
              () ->
                  new Desk(
                      served.database(),
                      served.index(),
                      Clock.systemUTC(),
                      (whole, from, stretch, id) ->
                          beans.getBean(Extraction.class).act(whole, from, stretch, id)));
          beans.registerBean(
              Machine.class,
              () -> new Machine(served.database(), served.search(), served.archive()));
          beans.registerBean(
              DossierDesk.class,
              () ->
                  new DossierDesk(
                      served.search(), config, new Quarantine(served.database()), occultation));
          beans.registerBean(AnswerReader.class, () -> new AnswerReader(served.reading()));
          beans.registerBean(
              Originals.class,
              () -> new Originals(served.home(), served.archive(), served.reading()));
        });
    try {
      return new WebServer(application.run(), host(served.pages()));
    } catch (ApplicationContextException e) {
      if (e.contains(PortInUseException.class)) {
        throw new IllegalStateException(
            "le port " + port + " est déjà pris : choisissez-en un autre avec --port", e);
      }
      throw e;
    }
  }

  /** The name that a browser knows them by. */
  private static String host(Settings.Pages pages) {
    return pages.local() || pages.hosts().isEmpty() ? "127.0.0.1" : pages.hosts().getFirst();
  }

  /** Where the pages are. */
  public URI address() {
    String port = pages.getEnvironment().getProperty("local.server.port");
    return URI.create("http://" + host + ":" + port + "/");
  }

  @Override
  public void close() {
    pages.close();
  }
}
