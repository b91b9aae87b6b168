package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows that somebody damaged outside the library are told with the id, never skipped or guessed.
 */
@ExtendWith(SeededSamples.class)
class DamageTest {
  record Damage(Product product, String sql) {}

  static Stream<Damage> damages() {
    return Stream.of(Product.values())
        .flatMap(
            product ->
                Stream.of(
                        "update rekisteri_customer set sealed = ''",
                        "update rekisteri_customer set role = 'KING'",
                        "update rekisteri_customer set customerships = '2024-99-99'")
                    .map(sql -> new Damage(product, sql)));
  }

  @ParameterizedTest
  @MethodSource("damages")
  @DisplayName("A4 a damaged record is STORAGE_FAILED with its id, in find and in a page")
  void damagedRecordIsTold(Damage damage, Samples samples) {
    DataSource source = damage.product().migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    NewCustomer one = samples.newcomer();
    CustomerId id = one.customer().facts().id();
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(one));
          return true;
        });
    Sql.run(
        source, damage.sql().replace("= ''", damage.product() == Product.H2 ? "= X''" : "= ''"));
    assertThatThrownBy(() -> Look.customer(storage, id))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
        .hasMessageContaining(id.toString())
        .hasNoCause();
    assertThatThrownBy(() -> storage.inTransaction(tx -> tx.customers().page(null, 10)))
        .isInstanceOf(StorageException.class);
  }
}
