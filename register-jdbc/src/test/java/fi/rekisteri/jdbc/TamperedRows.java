package fi.rekisteri.jdbc;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * Somebody who has the database and no key. What they do to entries, checkpoints and lanes can be
 * undone, as long as nobody else touches those rows.
 */
final class TamperedRows {
  private static final List<String> TABLES =
      List.of("rekisteri_audit", "rekisteri_checkpoint", "rekisteri_audit_lane");

  /** Where an entry stands, as SQL says it. */
  record Row(UUID lane, long number) {
    String here() {
      return " where lane = '" + lane + "' and number = " + number;
    }
  }

  private final DataSource source;
  private final List<Row> rows;

  /** Keeps a copy of what is there now. */
  TamperedRows(DataSource source) {
    this.source = source;
    TABLES.forEach(table -> run("create table copy_" + table + " as select * from " + table));
    rows = rows("select lane || '/' || number from copy_rekisteri_audit order by lane, number");
  }

  /** Those that the copy has, in the order of places. */
  List<Row> rows() {
    return rows;
  }

  Row any(RandomGenerator random) {
    return rows.get(random.nextInt(rows.size()));
  }

  /** Entries that a checkpoint covers. */
  List<Row> covered() {
    return rows(
        "select a.lane || '/' || a.number from copy_rekisteri_audit a"
            + " join copy_rekisteri_audit_lane l on l.lane = a.lane where a.number <= l.covered"
            + " order by a.lane, a.number");
  }

  private List<Row> rows(String select) {
    return Sql.rows(source, select).stream()
        .map(text -> text.split("/"))
        .map(parts -> new Row(UUID.fromString(parts[0]), Long.parseLong(parts[1])))
        .toList();
  }

  void run(String sql) {
    Sql.run(source, sql);
  }

  void move(Row from, Row to) {
    run(
        "update rekisteri_audit set lane = '"
            + to.lane()
            + "', number = "
            + to.number()
            + from.here());
  }

  void copy(Row from, Row to) {
    run(
        "insert into rekisteri_audit ("
            + AuditSql.COLUMNS
            + ") select '"
            + to.lane()
            + "', "
            + to.number()
            + AuditSql.COLUMNS.substring("lane, number".length())
            + " from rekisteri_audit"
            + from.here());
  }

  /** Takes out an entry and all that follow it in its lane, as far as the copy goes. */
  void cutOff(Row from) {
    run(
        "delete from rekisteri_audit where lane = '"
            + from.lane()
            + "' and number >= "
            + from.number()
            + " and number in (select number from copy_rekisteri_audit where lane = '"
            + from.lane()
            + "')");
  }

  /** Everything of the copy stands where it stood, and what was written since is left alone. */
  void undo() {
    run(
        "delete from rekisteri_audit where (lane, number) in"
            + " (select lane, number from copy_rekisteri_audit) or link in"
            + " (select link from copy_rekisteri_audit)");
    run("insert into rekisteri_audit select * from copy_rekisteri_audit");
    run("delete from rekisteri_checkpoint");
    run("insert into rekisteri_checkpoint select * from copy_rekisteri_checkpoint");
    run(
        "delete from rekisteri_audit_lane where lane in"
            + " (select lane from copy_rekisteri_audit_lane)");
    run("insert into rekisteri_audit_lane select * from copy_rekisteri_audit_lane");
  }
}
