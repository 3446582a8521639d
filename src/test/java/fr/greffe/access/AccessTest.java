package fr.greffe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.database.Database;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invitations, accounts, failed logins and the trail, on a real database. */
class AccessTest {
  private static final String PASSWORD = "quatre mots sans rapport";

  private Instant now = Instant.parse("2024-03-01T09:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private Database database;
  private Accounts accounts;
  private Invitations invitations;

  @BeforeEach
  void open(@TempDir Path data) {
    database = Database.open(data, new Settings.Database(null, null, null));
    accounts = new Accounts(database, clock);
    invitations = new Invitations(database, accounts, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anInvitationMakesOneAccount() {
    String token = invitations.invite(Role.AGENT, "chef");
    assertThat(invitations.of(token)).map(Invitation::role).contains(Role.AGENT);
    invitations.accept(token, " M.Durand ", PASSWORD);
    Account account = accounts.named("m.durand").orElseThrow();
    assertThat(account.role()).isEqualTo(Role.AGENT);
    assertThat(account.password()).doesNotContain(PASSWORD);
    assertThat(accounts.encoder().matches(PASSWORD, account.password())).isTrue();
    assertThat(invitations.of(token)).isEmpty();
    assertThatThrownBy(() -> invitations.accept(token, "autre", PASSWORD))
        .hasMessage("Ce lien a déjà servi ou n’est plus valable.");
  }

  @Test
  void anInvitationGetsTooOld() {
    String token = invitations.invite(Role.READER, "chef");
    now = now.plus(Invitations.VALID).plusSeconds(1);
    assertThat(invitations.of(token)).isEmpty();
  }

  @Test
  void refusesWeakPasswordsAndTakenNamesWithoutSpendingTheLink() {
    String token = invitations.invite(Role.READER, "chef");
    assertThatThrownBy(() -> invitations.accept(token, "durand", "court"))
        .hasMessageContaining("de 12 à 200 caractères");
    assertThatThrownBy(() -> invitations.accept(token, "durand", "jesuisdurand!"))
        .hasMessageContaining("ne doit pas contenir");
    assertThatThrownBy(() -> invitations.accept(token, "é è", PASSWORD))
        .hasMessageContaining("« é è »");
    invitations.accept(token, "durand", PASSWORD);
    String second = invitations.invite(Role.READER, "chef");
    assertThatThrownBy(() -> invitations.accept(second, "Durand", PASSWORD))
        .hasMessage("Le compte « durand » existe déjà.");
    assertThat(invitations.of(second)).isPresent();
  }

  @Test
  void keepsAnAdministrator() {
    invitations.accept(invitations.invite(Role.ADMINISTRATOR, "x"), "chef", PASSWORD);
    assertThatThrownBy(() -> accounts.change("chef", Role.AGENT, true))
        .hasMessageContaining("seul administrateur");
    invitations.accept(invitations.invite(Role.ADMINISTRATOR, "x"), "adjointe", PASSWORD);
    accounts.change("chef", Role.ADMINISTRATOR, false);
    assertThat(accounts.administered()).isTrue();
    assertThatThrownBy(() -> accounts.change("adjointe", Role.ADMINISTRATOR, false))
        .hasMessageContaining("seul administrateur");
  }

  @Test
  void whoFailsOftenWaitsLongerEachTime() {
    Attempts attempts = new Attempts(5, clock);
    for (int failure = 0; failure < 5; failure++) {
      assertThat(attempts.closed("durand")).isFalse();
      attempts.failed("durand");
    }
    assertThat(attempts.closed("durand")).isTrue();
    assertThat(attempts.closed("martin")).isFalse();
    now = now.plusSeconds(15);
    assertThat(attempts.closed("durand")).isFalse();
    attempts.failed("durand");
    now = now.plusSeconds(15);
    assertThat(attempts.closed("durand")).isTrue();
    now = now.plus(Duration.ofMinutes(1));
    attempts.succeeded("durand");
    attempts.failed("durand");
    assertThat(attempts.closed("durand")).isFalse();
  }

  @Test
  void keepsWhatWasDoneNewestFirst() {
    Trail trail = new Trail(database, clock);
    trail.add("chef", "connexion", "192.0.2.7");
    trail.add("chef", "x".repeat(400), "192.0.2.7");
    assertThat(trail.latest(1).getFirst().action()).hasSize(300).endsWith("…");
    assertThat(trail.latest(10))
        .last()
        .isEqualTo(new Trail.Step(now, "chef", "connexion", "192.0.2.7"));
  }
}
