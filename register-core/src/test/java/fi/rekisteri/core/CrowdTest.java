package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.RegisterKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A thousand threads at once, on one storage in memory. */
class CrowdTest {
  @Test
  @DisplayName("S45.2 a thousand who open a new register at once end with the same keys")
  void firstOpenersShareTheirKeys() throws Exception {
    InMemoryStorage storage = new InMemoryStorage();
    InMemoryKeys keys = InMemoryKeys.random();
    List<TestRegister> registers = new ArrayList<>();
    for (Future<TestRegister> opened :
        Crowd.all(() -> new TestRegister(storage, definition(), keys))) {
      registers.add(opened.get());
    }
    List<RegisterKey> rows =
        storage.inTransaction(tx -> tx.keys().ring(definition().id().value()).keys());
    assertThat(rows).hasSameSizeAs(KeyPurpose.values());
    Customer anna = registers.get(0).maintenance().register(anna());
    for (TestRegister other : registers) {
      assertThat(other.maintenance().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL))
          .singleElement()
          .satisfies(found -> assertThat(found.fields()).containsAllEntriesOf(anna.fields()));
    }
  }

  @Test
  @DisplayName("A6 of a thousand who register one person at once one wins, and what is kept opens")
  void oneOfAThousandWins() throws Exception {
    TestRegister test = new TestRegister();
    Customer anna = anna();
    List<Customer> winners = new ArrayList<>();
    List<ErrorCode> refusals = new ArrayList<>();
    for (Future<Customer> one : Crowd.all(() -> test.maintenance().register(anna))) {
      try {
        winners.add(one.get());
      } catch (ExecutionException refused) {
        refusals.add(((RegisterException) refused.getCause()).code());
      }
    }
    assertThat(winners).hasSize(1);
    assertThat(refusals).hasSize(Crowd.SIZE - 1).containsOnly(ErrorCode.DUPLICATE_CUSTOMER);
    assertThat(test.maintenance().get(anna.id()).fields())
        .containsAllEntriesOf(winners.get(0).fields());
    assertThat(test.maintenance().page(null, 10).customers()).hasSize(1);
  }

  @Test
  @DisplayName(
      "control: a register that is opened on a storage of its own does not open the values")
  void otherKeysAreNoticed() {
    InMemoryStorage storage = new InMemoryStorage();
    Customer anna = new TestRegister(storage, definition()).maintenance().register(anna());
    assertThatThrownBy(() -> new TestRegister(storage, definition()))
        .isInstanceOf(RegisterException.class);
    assertThat(new TestRegister().maintenance().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL))
        .isEmpty();
    assertThat(anna.version()).isEqualTo(1);
  }
}
