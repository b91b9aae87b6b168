package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A storage may run work again (A71). The execution {@code twice} of the build runs whole stories
 * so; this test tells what would give it away.
 */
class RunAgainTest {
  private final InMemoryStorage kept = new InMemoryStorage();
  private final List<SecurityEvent> told = new ArrayList<>();
  private final RegisterDesk maija = desk(new TwiceStorage(kept));

  private RegisterDesk desk(RegisterStorage storage) {
    return EmbeddedRegister.builder()
        .definition(TestRegister.definition())
        .storage(storage)
        .keys(InMemoryKeys.random())
        .staff(TestRegister.staff())
        .decoys(anybody -> true)
        .securityListener(told::add)
        .clock(Clock.fixed(TestRegister.NOW, ZoneOffset.UTC))
        .build()
        .actingAs(MAIJA);
  }

  @Test
  @DisplayName("A71 what is run three times stands in the trail once, and no lane has a gap")
  void trailHasNoGap() {
    Customer anna = maija.forPurpose(Purpose.REGISTER_MAINTENANCE).register(TestRegister.anna());
    AtomicInteger edits = new AtomicInteger();
    maija
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .change(
            anna.id(),
            seen -> {
              edits.incrementAndGet();
              return mailed(seen);
            });
    assertThat(edits).as("control: the edit was run again").hasValueGreaterThan(1);
    maija.forPurpose(Purpose.REGISTER_MAINTENANCE).get(anna.id());
    assertThat(count(AuditAction.CHANGE)).isOne();
    assertThat(count(AuditAction.READ)).isOne();
    assertThat(told).as("what the host was told of its decoys").hasSize(2);
  }

  private static Customer mailed(Customer seen) {
    return seen.rectify(CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), OWN);
  }

  private long count(AuditAction action) {
    return kept
        .inTransaction(
            tx ->
                tx.audit()
                    .between(
                        TestRegister.NOW.minusSeconds(1),
                        TestRegister.NOW.plusSeconds(1),
                        null,
                        1000))
        .stream()
        .filter(entry -> entry.act().action() == action)
        .count();
  }

  @Test
  @DisplayName("A71 the trail of work that was run again is whole, before a checkpoint and after")
  void trailIsWhole() {
    TestRegister test =
        new TestRegister(new TwiceStorage(new InMemoryStorage()), TestRegister.definition());
    Customer anna = test.maintenance().register(TestRegister.anna());
    test.maintenance().get(anna.id());
    test.maintenance().change(anna.id(), RunAgainTest::mailed);
    AuditTrail trail = test.register.actingAs(ADMIN).audit();
    assertThat(trail.verify().findings()).isEmpty();
    assertThat(trail.checkpoint().findings()).isEmpty();
    assertThat(trail.verify().covered()).isPositive();
  }
}
