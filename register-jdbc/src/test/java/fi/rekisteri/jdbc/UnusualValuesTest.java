package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.StaffLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that databases stumble over. */
@ExtendWith(SeededSamples.class)
class UnusualValuesTest {
  private static final String NUL = "before\0after";

  @ParameterizedTest
  @EnumSource
  @DisplayName("a NUL in a text is refused: coded, nothing is kept, and the text is not told")
  void nulIsRefused(Product product) {
    JdbcStorage storage = JdbcStorage.on(product.migrated());
    append(storage, line(1, "first"));
    assertThatThrownBy(() -> append(storage, line(2, NUL)))
        .isInstanceOfSatisfying(
            StorageException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
              assertThat(e.isRetryable()).isFalse();
            })
        .hasMessageContaining("NUL character")
        .hasMessageNotContaining("before")
        .hasNoCause();
    assertThat(lines(storage)).extracting(StaffLine::content).containsExactly("first");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("letters of all scripts, quotes and control characters come back as they were")
  void allLettersComeBack(Product product) {
    JdbcStorage storage = JdbcStorage.on(product.migrated());
    String text =
        "åÅſß שלום 你好 \uD83D\uDC69\u200D\uD83D\uDE92 e\u0301 \u202Eabc '\"`\\;-- \u0001\u007F\r\n\t ";
    append(storage, line(1, text));
    append(storage, line(2, ""));
    assertThat(lines(storage)).extracting(StaffLine::content).containsExactly(text, "");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a value of 10 MB goes through, byte for byte")
  void largeValuesGoThrough(Product product, Samples samples) {
    JdbcStorage storage = JdbcStorage.on(product.migrated());
    CustomerId id = samples.id();
    SealedItem large = new SealedItem(Samples.ORDERS, "large", samples.bytes(10 << 20));
    NewCustomer person =
        samples.newcomer(samples.customer(id), List.of(), List.of(large, samples.item("small")));
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(person));
          return true;
        });
    List<SealedItem> read =
        storage.inTransaction(tx -> tx.customers().items(id, Samples.ORDERS, null, 10));
    assertThat(read.get(0).blob()).isEqualTo(large.blob());
    assertThat(read).hasSize(2);
  }

  /** Both hours of the night in which a clock goes back, and the one that is left out in spring. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("instants come back whatever the zones of the machine and of the session are")
  void instantsComeBack(Product product) {
    DataSource database = product.migrated();
    List<Instant> written =
        IntStream.range(0, 9)
            .boxed()
            .flatMap(
                i ->
                    List.of("2026-10-24T22:00:00.123456Z", "2027-03-27T23:00:00.654321Z").stream()
                        .map(day -> Instant.parse(day).plusSeconds(1800L * i)))
            .toList();
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      JdbcStorage writer = JdbcStorage.on(inZone(product, database, "Europe/Helsinki", "+03:00"));
      for (int i = 0; i < written.size(); i++) {
        append(writer, new StaffLine("u", i + 1, written.get(i), "admin", "SIGNED", ""));
      }
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Helsinki"));
      JdbcStorage reader = JdbcStorage.on(inZone(product, database, "Asia/Kathmandu", "+05:45"));
      assertThat(lines(reader)).extracting(StaffLine::at).containsExactlyElementsOf(written);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /** MariaDB knows zones by name only where its administrator has loaded them. */
  private static DataSource inZone(
      Product product, DataSource database, String zone, String offset) {
    String set =
        product == Product.MARIADB
            ? "set time_zone = '" + offset + "'"
            : "set time zone '" + zone + "'";
    return new Driver("") {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        Sql.run(connection, set);
        return connection;
      }
    };
  }

  private static StaffLine line(int number, String content) {
    return new StaffLine("u", number, Samples.BEGINNING, "admin", "SIGNED", content);
  }

  private static void append(JdbcStorage storage, StaffLine line) {
    storage.inTransaction(
        tx -> {
          tx.staff().append(line);
          return true;
        });
  }

  private static List<StaffLine> lines(JdbcStorage storage) {
    return storage.inTransaction(tx -> tx.staff().of("u"));
  }
}
