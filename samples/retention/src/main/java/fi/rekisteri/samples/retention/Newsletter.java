package fi.rekisteri.samples.retention;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Who gets the newsletter, in the host's own table: it is told, and goes with the person. */
record Newsletter(DataSource database) implements SubjectDataSource {
  private static final LocalizedText LABEL =
      LocalizedText.of("Uutiskirje", "Nyhetsbrev", "Newsletter");

  @Override
  public String name() {
    return "newsletter";
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
        PreparedStatement find =
            connection.prepareStatement("select address from newsletter where customer = ?")) {
      find.setObject(1, subject.value());
      List<SourceValue> values = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          values.add(
              new SourceValue(
                  LABEL,
                  DataCategory.CONTACT,
                  Map.of("address", row.getString(1)),
                  Optional.empty()));
        }
      }
      return SourcePage.whole(values);
    } catch (SQLException unreachable) {
      throw new IllegalStateException("the newsletter cannot be read", unreachable);
    }
  }

  /** Whatever of the register's fields went: an address in the newsletter rests on the e-mail. */
  @Override
  public SourceErasure erase(SourceOrder order, Optional<String> after) {
    if (!order.covers("email")) {
      return SourceErasure.Removed.last(0);
    }
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from newsletter where customer = ?")) {
      delete.setObject(1, order.subject().value());
      return SourceErasure.Removed.last(delete.executeUpdate());
    } catch (SQLException unreachable) {
      throw new IllegalStateException("the newsletter cannot be written", unreachable);
    }
  }

  @Override
  public Map<String, DataCategory> columns() {
    return Map.of("newsletter.address", DataCategory.CONTACT);
  }
}
