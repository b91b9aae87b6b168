package fi.rekisteri.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** H2's language is the common one. It takes a list as it is, and would copy an array of JDBC's. */
enum H2Spelling implements Spelling {
  H2;

  @Override
  public boolean keepsTexts() {
    return true;
  }

  @Override
  public void bindList(PreparedStatement statement, int parameter, Listed list)
      throws SQLException {
    statement.setObject(parameter, list.values());
  }
}
