package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.core.staff.Pass;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the gate costs each item of a page or a batch. */
class GateCostTest {
  private static final int ITEMS = 100_000;

  @Test
  @DisplayName("S41 an item costs the gate no memory and no question to the roster")
  void itemCostsNoMemory() {
    int[] asked = {0};
    StaffSource fixed = StaffSource.of(member("maija", Operation.READ));
    ActorGate gate =
        new ActorGate(
            StaffedRegister.definition(),
            userId -> {
              asked[0]++;
              return fixed.membersOf(userId);
            });
    Pass pass = gate.pass(Actor.person("maija", NOW, "password+otp", "back-office"), false);
    boolean through = judged(pass);
    long before = Allocation.bytes();
    through &= judged(pass);
    long each = (Allocation.bytes() - before) / ITEMS;
    assertThat(through).isTrue();
    assertThat(each).as("bytes for an item").isZero();
    assertThat(asked[0]).isEqualTo(1);
  }

  private static boolean judged(Pass pass) {
    boolean through = true;
    for (int i = 0; i < ITEMS; i++) {
      through &= pass.refusal(Operation.READ, NOW).isEmpty();
      through &= pass.lapse(Operation.READ, NOW).isEmpty();
      through &= pass.scope(NOW).whole();
      through &= pass.name(NOW).length() == 5;
    }
    return through;
  }
}
