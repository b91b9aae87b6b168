package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.VisitListener;
import fi.rekisteri.VisitReport;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.Language;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A visitor says no while batches about them are being written, by two writers at once. */
class WithdrawnVisitsTest {
  private static final Instant START = Instant.now();
  private static final int BATCH = 20;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final VisitorId visitor = VisitorId.random();

  /** What one writer kept, and whether it kept anything in a batch begun after the no. */
  private record Kept(long observations, boolean late) {}

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  @DisplayName(
      "Art. 7(3), S58.2 whatever is kept was kept before the no; nothing is lost or doubled")
  void nothingIsKeptAfterTheNo(Product product) throws Exception {
    try (CustomerRegister register = open(product)) {
      answer(register, CookieChoice.accepted(new Asked("1", Language.FI), Purpose.SITE_ANALYTICS));
      CountDownLatch begun = new CountDownLatch(4);
      AtomicBoolean withdrawn = new AtomicBoolean();
      List<Future<Kept>> writers =
          Stream.of(1, 2)
              .map(i -> threads.submit(() -> write(register, begun, withdrawn)))
              .toList();
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
      answer(register, CookieChoice.refused(Purpose.SITE_ANALYTICS));
      withdrawn.set(true);
      long kept = 0;
      for (Future<Kept> writer : writers) {
        Kept one = writer.get(60, TimeUnit.SECONDS);
        assertThat(one.late()).as("kept after the no").isFalse();
        kept += one.observations();
      }
      assertThat(kept).as("kept before it").isPositive();
      assertThat(stored(register)).isEqualTo(kept);
    }
  }

  /** Writes until everything is refused, and once more after the no. */
  private Kept write(CustomerRegister register, CountDownLatch begun, AtomicBoolean withdrawn) {
    long kept = 0;
    for (int left = 2; left > 0; ) {
      boolean late = withdrawn.get();
      VisitReport report = desk(register).visits().record(batch().iterator(), VisitListener.SILENT);
      assertThat(report.added()).isEqualTo(report.recorded());
      assertThat(report.recorded())
          .as("a batch of one visitor is one decision")
          .isIn(0L, (long) BATCH);
      if (report.recorded() == 0) {
        assertThat(report.refused()).containsOnlyKeys(ErrorCode.CONSENT_REQUIRED);
        left--;
      } else if (late) {
        return new Kept(kept, true);
      }
      kept += report.recorded();
      begun.countDown();
    }
    return new Kept(kept, false);
  }

  private List<CookieObservation> batch() {
    return Stream.generate(() -> CookieObservation.of(visitor, "analytics", Instant.now()))
        .limit(BATCH)
        .toList();
  }

  private void answer(CustomerRegister register, CookieChoice choice) {
    Receipt receipt = Receipt.of(Instant.now(), Channel.WEB);
    desk(register).visits().choose(CookieConsent.of(visitor, receipt, choice));
  }

  private long stored(CustomerRegister register) {
    return desk(register).answerAccess(visitor.subject()).data().stream()
        .filter(value -> value.path().equals(VisitFields.VISIT.path()))
        .count();
  }

  private static RegisterDesk desk(CustomerRegister register) {
    return register.actingAs(Actor.person("site", START, "password+otp", "web-shop"));
  }

  private static CustomerRegister open(Product product) {
    Controller controller =
        Controller.of(
            "Esimerkkikauppa Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
    Instant past = START.minusSeconds(60);
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(controller).toBuilder()
                .change(changes -> changes.status(ActivityStatus.ACTIVE, Purpose.SITE_ANALYTICS))
                .build())
        .storage(JdbcStorage.on(product.migrated()))
        .keys(InMemoryKeys.random())
        .staff(
            StaffSource.of(
                StaffMember.of("site", past, Operation.READ, Operation.MAINTAIN).signed("1", past)))
        .build();
  }
}
