package fi.rekisteri.core;

import static fi.rekisteri.core.BackedUpRegister.isErased;
import static fi.rekisteri.core.BackedUpRegister.isThere;
import static fi.rekisteri.core.TestRegister.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.DoubtfulErasures;
import fi.rekisteri.core.erasure.HandErasure.Step;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A replay may be interrupted at any call of the storage; the same call finishes. */
class ReplayCrashTest {
  private BackedUpRegister host = new BackedUpRegister();
  private List<CustomerId> people = List.of();

  @Test
  @DisplayName("law 7: a replay that the power failed in is finished by the next, from any call on")
  void nextOneFinishes() {
    int call = 0;
    boolean failed;
    do {
      call++;
      restoreOne();
      failed = failsAt(call);
      assertGoneOrRefused();
      host.builder().restored().replayErasures(ADMIN, DoubtfulErasures.ERASE);
      assertGone();
    } while (failed);
    assertThat(call).isGreaterThan(20);
  }

  /** A register whose storage is older than one whole erasure, one in part, and one in doubt. */
  private void restoreOne() {
    host = new BackedUpRegister();
    people = host.add(1000, 4);
    InMemoryStorage backup = host.backup();
    host.erase(hand -> hand.whole(Step.ENDED, people.subList(0, 1)));
    host.erase(hand -> hand.part(Step.ENDED, people.get(1), Map.of("email", Set.of())));
    host.erase(hand -> hand.whole(Step.BEGUN, people.subList(2, 3)));
    host.restore(backup);
  }

  /** Says whether the replay had so many calls. */
  private boolean failsAt(int call) {
    BrittleStorage brittle = new BrittleStorage(host.storage);
    EmbeddedRegister.Builder builder = host.builder(brittle).erasureLedger(host.ledger);
    brittle.failAt(call);
    try {
      builder.restored().replayErasures(ADMIN, DoubtfulErasures.ERASE);
    } catch (RegisterException power) {
      assertThat(brittle.hasFailed()).as("%s", power).isTrue();
    }
    return brittle.hasFailed();
  }

  private void assertGoneOrRefused() {
    try {
      assertGone();
    } catch (ConflictException refused) {
      assertThat(refused.code()).isEqualTo(ErrorCode.REPLAY_NEEDED);
    }
  }

  private void assertGone() {
    host.open(
        register -> {
          assertThat(isErased(register, people.get(0))).isTrue();
          assertThat(isThere(register, people.get(1), "1001")).isFalse();
          assertThat(
                  RotatingRegister.customersOf(register)
                      .get(people.get(1))
                      .value(CustomerFields.NAME))
              .isPresent();
          assertThat(isErased(register, people.get(2))).isTrue();
          assertThat(isThere(register, people.get(3), "1003")).isTrue();
          return register;
        });
  }
}
