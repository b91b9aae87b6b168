package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.crypto.KeySuccession;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.RegisterKey;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A register whose key provider is succeeded by another of the same kind. */
class SucceededKeysTest {
  private final TestRegister first = new TestRegister();
  private final Customer anna = first.maintenance().register(anna());
  private final KeyProvider newer = InMemoryKeys.random();

  @Test
  @DisplayName("S45.2 a register opens with a newer provider while the older one is beside it")
  void successionOpensTheRegister() {
    TestRegister moved = reopened(KeySuccession.of(newer, first.keys));
    assertThat(moved.maintenance().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL))
        .extracting(Customer::id)
        .containsExactly(anna.id());
  }

  @Test
  @DisplayName("S45.2 without the older provider it does not open before its keys were rotated")
  void newerAloneDoesNotOpenIt() {
    refuses(ErrorCode.KEY_UNAVAILABLE, () -> reopened(newer));
  }

  @Test
  @DisplayName("S45.2 what a new register has its keys wrapped under is the newest alone")
  void newRegisterNeedsTheNewestOnly() {
    InMemoryStorage storage = new InMemoryStorage();
    new TestRegister(storage, definition(), KeySuccession.of(newer, first.keys));
    assertThat(storage.<Boolean>inTransaction(tx -> allNewest(tx.keys().ring(register()).keys())))
        .isTrue();
    TestRegister alone = new TestRegister(storage, definition(), newer);
    assertThat(alone.maintenance().page(null, 10).customers()).isEmpty();
  }

  private boolean allNewest(List<RegisterKey> rows) {
    return rows.size() == 4 && rows.stream().allMatch(row -> newer.isNewest(row.wrapped()));
  }

  private static String register() {
    return definition().id().value();
  }

  private TestRegister reopened(KeyProvider keys) {
    return new TestRegister(first.storage, definition(), keys);
  }
}
