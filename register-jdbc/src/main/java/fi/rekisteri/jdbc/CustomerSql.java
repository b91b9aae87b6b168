package fi.rekisteri.jdbc;

/** The statements on customers that are the same in every dialect. */
final class CustomerSql {
  /** Left join: a record whose key row is gone must be told from a record that is not there. */
  private static final String SELECT =
      "select c.customer_id, c.version, c.role, c.customerships, c.sealed,"
          + " k.key_id, k.epoch, k.wrapped from rekisteri_customer c"
          + " left join rekisteri_customer_key k on k.customer_id = c.customer_id";

  static final String FIND = SELECT + " where c.customer_id = ?";

  static final String FIND_BY_TAG =
      SELECT
          + " where c.customer_id in (select customer_id from rekisteri_search_tag"
          + " where index_id = ? and index_version = ? and tag = ?"
          + " union all select customer_id from rekisteri_unique_tag"
          + " where index_id = ? and index_version = ? and tag = ?)"
          + " order by c.customer_id limit ?";

  static final String FIRST_PAGE = SELECT + " order by c.customer_id limit ?";

  static final String NEXT_PAGE =
      SELECT + " where c.customer_id > ? order by c.customer_id limit ?";

  static final String ITEMS =
      "select item, blob from rekisteri_item"
          + " where customer_id = ? and field = ? and item > ? order by item limit ?";

  static final String TOMBSTONE =
      "select decided_by, decided_at from rekisteri_tombstone where customer_id = ?";

  static final String ANY_TOMBSTONE =
      "select customer_id from rekisteri_tombstone where customer_id = any(?) limit 1";

  static final String EXISTS = "select 1 from rekisteri_customer where customer_id = ?";

  static final String DELETE = "delete from rekisteri_customer where customer_id = ?";

  private CustomerSql() {}
}
