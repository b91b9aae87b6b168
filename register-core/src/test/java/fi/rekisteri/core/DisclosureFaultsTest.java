package fi.rekisteri.core;

import static fi.rekisteri.core.DisclosingRegister.invoicing;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Disclosed;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A storage that fails at each of its calls in turn: nothing leaves without line and entry. */
class DisclosureFaultsTest {
  private int calls;
  private int failing = Integer.MAX_VALUE;
  private boolean retryable;
  private final StorageAround storage =
      new StorageAround(new InMemoryStorage(), (method, arguments, answer) -> called(answer));
  private final DisclosingRegister one = new DisclosingRegister(storage);

  private Object called(Object answer) {
    calls++;
    if (calls == failing) {
      throw new StorageException(ErrorCode.STORAGE_FAILED, "it broke", "try again", retryable);
    }
    return answer;
  }

  private Optional<Disclosed> tried() {
    calls = 0;
    try {
      return Optional.of(one.disclosures().disclose(one.anna.id(), invoicing(NAME, ORDER)));
    } catch (StorageException broken) {
      return Optional.empty();
    } finally {
      failing = Integer.MAX_VALUE;
    }
  }

  @Test
  @DisplayName("law 6 at whichever call the storage fails, nothing is returned and nothing stays")
  void nothingLeavesUnrecorded() {
    assertThat(tried()).as("control").isPresent();
    int needed = calls;
    assertThat(needed).as("hold, items, ledger, trail").isGreaterThanOrEqualTo(4);
    for (int call = 1; call <= needed; call++) {
      int lines = one.lines(one.anna.id()).size();
      int entries = one.trail().size();
      failing = call;
      assertThat(tried()).as("call %d of %d", call, needed).isEmpty();
      assertThat(one.lines(one.anna.id())).hasSize(lines);
      assertThat(one.trail()).hasSize(entries);
    }
    assertThat(tried()).as("control: it works again").isPresent();
  }

  @Test
  @DisplayName("law 6 a failure that may pass is tried again, and leaves one line and one entry")
  void passingFailureIsTriedAgain() {
    assertThat(tried()).as("control").isPresent();
    int needed = calls;
    assertThat(needed).isGreaterThanOrEqualTo(4);
    retryable = true;
    for (int call = 1; call <= needed; call++) {
      int lines = one.lines(one.anna.id()).size();
      failing = call;
      assertThat(tried()).as("call %d of %d", call, needed).isPresent();
      assertThat(one.lines(one.anna.id())).hasSize(lines + 1);
      assertThat(one.trail()).hasSize(lines + 1);
    }
  }
}
