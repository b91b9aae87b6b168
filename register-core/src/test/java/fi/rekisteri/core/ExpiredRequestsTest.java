package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Requests;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A closed file goes when it is evidence no more: never before, and never while it is needed. */
class ExpiredRequestsTest {
  private static final LocalDate KEPT = TODAY.plusYears(3);

  private final Between between = new Between();
  private final RequestsRegister at =
      new RequestsRegister(new RetainingRegister(between, RetainingRegister.definition()));

  /** A storage in which something happens before the transaction of a given place. */
  private static final class Between implements RegisterStorage {
    private final InMemoryStorage intact = new InMemoryStorage();
    private final AtomicInteger left = new AtomicInteger(-1);
    private Runnable meanwhile = () -> {};

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      if (left.getAndDecrement() == 0) {
        meanwhile.run();
      }
      return intact.inTransaction(work);
    }

    @Override
    public void close() {}
  }

  private RightsRequest closed() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    at.granted(file, 1);
    return at.answered(file, 1);
  }

  private void until(LocalDate day) {
    at.at.clock.pass(Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay()));
  }

  @Test
  @DisplayName("Art. 5(1)(e) a closed file goes after its last day, not on it; an open one never")
  void filesGoAfterTheirLastDay() {
    RightsRequest file = closed();
    RightsRequest open = at.received(at.customer(), new Claim.Access());
    until(KEPT);
    assertThat(at.requests().removeExpired()).isZero();
    at.at.clock.pass(Duration.ofDays(1));
    assertThat(at.requests().removeExpired()).isEqualTo(1);
    assertThat(at.requests().removeExpired()).as("again").isZero();
    refuses(ErrorCode.REQUEST_NOT_FOUND, () -> at.requests().get(file.number()));
    assertThat(at.requests().page(0, 10)).extracting(RightsRequest::number).containsExactly(2L);
    assertThat(at.at.entries(AuditAction.REMOVE_REQUEST)).isNotEmpty();
    assertThat(at.requests().receive(at.letter()).number()).as("no number twice").isEqualTo(3);
    assertThat(open.isOpen()).isTrue();
  }

  @Test
  @DisplayName("S79.2 while a complaint is open the file stays, and goes once it has ended")
  void complaintsKeepFiles() {
    long number = closed().number();
    complained(number, Optional.empty());
    until(KEPT.plusYears(1));
    assertThat(at.requests().removeExpired()).isZero();
    complained(number, Optional.of(TODAY.plusDays(2)));
    assertThat(at.requests().removeExpired()).isEqualTo(1);
  }

  private void complained(long number, Optional<LocalDate> end) {
    at.requests().complained(number, new ComplaintCase("1/2026", TODAY, end));
  }

  @Test
  @DisplayName("S79.2 a complaint that comes between the look and the removal keeps the file")
  void lateComplaintsKeepFiles() {
    long number = closed().number();
    until(KEPT.plusDays(1));
    Requests requests = at.requests();
    between.meanwhile = () -> complained(number, Optional.empty());
    between.left.set(1);
    assertThat(requests.removeExpired()).isZero();
    assertThat(at.requests().get(number).isContested()).isTrue();
    complained(number, Optional.of(TODAY));
    assertThat(at.requests().removeExpired()).as("control").isEqualTo(1);
  }

  @Test
  @DisplayName("law 4 only who may erase lets files go")
  void removalNeedsErase() {
    closed();
    until(KEPT.plusDays(1));
    Requests clerk =
        at.at
            .register
            .actingAs(Actor.person("clerk", at.at.clock.instant(), "password+otp", "back-office"))
            .requests();
    refuses(ErrorCode.NOT_DESIGNATED, clerk::removeExpired);
    assertThat(at.requests().page(0, 10)).hasSize(1);
  }
}
