package fi.rekisteri.jdbc;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.TrailQuery;
import java.util.stream.Collectors;

/** The statements on the audit trail that are the same in every dialect. */
final class AuditSql {
  static final String COLUMNS =
      "lane, number, subject, at, actor, interface_id, purpose, action, fields, outcome, code,"
          + " footing, link, reason";

  static final String INSERT =
      "insert into rekisteri_audit ("
          + COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT = "select " + COLUMNS + " from rekisteri_audit where ";
  private static final String NEWEST_FIRST = " order by at desc, lane desc, number desc limit ?";

  /** The first condition is implied by the second, but it is what an index can be searched by. */
  private static final String BEFORE = " and at <= ? and (at, lane, number) < (?, ?, ?)";

  /** In the order of the whole index, though the subject is one: H2 would sort all of them else. */
  private static final String NEWEST_OF_SUBJECT =
      " order by subject desc, at desc, lane desc, number desc limit ?";

  static final String OF_SUBJECT = SELECT + "subject = ?" + NEWEST_OF_SUBJECT;
  static final String OF_SUBJECT_BEFORE = SELECT + "subject = ?" + BEFORE + NEWEST_OF_SUBJECT;
  static final String BETWEEN = SELECT + "at >= ? and at < ?" + NEWEST_FIRST;
  static final String BETWEEN_BEFORE = SELECT + "at >= ? and at < ?" + BEFORE + NEWEST_FIRST;

  /** In the order of the index on times; the same first condition as above, the other way round. */
  private static final String OLDEST_FIRST = " order by at, lane, number limit ?";

  private static final String OLDEST_OF_SUBJECT = " order by subject, at, lane, number limit ?";

  private static final String AFTER = " and at >= ? and (at, lane, number) > (?, ?, ?)";

  private static final String SPAN = "at >= ? and at < ?";

  private static final String ALL = "select " + COLUMNS + " from rekisteri_audit";

  /** By lane too where it is one, for the same reason. */
  private static final String IN_ORDER_LIMIT = " order by lane, number limit ?";

  static final String IN_ORDER = ALL + IN_ORDER_LIMIT;
  static final String REST_OF_LANE = SELECT + "lane = ? and number > ?" + IN_ORDER_LIMIT;
  static final String LANES_BEHIND = SELECT + "lane > ?" + IN_ORDER_LIMIT;
  static final String OF_LANE =
      SELECT + "lane = ? and number >= ? and number <= ?" + IN_ORDER_LIMIT;

  static String select(TrailQuery query) {
    return SELECT + asked(query) + order(query);
  }

  static String selectAfter(TrailQuery query) {
    return SELECT + asked(query) + AFTER + order(query);
  }

  static String count(TrailQuery query) {
    return "select count(*) from rekisteri_audit where " + asked(query);
  }

  private static String asked(TrailQuery query) {
    String subject = query.subject().isPresent() ? "subject = ? and " : "";
    String actor = query.actor().isPresent() ? " and actor = ?" : "";
    return subject + SPAN + actor + actions(query);
  }

  /** In the order of the index on subjects where there is one, though it is one subject. */
  private static String order(TrailQuery query) {
    return query.subject().isPresent() ? OLDEST_OF_SUBJECT : OLDEST_FIRST;
  }

  /** Names of an enum stand in the statement, so that it is prepared once for each set. */
  private static String actions(TrailQuery query) {
    return query.actions().isEmpty()
        ? ""
        : query.actions().stream()
            .map(AuditAction::name)
            .sorted()
            .collect(Collectors.joining("', '", " and action in ('", "')"));
  }

  private AuditSql() {}
}
