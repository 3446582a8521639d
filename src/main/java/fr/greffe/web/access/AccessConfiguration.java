package fr.greffe.web.access;

import fr.greffe.access.Accounts;
import fr.greffe.access.Invitations;
import fr.greffe.access.Role;
import fr.greffe.access.Trail;
import fr.greffe.database.Database;
import fr.greffe.settings.Settings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The filters in front of the pages. Every change needs the token of a page of ours (CSRF). */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({LoginController.class, AccountsController.class, Visitors.class})
public class AccessConfiguration {
  @Bean
  Accounts accounts(Database database) {
    return new Accounts(database, Clock.systemUTC());
  }

  @Bean
  Invitations invitations(Database database, Accounts accounts) {
    return new Invitations(database, accounts, Clock.systemUTC());
  }

  @Bean
  Trail trail(Database database) {
    return new Trail(database, Clock.systemUTC());
  }

  @Bean
  WatchedLogin login(Accounts accounts, Trail trail) {
    return new WatchedLogin(accounts, trail, Clock.systemUTC());
  }

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http, Settings.Pages pages, Accounts accounts, Trail trail) {
    http.headers(
            headers ->
                headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
        .addFilterAfter(new TrailFilter(trail), AuthorizationFilter.class);
    if (!pages.accounts()) {
      return open(http);
    }
    http.addFilterBefore(new Pace(Clock.systemUTC()), AuthorizationFilter.class);
    Settings.Directory directory = pages.directory();
    if (directory != null) {
      http.oauth2Login(
          login ->
              login
                  .clientRegistrationRepository(new DirectoryClient(directory))
                  .loginPage("/connexion")
                  .successHandler(new LoginDone(trail))
                  .failureHandler(new LoginRefused()));
    }
    return closed(http, new Standing(accounts), trail, pages.open());
  }

  private static SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(pages -> pages.anyRequest().permitAll()).build();
  }

  private static SecurityFilterChain closed(
      HttpSecurity http, Standing standing, Trail trail, boolean open) {
    BasicAuthenticationEntryPoint programs = new BasicAuthenticationEntryPoint();
    programs.setRealmName("Greffe");
    return http.authorizeHttpRequests(
            pages ->
                pages
                    .requestMatchers(
                        "/connexion",
                        "/invitation/*",
                        "/suivi/*",
                        "/greffe.css",
                        "/greffe.svg",
                        "/error",
                        "/health")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/public", "/public/**")
                    .access(open ? Standing.anyone() : standing.atLeast(Role.READER))
                    .requestMatchers("/comptes/**", "/journal")
                    .access(standing.atLeast(Role.ADMINISTRATOR))
                    .requestMatchers(HttpMethod.POST, "/traitements/**")
                    .access(standing.atLeast(Role.ADMINISTRATOR))
                    .requestMatchers("/traitements", "/traitements/**", "/metrics")
                    .access(standing.atLeast(Role.AGENT))
                    .requestMatchers(HttpMethod.GET)
                    .access(standing.atLeast(Role.READER))
                    .requestMatchers(HttpMethod.POST, "/deconnexion", "/suivre")
                    .access(standing.atLeast(Role.READER))
                    .anyRequest()
                    .access(standing.atLeast(Role.AGENT)))
        .formLogin(
            form ->
                form.loginPage("/connexion")
                    .usernameParameter("nom")
                    .passwordParameter("mot-de-passe")
                    .successHandler(new LoginDone(trail))
                    .failureHandler(new LoginRefused()))
        .logout(out -> out.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?au-revoir"))
        .httpBasic(basic -> basic.authenticationEntryPoint(programs))
        .exceptionHandling(
            refusals ->
                refusals.defaultAuthenticationEntryPointFor(
                    programs, PathPatternRequestMatcher.pathPattern("/api/**")))
        .build();
  }
}
