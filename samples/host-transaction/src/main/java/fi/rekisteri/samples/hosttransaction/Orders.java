package fi.rekisteri.samples.hosttransaction;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The shop's own table. It knows customers by their ids alone. */
record Orders(ConnectionSource connections) {
  private static final String TABLE =
      "create table if not exists shop_order"
          + " (number varchar(20) primary key, customer_id uuid not null)";
  private static final String ADD = "insert into shop_order (number, customer_id) values (?, ?)";

  static void table(Connection connection) throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.execute(TABLE);
    }
  }

  void add(String number, CustomerId customer) {
    try {
      Connection connection = connections.get();
      try (PreparedStatement insert = connection.prepareStatement(ADD)) {
        insert.setString(1, number);
        insert.setObject(2, customer.value());
        insert.executeUpdate();
      } finally {
        connections.release(connection);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("the order cannot be kept", refused);
    }
  }
}
