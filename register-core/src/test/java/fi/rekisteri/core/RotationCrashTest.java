package fi.rekisteri.core;

import static fi.rekisteri.core.RotatingRegister.keysOf;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.RotationReport.State;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.crypto.KeySuccession;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rotation that stops anywhere loses nobody, and goes on; one that cannot finish says so. */
class RotationCrashTest {
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  @DisplayName("S45.2 a stop at each step loses nobody, and another call reaches the same end")
  void stopAtEachStepLosesNobody(Rotation rotation) {
    int step = 0;
    boolean crashed = true;
    while (crashed) {
      crashed = crashesAt(++step, rotation);
    }
    assertThat(step).as("steps that were stopped at").isGreaterThan(3);
  }

  /** Says whether the rotation had so many steps. */
  private static boolean crashesAt(int step, Rotation rotation) {
    RotatingRegister rotating = new RotatingRegister(InMemoryKeys.random()).with(4);
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    StorageAround frail =
        new StorageAround(
            rotating.storage,
            (method, arguments, answer) -> {
              if (left.decrementAndGet() == 0) {
                throw new Crash();
              }
              return answer;
            });
    KeyProvider keys = keysFor(rotation, rotating.keys);
    CustomerRegister doomed = rotating.opened(frail, keys, TestRegister.definition());
    left.set(step);
    boolean crashed = false;
    try {
      rotating.rotateToTheEnd(doomed, rotation);
    } catch (Crash stopped) {
      crashed = true;
    }
    rotating.assertEverybodyIsThere(rotating.register);
    CustomerRegister restarted = rotating.opened(rotating.storage, keys, TestRegister.definition());
    rotating.assertEverybodyIsThere(restarted);
    rotating.add(restarted, "5000");
    rotating.rotateToTheEnd(restarted, rotation);
    rotating.assertEverybodyIsThere(restarted);
    rotating.assertEverybodyIsThere(rotating.register);
    assertThat(rotating.epochs().values()).allMatch(epochs -> epochs.size() == 1);
    return crashed;
  }

  /** A new root key comes with a provider that has it. */
  private static KeyProvider keysFor(Rotation rotation, KeyProvider held) {
    return rotation == Rotation.ROOT_KEY ? KeySuccession.of(InMemoryKeys.random(), held) : held;
  }

  @Test
  @DisplayName("S45.2 an interrupted walk goes on behind the last batch, it does not begin again")
  void interruptedWalkGoesOn() {
    RotatingRegister rotating = new RotatingRegister(InMemoryKeys.random()).with(250);
    Map<CustomerId, Integer> keys = keyIds(rotating);
    try {
      keysOf(rotating.register)
          .rotate(
              Rotation.CUSTOMER_KEYS,
              soFar -> {
                if (soFar.passed() == 200) {
                  throw new Crash();
                }
              });
    } catch (Crash stopped) {
      assertThat(changed(keys, keyIds(rotating))).isEqualTo(200);
    }
    RotationReport rest = rotating.rotate(Rotation.CUSTOMER_KEYS);
    assertThat(rest.walk().passed()).isEqualTo(50);
    assertThat(rest.isFinished()).isTrue();
    assertThat(changed(keys, keyIds(rotating))).isEqualTo(250);
  }

  private static Map<CustomerId, Integer> keyIds(RotatingRegister rotating) {
    return rotating.stored().stream()
        .collect(Collectors.toMap(c -> c.facts().id(), c -> c.key().keyId()));
  }

  private static long changed(Map<CustomerId, Integer> before, Map<CustomerId, Integer> after) {
    return before.entrySet().stream()
        .filter(entry -> !after.get(entry.getKey()).equals(entry.getValue()))
        .count();
  }

