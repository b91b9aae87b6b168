package fi.rekisteri.core;

import static fi.rekisteri.core.BackedUpRegister.isErased;
import static fi.rekisteri.core.BackedUpRegister.isThere;
import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.ReplayReport;
import fi.rekisteri.Rotation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.erasure.HandErasure.Step;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.SealedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever was erased after a backup is erased again when it is restored, and stays so. */
class ReplayTest {
  private static final ReplayReport NOTHING = new ReplayReport(0, 0, 0, List.of());

  private final BackedUpRegister host = new BackedUpRegister();
  private final List<CustomerId> people = host.add(1000, 4);
  private final CustomerId whole = people.get(0);
  private final CustomerId part = people.get(1);
  private InMemoryStorage backup = host.backup();

  private void eraseSome() {
    host.erase(hand -> hand.whole(Step.ENDED, List.of(whole)));
    host.erase(hand -> hand.part(Step.ENDED, part, Map.of("email", Set.of())));
  }

  private ReplayReport replay() {
    return host.builder().restored().replayErasures(ADMIN);
  }

  private void assertGoneAgain() {
    host.open(
        register -> {
          assertThat(isThere(register, whole, "1000")).isFalse();
          assertThat(isErased(register, whole)).isTrue();
          assertThat(isThere(register, part, "1001")).isFalse();
          assertThat(RotatingRegister.customersOf(register).get(part).value(CustomerFields.NAME))
              .isPresent();
          assertThat(isThere(register, people.get(2), "1002")).isTrue();
          assertThat(isThere(register, people.get(3), "1003")).isTrue();
          return register;
        });
  }

