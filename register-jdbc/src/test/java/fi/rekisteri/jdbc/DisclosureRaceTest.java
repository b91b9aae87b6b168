package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.Disclosed;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.store.RegisterStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody restricts their data while it is being disclosed: they come before, or after. */
@Timeout(120)
class DisclosureRaceTest {
  private final DisclosingDesk register = new DisclosingDesk(InMemoryKeys.random());
  private final ExecutorService second = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    second.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A36 S80.2 who restricts during a disclosure waits for it, and is heeded from then on")
  void restrictionWaitsForTheDisclosure(Product product) throws Exception {
    DataSource source = product.migrated();
    RegisterDesk plain = register.over(JdbcStorage.on(source));
    CustomerId anna = DisclosingDesk.anna(plain);
    List<Future<?>> restricting = new ArrayList<>();
    RegisterStorage interrupted =
        MeanwhileStorage.after(
            "hold",
            JdbcStorage.on(source),
            tx -> {
              restricting.add(second.submit(() -> restrict(plain, anna)));
              awaitWaiting(product, source);
              assertThat(restricting.get(0).isDone()).isFalse();
            });
    Disclosed out =
        register.over(interrupted).disclosures().disclose(anna, DisclosingDesk.INVOICING);
    assertThat(out.value(CustomerFields.NAME)).isPresent();
    restricting.get(0).get(60, TimeUnit.SECONDS);
    assertRefused(plain, anna);
    assertThat(Sql.counts(source)).contains("rekisteri_disclosure 1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A36 S80.2 a disclosure waits for whoever is restricting, and is refused then")
  void disclosureWaitsForTheRestriction(Product product) throws Exception {
    DataSource source = product.migrated();
    RegisterDesk plain = register.over(JdbcStorage.on(source));
    CustomerId anna = DisclosingDesk.anna(plain);
    List<Future<?>> disclosing = new ArrayList<>();
    RegisterStorage interrupted =
        MeanwhileStorage.after(
            "save",
            JdbcStorage.on(source),
            tx -> {
              tx.customers().tombstone(anna); // what waited to be written is written now
              disclosing.add(second.submit(() -> assertRefused(plain, anna)));
              awaitWaiting(product, source);
            });
    restrict(register.over(interrupted), anna);
    disclosing.get(0).get(60, TimeUnit.SECONDS);
    assertThat(Sql.counts(source)).contains("rekisteri_disclosure 0");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "control: where nothing is held, the restriction is durable before the disclosure is")
  void withoutHoldingTheRestrictionOvertakes(Product product) {
    DataSource source = product.migrated();
    RegisterDesk plain = register.over(JdbcStorage.on(source));
    CustomerId anna = DisclosingDesk.anna(plain);
    RegisterStorage careless =
        new MeanwhileStorage(
            JdbcStorage.on(source),
            MeanwhileStorage::looking,
            "hold",
            new AtomicReference<>(tx -> restrict(plain, anna)));
    register.over(careless).disclosures().disclose(anna, DisclosingDesk.INVOICING);
    assertThat(Sql.counts(source)).contains("rekisteri_disclosure 1");
    assertRefused(plain, anna);
  }

  private static void assertRefused(RegisterDesk desk, CustomerId anna) {
    assertThatThrownBy(() -> desk.disclosures().disclose(anna, DisclosingDesk.INVOICING))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("RESTRICTED");
  }

  private static void restrict(RegisterDesk desk, CustomerId anna) {
    desk.choicesOf(anna)
        .record(
            new Choice.Restriction(
                Set.of(),
                RestrictionGround.ACCURACY_CONTESTED,
                Receipt.of(DisclosingDesk.NOW.minusSeconds(1), Channel.PHONE)));
  }

  private static void awaitWaiting(Product product, DataSource source) {
    String waiting = product.waiting();
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Sql.rows(source, waiting).get(0).equals("0")) {
      assertThat(System.nanoTime()).as("the other should wait by now").isLessThan(until);
      Thread.onSpinWait();
    }
  }
}
