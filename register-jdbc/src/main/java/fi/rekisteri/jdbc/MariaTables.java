package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the tables are kept by InnoDB, and their texts as they are written. */
final class MariaTables {
  private static final String OTHERS =
      "select 1 from information_schema.tables t where t.table_schema = "
          + "coalesce(nullif(?, ''), database()) and t.table_name = any(?) and (t.engine <> 'InnoDB'"
          + " or exists (select 1 from information_schema.columns c"
          + " where c.table_schema = t.table_schema and c.table_name = t.table_name"
          + " and c.collation_name <> 'utf8mb4_nopad_bin')) limit 1";

  private static final Pattern TABLE =
      Pattern.compile("create table if not exists " + TableNames.COMMON_PREFIX + "(\\w+) ");

  private MariaTables() {}

  static void verify(OpenConnection connection, List<String> script) throws SQLException {
    TableNames names = connection.names();
    List<String> tables =
        script.stream()
            .map(TABLE::matcher)
            .filter(table -> table.lookingAt())
            .map(table -> names.prefix() + table.group(1))
            .toList();
    try (Prepared select = connection.prepare(OTHERS)) {
      select.setString(1, names.schema().replace("`", ""));
      select.setObject(2, Listed.texts(tables));
      try (Row row = select.executeQuery()) {
        if (row.next()) {
          throw new StorageException(
              ErrorCode.SCHEMA_MISMATCH,
              "a table of the register has another engine than InnoDB, or another collation than"
                  + " utf8mb4_nopad_bin",
              "bring it back to what the script beside JdbcSchema says",
              false);
        }
      }
    }
  }
}
