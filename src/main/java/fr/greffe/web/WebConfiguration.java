package fr.greffe.web;

import fr.greffe.api.ApiConfiguration;
import fr.greffe.database.Database;
import fr.greffe.filing.SavedDossiers;
import fr.greffe.settings.Settings;
import fr.greffe.web.access.AccessConfiguration;
import fr.greffe.web.entry.EntryPages;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The few parts of Spring that the pages need, named one by one: the rest is not started. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@Import({
  AccessConfiguration.class,
  ApiConfiguration.class,
  SearchController.class,
  EntryPages.class,
  OrganisationController.class,
  RunsController.class,
  HealthController.class,
  MetricsController.class,
  PublicationController.class,
  PublicController.class,
  QualityController.class,
  DossierController.class,
  FollowController.class,
  SavedDossierController.class,
  AnswerController.class,
  Unavailable.class
})
class WebConfiguration {
  @Bean
  SavedDossiers savedDossiers(Database database) {
    return new SavedDossiers(database);
  }

  @Bean
  ExpectedHosts expectedHosts(Settings.Pages pages) {
    return new ExpectedHosts(pages.hosts());
  }
}
