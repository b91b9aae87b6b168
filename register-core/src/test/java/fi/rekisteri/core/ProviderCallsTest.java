package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.RegisterStorage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A call of a provider may cross a network or enter a chip: their number is part of the deal. */
class ProviderCallsTest {
  private final CountedKeys keys = new CountedKeys();
  private final RegisterStorage storage = new InMemoryStorage();

  @Test
  @DisplayName("S45.2 opening a register asks the provider once for each key of the register")
  void openingAsksOncePerKey() {
    opened();
    assertThat(keys.wrapped).as("made once").containsExactlyInAnyOrder(KeyPurpose.values());
    assertThat(keys.unwrapped).containsExactlyInAnyOrder(KeyPurpose.values());
    keys.forget();
    opened();
    assertThat(keys.wrapped).isEmpty();
    assertThat(keys.unwrapped).containsExactlyInAnyOrder(KeyPurpose.values());
  }

  @Test
  @DisplayName("S45.2 customers are registered, read, found and changed without the provider")
  void customersNeverAskTheProvider() {
    CustomerAccess maintenance = opened().maintenance();
    keys.forget();
    for (int i = 0; i < 20; i++) {
      Customer one =
          maintenance.register(
              Customer.newcomer(SubjectRole.CUSTOMER)
                  .collect(CustomerFields.NAME, PersonName.of("Anna", "Virta"), OWN)
                  .collect(CustomerFields.EMAIL, ANNAS_MAIL, OWN));
      maintenance.change(
          one.id(), c -> c.rectify(CustomerFields.NAME, PersonName.single("Anna"), OWN));
      assertThat(maintenance.get(one.id()).value(CustomerFields.EMAIL)).contains(ANNAS_MAIL);
    }
    assertThat(maintenance.find(CustomerSearch.BY_EMAIL, ANNAS_MAIL)).hasSize(20);
    assertThat(keys.wrapped).isEmpty();
    assertThat(keys.unwrapped).isEmpty();
  }

  private TestRegister opened() {
    return new TestRegister(storage, definition(), keys);
  }

  /** Remembers for what it was called. */
  private static final class CountedKeys implements KeyProvider {
    private final KeyProvider keys = InMemoryKeys.random();
    private final List<KeyPurpose> wrapped = new ArrayList<>();
    private final List<KeyPurpose> unwrapped = new ArrayList<>();

    private void forget() {
      wrapped.clear();
      unwrapped.clear();
    }

    @Override
    public String id() {
      return keys.id();
    }

    @Override
    public WrappedKey wrap(SecretBytes key, KeyContext context) {
      wrapped.add(context.purpose());
      return keys.wrap(key, context);
    }

    @Override
    public SecretBytes unwrap(WrappedKey key, KeyContext context) {
      unwrapped.add(context.purpose());
      return keys.unwrap(key, context);
    }

    @Override
    public void close() {
      keys.close();
    }
  }
}
