package fi.rekisteri.samples.quickstart;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionStart;
import fi.rekisteri.text.LocalizedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The shop's own table of warranty cards. */
record WarrantyCards(DataSource database) implements SubjectDataSource {
  static final DataCategory WARRANTY = new DataCategory("WARRANTY");

  private static final LocalizedText LABEL =
      LocalizedText.of("Takuukortit", "Garantikort", "Warranty cards");
  private static final int PAGE = 100;
  private static final String READ =
      "select id, product, sold_on from warranty_card"
          + " where customer_id = ? and id > ? order by id fetch first 100 rows only";
  private static final String DELETE =
      "delete from warranty_card where id in (select id from warranty_card"
          + " where customer_id = ? and not claim_open fetch first 100 rows only)";
  private static final String COUNT = "select count(*) from warranty_card where customer_id = ?";

  @Override
  public String name() {
    return "warranty-cards";
  }

  @Override
  public LocalizedText label() {
    return LABEL;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public SourcePage held(CustomerId subject, Optional<String> after) {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(READ)) {
      read.setObject(1, subject.value());
      read.setLong(2, after.map(Long::parseLong).orElse(0L));
      return page(read.executeQuery());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed); // logged by its type alone
    }
  }

  private static SourcePage page(ResultSet rows) throws SQLException {
    List<SourceValue> values = new ArrayList<>();
    String last = "";
    while (rows.next()) {
      LocalDate sold = rows.getObject("sold_on", LocalDate.class);
      values.add(
          new SourceValue(
              LABEL,
              WARRANTY,
              Map.of("product", rows.getString("product")),
              Optional.of(new RetentionStart(RetentionAnchor.DOCUMENT_DATE, sold))));
      last = rows.getString("id");
    }
    return new SourcePage(values, values.size() < PAGE ? Optional.empty() : Optional.of(last));
  }

  @Override
  public SourceErasure erase(SourceOrder order, Optional<String> after) {
    if (!order.isWhole()) {
      return SourceErasure.Removed.last(0); // a card repeats no single field of the register
    }
    int gone = run(DELETE, order.subject().value());
    if (gone > 0) {
      return new SourceErasure.Removed(gone, Optional.of("more"));
    }
    int kept = run(COUNT, order.subject().value());
    return kept == 0
        ? SourceErasure.Removed.last(0)
        : new SourceErasure.Retained(
            kept, new RuleId("F12"), Optional.empty(), Optional.of("CLAIM_CLOSED"));
  }

  @Override
  public Map<String, DataCategory> columns() {
    return Map.of(
        "warranty_card.id", WARRANTY,
        "warranty_card.customer_id", WARRANTY,
        "warranty_card.product", WARRANTY,
        "warranty_card.sold_on", WARRANTY,
        "warranty_card.claim_open", WARRANTY);
  }

  private int run(String sql, UUID customer) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, customer);
      if (!statement.execute()) {
        return statement.getUpdateCount();
      }
      ResultSet count = statement.getResultSet();
      count.next();
      return count.getInt(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