  @ParameterizedTest
  @EnumSource(
      value = Rotation.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ROOT_KEY", "AUDIT_KEY"})
  @DisplayName("S45.2 somebody who cannot be opened is named, and no key that they need is removed")
  void unreadableRecordKeepsTheOldKeys(Rotation rotation) {
    RotatingRegister rotating = new RotatingRegister(InMemoryKeys.random()).with(5);
    CustomerId broken = rotating.people.remove("1002");
    damage(rotating, broken, rotation == Rotation.REGISTER_KEY);
    RotationReport report = rotating.rotate(rotation);
    rotating.clock.pass(RotatingRegister.SETTLING);
    RotationReport again = rotating.rotate(rotation);
    for (RotationReport one : List.of(report, again)) {
      assertThat(one.state()).isEqualTo(State.INCOMPLETE);
      assertThat(one.failures())
          .containsExactly(new RotationReport.Failure(broken, ErrorCode.DECRYPTION_FAILED));
    }
    if (rotation == Rotation.REGISTER_KEY) {
      assertThat(rotating.epochs()).containsEntry(KeyPurpose.CUSTOMER_KEYS, List.of(1, 2));
    }
    if (rotation == Rotation.SEARCH_KEYS) {
      assertThat(rotating.epochs()).containsEntry(KeyPurpose.SEARCH_INDEX, List.of(1, 2));
    }
    rotating.assertEverybodyIsThere(rotating.register);
  }

  /** Changes a byte of the first value, or of the wrapped key, in the storage. */
  private static void damage(RotatingRegister rotating, CustomerId id, boolean key) {
    rotating.storage.inTransaction(
        tx -> {
          SealedCustomer read = tx.customers().find(id).orElseThrow();
          if (key) {
            byte[] wrapped = read.key().wrapped().clone();
            wrapped[40] ^= 1;
            return tx.customers()
                .rewrap(
                    List.of(
                        new KeyRewrap(
                            id,
                            read.key(),
                            new SealedKey(read.key().keyId(), read.key().epoch(), wrapped))));
          }
          List<SealedField> fields = new ArrayList<>(read.fields());
          fields.get(0).blob()[30] ^= 1;
          SealedCustomer next =
              new SealedCustomer(read.facts().next(), fields, read.key(), read.seal());
          AuditEntry last = tx.audit().ofSubject(id, null, 1).get(0);
          tx.customers().save(new CustomerChange(next, Map.of(), List.of()), like(last));
          return 1;
        });
  }

  private static AuditEntry like(AuditEntry entry) {
    return new AuditEntry(
        Evidence.at(AuditPlace.first()),
        entry.at(),
        entry.actor(),
        entry.interfaceId(),
        entry.purpose(),
        entry.act());
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  @DisplayName("S45.2 of processes that rotate at once each goes on or learns of the other")
  void rivalsDoNotHarmEachOther(Rotation rotation) throws Exception {
    RotatingRegister rotating = new RotatingRegister(new InMemoryStorage(), InMemoryKeys.random());
    rotating.with(150);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Optional<ErrorCode>>> rivals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      CustomerRegister one =
          rotating.opened(rotating.storage, rotating.keys, TestRegister.definition());
      rivals.add(threads.submit(() -> rotated(one, rotation, start)));
    }
    start.countDown();
    for (Future<Optional<ErrorCode>> rival : rivals) {
      assertThat(rival.get()).isIn(Optional.empty(), Optional.of(ErrorCode.ROTATION_UNDER_WAY));
    }
    threads.shutdownNow();
    rotating.clock.pass(RotatingRegister.SETTLING);
    rotating.rotateToTheEnd(rotating.register, rotation);
    rotating.assertEverybodyIsThere(rotating.register);
    assertThat(rotating.epochs().values()).allMatch(epochs -> epochs.size() == 1);
  }

  private static Optional<ErrorCode> rotated(
      CustomerRegister register, Rotation rotation, CountDownLatch start)
      throws InterruptedException {
    start.await();
    try {
      keysOf(register).rotate(rotation);
      return Optional.empty();
    } catch (ConflictException under) {
      return Optional.of(under.code());
    } catch (RegisterException other) {
      return Optional.of(other.code());
    }
  }
}
