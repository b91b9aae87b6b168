package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new register that is opened inside the host's transaction first. */
class FirstOpeningTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("law 7 a new register is not opened inside, where a rollback takes its keys back")
  void newRegisterIsNotOpenedInside(Databases database) {
    try (HikariDataSource pool = Stage.pool(database.empty(), 2)) {
      JdbcSchema.migrate(pool);
      InMemoryKeys keys = InMemoryKeys.random();
      SpringTransactions spring = spring(pool);
      assertThatThrownBy(() -> spring.run(() -> Registers.open(JdbcStorage.joining(spring), keys)))
          .isInstanceOfSatisfying(
              ConflictException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.KEYS_NEED_OWN_TRANSACTION));
      try (Registers registers = Registers.open(pool, spring, keys)) {
        Shop shop = new Shop(spring, registers);
        Customer one = spring.run(() -> shop.customers().register(Shop.newcomer("K-1")));
        assertThat(shop.shown().get(one.id()).value(CustomerFields.NAME)).isPresent();
      }
    }
  }

  private static SpringTransactions spring(DataSource pool) {
    return new SpringTransactions(
        pool, new TransactionTemplate(new DataSourceTransactionManager(pool)));
  }
}
