package fi.rekisteri.samples.quickstart;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The shop with tables of its own beside those of the register, in one database. */
final class WarrantyShop {
  private WarrantyShop() {}

  static RegisterDefinition definition() {
    return Shop.definition().toBuilder()
        .retention(
            new RetentionRule(
                WarrantyCards.WARRANTY, RetentionAnchor.DOCUMENT_DATE, Period.ofYears(3)))
        .change(changes -> changes.supply(WarrantyCards.WARRANTY, SourceKind.CONTROLLER))
        .build();
  }

  /** A database as the shop's own migration leaves it. */
  static DataSource migrated() {
    DataSource database =
        JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    JdbcSchema.migrate(database);
    run(
        database,
        "create table warranty_card (id bigint generated always as identity primary key,"
            + " customer_id uuid not null, product varchar(80), sold_on date, claim_open boolean)");
    run(database, "create table product (code varchar(20) primary key, price decimal(9, 2))");
    return database;
  }

  static void sell(DataSource database, CustomerId customer, int cards, boolean claimOpen) {
    String sql =
        "insert into warranty_card (customer_id, product, sold_on, claim_open) values (?, ?, ?, ?)";
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int card = 1; card <= cards; card++) {
        insert.setObject(1, customer.value());
        insert.setString(2, "Bicycle " + card);
        insert.setObject(3, LocalDate.of(2026, 5, 1));
        insert.setBoolean(4, claimOpen);
        insert.executeUpdate();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static void run(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
