package fi.rekisteri.samples.keyrotation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.jdbc.JdbcStorage;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole rotation falls between two statements of somebody's call, who never hears of it. */
class BetweenStatementsTest {
  private static final int PERSON = 7;

  private final InMemoryKeys keys = InMemoryKeys.random();

  /** A register whose calls can be held up, and another one on the same database that rotates. */
  private final class Held {
    final MeanwhileStorage storage;
    final CustomerRegister register;
    final CustomerRegister other;
    final CustomerId id;

    Held(Databases product) {
      Shop shop = new Shop(product.empty(), Duration.ZERO, Clock.systemUTC());
      storage = new MeanwhileStorage(JdbcStorage.on(shop.database()));
      other = shop.open(keys, Shop.definition());
      register = shop.open(storage, keys, Shop.definition());
      id = Shop.customers(other).register(People.newcomer(PERSON)).id();
    }

    CustomerAccess customers() {
      return Shop.customers(register);
    }

    Held before(String method, CustomerRegister rotating, Rotation rotation) {
      storage.before(
          method, () -> assertThat(Shop.keys(rotating).rotate(rotation).isFinished()).isTrue());
      return this;
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  @DisplayName("S45.2 values of a collection are read although they were just sealed anew")
  void collectionIsRead(Databases product) {
    Held held = new Held(product);
    held.before("items", held.other, Rotation.CUSTOMER_KEYS);
    assertThat(held.customers().collection(held.id, CustomerFields.ORDER, null, 10)).hasSize(1);
    assertThat(held.storage.hasHappened()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  @DisplayName("S67 the answer to a person is whole although all was sealed anew meanwhile")
  void answerIsWhole(Databases product) {
    Held held = new Held(product);
    held.before("items", held.other, Rotation.CUSTOMER_KEYS);
    assertThat(Shop.clerk(held.register).answerAccess(held.id).data()).hasSize(5);
    assertThat(held.storage.hasHappened()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  @DisplayName("A21 a change that was sealed under a customer's old key is sealed again and kept")
  void changeIsSealedAgain(Databases product) {
    for (Rotation rotation : Rotation.values()) {
      Held held = new Held(product);
      held.before("save", held.other, rotation);
      held.customers().change(held.id, c -> People.reachedAt(c, People.laterEmail(PERSON)));
      assertThat(held.storage.hasHappened()).as(rotation.name()).isTrue();
      assertThat(held.customers().find(CustomerSearch.BY_EMAIL, People.laterEmail(PERSON)))
          .extracting(Customer::id)
          .containsExactly(held.id);
      assertThat(held.customers().find(CustomerSearch.BY_EMAIL, People.email(PERSON))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  @DisplayName("S45.3 a search whose keys are wiped before it has made its tag finds all the same")
  void searchOutlivesItsKeys(Databases product) {
    for (Rotation rotation : Rotation.values()) {
      Held held = new Held(product);
      held.before("madeWith", held.register, rotation);
      assertThat(held.customers().find(CustomerSearch.BY_EMAIL, People.email(PERSON))).hasSize(1);
      assertThat(held.storage.hasHappened()).as(rotation.name()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  @DisplayName("S45.2 a newcomer who was sealed with keys that moved on is sealed again and kept")
  void newcomerIsSealedAgain(Databases product) {
    for (Rotation rotation : Rotation.values()) {
      Held held = new Held(product);
      held.before("insert", held.other, rotation);
      CustomerId id = held.customers().register(People.newcomer(PERSON + 1)).id();
      assertThat(held.storage.hasHappened()).as(rotation.name()).isTrue();
      assertThat(held.customers().find(CustomerSearch.BY_CUSTOMER_NUMBER, People.number(8)))
          .extracting(Customer::id)
          .containsExactly(id);
      assertThat(Shop.customers(held.other).get(id).version()).isEqualTo(1);
    }
  }
}
