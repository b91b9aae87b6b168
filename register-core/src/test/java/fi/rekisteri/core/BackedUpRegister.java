package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.erasure.HandErasure;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.core.store.InMemoryBackup;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.store.RegisterStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A register that is backed up, erases, and is restored under the eyes of a test. */
final class BackedUpRegister {
  static final RuleId RULE = new RuleId("Art. 17(1)(a)");
  static final Duration SETTLING = Duration.ofDays(1);

  /** Days pass in these tests, and nobody signs in again. */
  private static final StaffPolicy YEARS =
      StaffPolicy.FIRST.withOldestAssertion(Duration.ofDays(9999));

  final KeyProvider keys = InMemoryKeys.random();
  final MovableClock clock = new MovableClock(NOW);
  InMemoryStorage storage = new InMemoryStorage();
  ErasureLedger ledger = new InMemoryErasureLedger();

  EmbeddedRegister.Builder builder() {
    return builder(storage).erasureLedger(ledger);
  }

  EmbeddedRegister.Builder builder(RegisterStorage on) {
    return EmbeddedRegister.builder()
        .definition(TestRegister.definition().toBuilder().staffPolicy(YEARS).build())
        .storage(TwiceStorage.whereAsked(on))
        .keys(keys)
        .staff(TestRegister.staff())
        .settling(SETTLING)
        .clock(clock);
  }

  <T> T open(Function<CustomerRegister, T> work) {
    try (CustomerRegister register = builder().build()) {
      return work.apply(register);
    }
  }

  CustomerId add(String number) {
    return open(
        register ->
            RotatingRegister.customersOf(register).register(RotatingRegister.person(number)).id());
  }

  List<CustomerId> add(int from, int count) {
    List<CustomerId> ids = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      ids.add(add(Integer.toString(i)));
    }
    return ids;
  }

  /** Erases by hand, in a process that may die before it has come to its end. */
  void erase(Consumer<HandErasure> work) {
    erase(storage, work);
  }

  void erase(RegisterStorage on, Consumer<HandErasure> work) {
    Engine engine = engine(on);
    try {
      work.accept(new HandErasure(engine, ADMIN, RULE));
    } finally {
      engine.close();
    }
  }

  /** An engine that nobody asked whether it fits its ledger. */
  Engine engine(RegisterStorage on) {
    Assembly parts = new Assembly();
    parts.definition = TestRegister.definition().toBuilder().staffPolicy(YEARS).build();
    parts.storage = on;
    parts.keys = keys;
    parts.staff = TestRegister.staff();
    parts.clock = clock;
    parts.settling = SETTLING;
    parts.ledger = Optional.of(ledger);
    return parts.engine();
  }

  InMemoryStorage backup() {
    return InMemoryBackup.of(storage);
  }

  void restore(InMemoryStorage backup) {
    storage = InMemoryBackup.of(backup);
  }

  void rotate(Rotation rotation) {
    open(
        register -> {
          RotationReport report = RotatingRegister.keysOf(register).rotate(rotation);
          for (int call = 0; call < 3 && !report.isFinished(); call++) {
            clock.pass(SETTLING);
            report = RotatingRegister.keysOf(register).rotate(rotation);
          }
          assertThat(report.isFinished()).isTrue();
          return report;
        });
  }

  List<AuditEntry> trail() {
    return storage.inTransaction(tx -> tx.audit().inOrder(null, 1000));
  }

  List<AuditEntry> trailOf(CustomerId id) {
    return storage.inTransaction(tx -> tx.audit().ofSubject(id, null, 1000));
  }

  Optional<ErasureVerdict> tombstone(CustomerId id) {
    return storage.inTransaction(tx -> tx.customers().tombstone(id));
  }

  String hashOf(CustomerId id) {
    Engine engine = engine(storage);
    try {
      return new HandErasure(engine, ADMIN, RULE).hashOf(id);
    } finally {
      engine.close();
    }
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    ledger.read(Instant.EPOCH, entries::add);
    return entries;
  }

  /** Whether somebody is read and found, with everything. */
  static boolean isThere(CustomerRegister register, CustomerId id, String number) {
    boolean read =
        RotatingRegister.customersOf(register)
            .find(id)
            .filter(one -> one.field(CustomerFields.EMAIL) instanceof Field.Held<?>)
            .isPresent();
    boolean found =
        RotatingRegister.customersOf(register)
            .find(CustomerSearch.BY_EMAIL, EmailAddress.of(RotatingRegister.mail(number)))
            .stream()
            .anyMatch(one -> one.id().equals(id));
    assertThat(found).isEqualTo(read);
    return read;
  }

  static boolean isErased(CustomerRegister register, CustomerId id) {
    try {
      RotatingRegister.customersOf(register).get(id);
      return false;
    } catch (ErasedException erased) {
      return erased.getMessage().contains(RULE.reference());
    }
  }
}
