package fr.greffe.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The addresses for programs, each answer with an ETag. */
@Configuration(proxyBeanMethods = false)
@Import({
  EntryApi.class,
  OrganisationApi.class,
  RunApi.class,
  DossierApi.class,
  FeedApi.class,
  DescriptionApi.class,
  ApiProblems.class
})
public class ApiConfiguration {
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags =
        new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    etags.addUrlPatterns("/api/*");
    return etags;
  }
}
