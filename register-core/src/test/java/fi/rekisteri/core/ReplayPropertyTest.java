package fi.rekisteri.core;

import static fi.rekisteri.core.BackedUpRegister.isErased;
import static fi.rekisteri.core.BackedUpRegister.isThere;
import static fi.rekisteri.core.TestRegister.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.erasure.HandErasure.Step;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done in whichever order, backups and restores of any age among it: who was erased is
 * gone whenever the register is open, and nobody else is.
 */
class ReplayPropertyTest {
  private static final int STEPS = 60;

  private final BackedUpRegister host = new BackedUpRegister();
  private final Map<String, CustomerId> people = new TreeMap<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Map<InMemoryStorage, Set<String>> backups = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private Random random = new Random();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName(
      "law 7: in any order of erasures, crashes, backups and restores, erased stays erased")
  void erasedStaysErased(long seed) {
    random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      step();
    }
    assertTrue("seed " + seed);
  }

  private void step() {
    switch (random.nextInt(8)) {
      case 0, 1 -> register();
      case 2 -> eraseWhole(Step.ENDED);
      case 3 -> erasePart(Step.ENDED);
      case 4 -> {
        eraseWhole(Step.COMMITTED);
        open();
      }
      case 5 -> {
        erasePart(Step.COMMITTED);
        open();
      }
      case 6 -> backups.put(host.backup(), there());
      default -> restore();
    }
  }

  private void register() {
    String number = Integer.toString(1000 + people.size());
    people.put(number, host.add(number));
  }

  private Set<String> there() {
    Set<String> there = new HashSet<>(people.keySet());
    there.removeAll(lost);
    return there;
  }

  private List<String> someOf(int most) {
    Set<String> left = there();
    left.removeAll(whole);
    return left.stream().sorted().filter(one -> random.nextInt(3) == 0).limit(most).toList();
  }

  private void eraseWhole(Step step) {
    List<String> some = someOf(3);
    if (!some.isEmpty()) {
      host.erase(hand -> hand.whole(step, some.stream().map(people::get).toList()));
      whole.addAll(some);
    }
  }

  private void erasePart(Step step) {
    for (String one : someOf(1)) {
      host.erase(hand -> hand.part(step, people.get(one), Map.of("email", Set.of())));
      parts.add(one);
    }
  }

  /** Newcomers since the backup are lost, as with every restore. */
  private void restore() {
    List<InMemoryStorage> taken = List.copyOf(backups.keySet());
    if (taken.isEmpty()) {
      return;
    }
    InMemoryStorage backup = taken.get(random.nextInt(taken.size()));
    host.restore(backup);
    lost.addAll(people.keySet());
    lost.removeAll(backups.get(backup));
    try {
      open();
    } catch (ConflictException older) {
      assertThat(older.code()).isEqualTo(ErrorCode.REPLAY_NEEDED);
      assertThat(host.builder().restored().replayErasures(ADMIN).isComplete()).isTrue();
    }
  }

  private void open() {
    host.open(CustomerRegister::definition);
  }

  private void assertTrue(String seed) {
    host.open(
        register -> {
          for (String number : there()) {
            CustomerId id = people.get(number);
            boolean gone = whole.contains(number);
            assertThat(isErased(register, id)).as("%s, %s", seed, number).isEqualTo(gone);
            assertThat(isThere(register, id, number))
                .as("%s, %s", seed, number)
                .isEqualTo(!gone && !parts.contains(number));
          }
          return register;
        });
  }
}
