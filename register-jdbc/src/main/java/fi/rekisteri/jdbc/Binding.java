package fi.rekisteri.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What takes values by their numbers, the first of which is 1. For one thread. */
interface Binding {
  /** Binds an id, a day, a time in UTC, a list, or one of what else the database knows. */
  void setObject(int parameter, @Nullable Object value) throws SQLException;
}
