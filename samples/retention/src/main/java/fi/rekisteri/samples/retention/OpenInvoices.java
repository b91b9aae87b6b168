package fi.rekisteri.samples.retention;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Invoices that are not paid, in the host's own table: they hold their customers' data (S32.1). */
record OpenInvoices(DataSource database) implements HoldSource {
  private static final String OPEN =
      "select customer, min(issued) from invoice where customer = any(?) and not paid"
          + " group by customer";

  @Override
  public String name() {
    return "invoices";
  }

  @Override
  public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
    Map<CustomerId, List<SourceHold>> holds = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement open = connection.prepareStatement(OPEN)) {
      Object[] ids = subjects.stream().map(CustomerId::value).toArray();
      open.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = open.executeQuery()) {
        while (row.next()) {
          holds.put(
              new CustomerId(row.getObject(1, UUID.class)),
              List.of(
                  new SourceHold(
                      HoldRule.OPEN_INVOICE,
                      row.getDate(2).toLocalDate(),
                      Optional.empty(),
                      Optional.of("INVOICE_PAID"))));
        }
      }
    } catch (SQLException unreachable) {
      throw new IllegalStateException("the invoices cannot be read", unreachable);
    }
    return holds;
  }
}
