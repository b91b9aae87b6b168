package fi.rekisteri.samples.benchmarks.start;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.people.Registers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A program that has just started, and reads one person: by the register, which it opens for that,
 * or by plain JDBC. It tells how long each step took, and what it read.
 */
public final class FirstCall {
  static final String REGISTER = "register";
  static final String PLAIN = "plain";

  private final List<Long> steps = new ArrayList<>();
  private long last = System.nanoTime();

  private FirstCall() {}

  /**
   * Prints the customer number that was read, and the microseconds of each step, in one line.
   *
   * @param arguments by whom, the address of the database, whom, and for the register the key file
   *     and its password, which is no secret here
   * @throws SQLException where the plain side cannot read
   */
  public static void main(String[] arguments) throws SQLException {
    FirstCall call = new FirstCall();
    UUID whom = UUID.fromString(arguments[2]);
    try (HikariDataSource pool = Database.pool(arguments[1], 1)) {
      call.stepped();
      String read =
          arguments[0].equals(PLAIN)
              ? call.plain(pool, whom)
              : call.register(pool, whom, Path.of(arguments[3]), arguments[4].toCharArray());
      call.stepped();
      System.out.println(read + call.steps);
    }
  }

  private void stepped() {
    long now = System.nanoTime();
    steps.add((now - last) / 1_000);
    last = now;
  }

  private String register(HikariDataSource pool, UUID whom, Path keyFile, char[] password) {
    KeyFile keys = KeyFile.open(keyFile, password);
    stepped();
    JdbcSchema.migrate(pool);
    CustomerRegister register = Registers.builder(JdbcStorage.on(pool), keys).build();
    stepped();
    Customer read = Registers.clerk(register).get(new CustomerId(whom));
    return read.value(CustomerFields.CUSTOMER_NUMBER).orElseThrow().value();
  }

  private String plain(HikariDataSource pool, UUID whom) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select * from plain_person where id = ?")) {
      select.setObject(1, whom);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString("number");
      }
    }
  }
}
