package fi.rekisteri.jdbc;

/** The statements on the audit trail that are the same in every dialect. */
final class AuditSql {
  static final String COLUMNS =
      "subject, at, id, actor, interface_id, purpose, action, fields, outcome, code, footing";

  static final String INSERT =
      "insert into rekisteri_audit (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT = "select " + COLUMNS + " from rekisteri_audit where ";
  private static final String NEWEST_FIRST = " order by at desc, id desc limit ?";

  /** The first condition is implied by the second, but it is what an index can be searched by. */
  private static final String BEFORE = " and at <= ? and (at, id) < (?, ?)";

  static final String OF_SUBJECT = SELECT + "subject = ?" + NEWEST_FIRST;
  static final String OF_SUBJECT_BEFORE = SELECT + "subject = ?" + BEFORE + NEWEST_FIRST;
  static final String BETWEEN = SELECT + "at >= ? and at < ?" + NEWEST_FIRST;
  static final String BETWEEN_BEFORE = SELECT + "at >= ? and at < ?" + BEFORE + NEWEST_FIRST;

  private AuditSql() {}
}
