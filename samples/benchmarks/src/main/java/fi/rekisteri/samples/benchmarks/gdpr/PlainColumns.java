package fi.rekisteri.samples.benchmarks.gdpr;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of the wide table, and how rows go in and out of it: every attribute is a text, as in
 * GDPRbench.
 *
 * @param data the columns of the data
 */
record PlainColumns(List<String> data) {
  private static final List<String> METADATA =
      List.of("usr", "obj", "acl", "src", "cat", "pur", "ttl", "dec", "shr");
  private static final int DATA = METADATA.size() + 2;

  static PlainColumns of(Grain grain) {
    return new PlainColumns(
        IntStream.range(0, grain.dataFields()).mapToObj(i -> "field" + i).toList());
  }

  String create() {
    String columns =
        Stream.concat(METADATA.stream(), data.stream())
            .map(column -> column + " varchar(200) not null")
            .collect(Collectors.joining(", "));
    return "create table plain_record (id varchar(40) primary key, " + columns + ")";
  }

  String insert() {
    return "insert into plain_record (id, "
        + String.join(", ", METADATA)
        + ", "
        + String.join(", ", data)
        + ") values (?"
        + ", ?".repeat(METADATA.size() + data.size())
        + ")";
  }

  /** Selects whole rows. */
  String select() {
    return selectMetadata(", " + String.join(", ", data));
  }

  /** Selects rows without their data. */
  String selectMetadata() {
    return selectMetadata("");
  }

  private static String selectMetadata(String more) {
    return "select id, " + String.join(", ", METADATA) + more + " from plain_record ";
  }

  String update() {
    return data.stream()
        .map(column -> column + " = ?")
        .collect(Collectors.joining(", ", "update plain_record set ", " where id = ?"));
  }

  void bind(PreparedStatement insert, Row row) throws SQLException {
    Owner owner = row.owner();
    Terms terms = row.terms();
    List<String> values =
        new ArrayList<>(
            List.of(
                row.key(),
                owner.user(),
                owner.objection(),
                owner.access(),
                owner.source(),
                owner.category(),
                terms.purpose(),
                terms.days(),
                terms.decision(),
                terms.sharing()));
    values.addAll(row.data());
    for (int i = 0; i < values.size(); i++) {
      insert.setString(i + 1, values.get(i));
    }
  }

  Row row(ResultSet row, boolean whole) throws SQLException {
    Owner owner =
        new Owner(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6));
    Terms terms =
        new Terms(row.getString(7), row.getString(8), row.getString(9), row.getString(10));
    List<String> values = new ArrayList<>();
    for (int i = 0; whole && i < data.size(); i++) {
      values.add(row.getString(DATA + i));
    }
    return new Row(row.getString(1), owner, terms, values);
  }
}