  @Test
  @DisplayName("law 7: a restored storage is not opened before whoever was erased is erased again")
  void erasedAreErasedAgain() {
    Instant then = host.clock.instant();
    eraseSome();
    assertGoneAgain();
    host.restore(backup);
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().build());
    host.clock.pass(Duration.ofDays(3));
    assertThat(replay()).isEqualTo(new ReplayReport(2, 1, 1, List.of()));
    assertGoneAgain();
    assertThat(host.tombstone(whole))
        .hasValueSatisfying(
            verdict -> {
              assertThat(verdict.decidedBy()).isEqualTo(BackedUpRegister.RULE);
              assertThat(verdict.decidedAt()).isEqualTo(then);
            });
    assertThat(replay()).isEqualTo(NOTHING);
    assertGoneAgain();
  }

  @Test
  @DisplayName("law 7: control: in the restored storage all are back, and without the ledger stay")
  void withoutReplayTheyAreBack() {
    eraseSome();
    host.restore(backup);
    host.ledger = new InMemoryErasureLedger();
    host.builder().restored().beginNewLedger(ADMIN);
    host.open(
        register -> {
          assertThat(isThere(register, whole, "1000")).isTrue();
          assertThat(isThere(register, part, "1001")).isTrue();
          return register;
        });
  }

  @Test
  @DisplayName("law 6: the trail tells who was erased again, and who replayed")
  void trailTells() {
    eraseSome();
    host.restore(backup);
    replay();
    List<AuditAction> actions =
        host.trailOf(whole).stream().map(entry -> entry.act().action()).toList();
    assertThat(actions).containsExactlyInAnyOrder(AuditAction.REGISTER, AuditAction.ERASE);
    assertThat(host.trail())
        .filteredOn(entry -> entry.act().action() == AuditAction.REPLAY_ERASURES)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("admin");
              assertThat(entry.act().fields()).containsExactly("batches=2", "people=1", "parts=1");
            });
  }

  @Test
  @DisplayName("S41 only an administrator replays")
  void onlyAnAdministratorReplays() {
    eraseSome();
    host.restore(backup);
    refuses(ErrorCode.NOT_DESIGNATED, () -> host.builder().restored().replayErasures(MAIJA));
    refuses(ErrorCode.NOT_DESIGNATED, () -> host.builder().restored().beginNewLedger(MAIJA));
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().build());
  }

  @Test
  @DisplayName(
      "law 7: what the backup knows as erased is not erased again: a value given anew stays")
  void valueThatWasGivenAnewStays() {
    eraseSome();
    host.open(
        register ->
            RotatingRegister.customersOf(register)
                .change(
                    part,
                    one ->
                        one.collect(
                            CustomerFields.EMAIL,
                            EmailAddress.of(RotatingRegister.mail("1001")),
                            TestRegister.OWN)));
    backup = host.backup();
    host.erase(hand -> hand.whole(Step.ENDED, List.of(people.get(2))));
    host.restore(backup);
    assertThat(replay()).isEqualTo(new ReplayReport(1, 1, 0, List.of()));
    host.open(
        register -> {
          assertThat(isThere(register, part, "1001")).isTrue();
          assertThat(isErased(register, whole)).isTrue();
          assertThat(isErased(register, people.get(2))).isTrue();
          return register;
        });
  }

  @Test
  @DisplayName("S32 of a collection those values go again that went, and no others")
  void singleValuesGoAgain() {
    host.open(
        register ->
            RotatingRegister.customersOf(register)
                .change(
                    part,
                    one ->
                        one.collect(
                            CustomerFields.ORDER, TestRegister.order("B-2"), TestRegister.OWN)));
    List<SealedItem> orders = orders();
    assertThat(orders).hasSize(2);
    backup = host.backup();
    Set<String> gone = Set.of(orders.get(0).item());
    host.erase(hand -> hand.part(Step.ENDED, part, Map.of("order", gone)));
    host.restore(backup);
    assertThat(replay()).isEqualTo(new ReplayReport(1, 0, 1, List.of()));
    assertThat(orders()).extracting(SealedItem::item).containsExactly(orders.get(1).item());
    host.open(register -> assertThat(isThere(register, part, "1001")).isTrue());
  }

  private List<SealedItem> orders() {
    return host.storage.inTransaction(tx -> tx.customers().items(part, "order", null, 10));
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  @DisplayName(
      "S45.2 whichever keys rotate between backup, erasure and replay: people are known again")
  void rotationsBetween(Rotation rotation) {
    host.rotate(rotation);
    eraseSome();
    host.rotate(rotation);
    host.restore(backup);
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().build());
    assertThat(replay()).isEqualTo(new ReplayReport(2, 1, 1, List.of()));
    host.rotate(rotation);
    assertGoneAgain();
  }

  @Test
  @DisplayName("law 8: a clock that was set back loses no erasure")
  void clockSetBack() {
    eraseSome();
    host.clock.pass(Duration.ofMinutes(-30));
    host.erase(hand -> hand.whole(Step.ENDED, List.of(people.get(3))));
    host.open(register -> register);
    host.restore(backup);
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().build());
    Actor admin = Actor.person("admin", host.clock.instant(), "password+otp", "console");
    assertThat(host.builder().restored().replayErasures(admin))
        .isEqualTo(new ReplayReport(3, 2, 1, List.of()));
  }

  @Test
  @DisplayName("S88 whoever comes back after a replay is another customer, whom nothing links")
  void whoeverComesBackIsAnother() {
    eraseSome();
    host.restore(backup);
    replay();
    CustomerId again = host.add("1000");
    assertThat(again).isNotEqualTo(whole);
    host.open(
        register -> {
          assertThat(
                  RotatingRegister.customersOf(register)
                      .find(
                          CustomerSearch.BY_EMAIL, EmailAddress.of(RotatingRegister.mail("1000"))))
              .extracting(Customer::id)
              .containsExactly(again);
          assertThat(isErased(register, whole)).isTrue();
          return register;
        });
    assertThat(host.trailOf(again)).hasSizeLessThan(4);
    host.restore(host.backup());
    assertThat(replay()).isEqualTo(NOTHING);
    host.open(register -> assertThat(isThere(register, again, "1000")).isTrue());
  }
}
