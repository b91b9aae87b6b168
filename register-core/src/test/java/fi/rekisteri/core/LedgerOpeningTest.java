package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.erasure.HandErasure.Step;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which ledger a storage may be opened with. */
class LedgerOpeningTest {
  private final BackedUpRegister host = new BackedUpRegister();
  private final List<CustomerId> people = host.add(1000, 2);

  @Test
  @DisplayName("law 9: where the ledger was lost and made anew, or left out, nothing is opened")
  void lostLedgerIsTold() {
    host.erase(hand -> hand.whole(Step.ENDED, people));
    refuses(ErrorCode.LEDGER_BEHIND, () -> host.builder(host.storage).build());
    host.ledger = new InMemoryErasureLedger();
    refuses(ErrorCode.LEDGER_BEHIND, () -> host.builder().build());
    refuses(ErrorCode.LEDGER_BEHIND, () -> host.builder().restored().replayErasures(ADMIN));
    host.builder().restored().beginNewLedger(ADMIN);
    host.open(register -> register);
    assertThat(host.trail())
        .extracting(entry -> entry.act().action())
        .contains(AuditAction.REPLAY_ERASURES);
  }

  @Test
  @DisplayName("law 7: a new ledger is not begun while the storage is older than it")
  void newLedgerDoesNotHideARestore() {
    InMemoryStorage backup = host.backup();
    host.ledger = new InMemoryErasureLedger();
    host.builder().restored().beginNewLedger(ADMIN);
    host.erase(hand -> hand.whole(Step.ENDED, people));
    host.restore(backup);
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().build());
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().restored().beginNewLedger(ADMIN));
    assertThat(host.builder().restored().replayErasures(ADMIN).people()).isEqualTo(2);
    host.open(register -> register);
  }

  @Test
  @DisplayName("law 9: the ledger of another register, or of one with other keys, is refused")
  void otherLedgerIsRefused() {
    BackedUpRegister test = new BackedUpRegister();
    test.add("1000");
    test.ledger = host.ledger;
    refuses(ErrorCode.LEDGER_MISMATCH, () -> test.builder().build());
    refuses(ErrorCode.LEDGER_MISMATCH, () -> test.builder().restored().replayErasures(ADMIN));
    refuses(ErrorCode.LEDGER_MISMATCH, () -> test.builder().restored().beginNewLedger(ADMIN));
  }

  @Test
  @DisplayName("law 7: a register that is opened without a ledger has none to miss")
  void withoutALedger() {
    try (CustomerRegister register =
        new BackedUpRegister().builder(new InMemoryStorage()).build()) {
      assertThat(register.definition()).isNotNull();
    }
    refuses(
        ErrorCode.NO_ERASURE_LEDGER,
        () -> host.builder(new InMemoryStorage()).restored().replayErasures(ADMIN));
  }
}
