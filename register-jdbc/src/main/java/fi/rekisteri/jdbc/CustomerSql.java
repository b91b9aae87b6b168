package fi.rekisteri.jdbc;

/** The statements on customers that are the same in every dialect. */
final class CustomerSql {
  private static final String SELECT =
      "select c.customer_id, c.version, c.role, c.customerships, c.sealed,"
          + " c.key_id, c.epoch, c.wrapped, c.seal from ";

  private static final String FROM = SELECT + "rekisteri_customer c";

  /** Somebody, with the mark of a disclosure in the tenth column. */
  static final String FIND =
      SELECT.replace(" from ", ", c.disclosed from ")
          + "rekisteri_customer c where c.customer_id = ?";

  private static final String WITH_DAY =
      SELECT.replace(" from ", ", c.look_on from ") + "rekisteri_customer c";

  private static final String WITH_PLACE =
      SELECT.replace(" from ", ", c.look_on, c.disclosed from ") + "rekisteri_customer c";

  /** Some customers with their tags in the tenth column. */
  static final String WITH_TAGS =
      SELECT.replace(" from ", ", c.tags from ")
          + "rekisteri_customer c where c.customer_id = any(?) and "
          + RingGuard.HOLDS
          + " order by c.customer_id";

  static final String HOLD_ONE = WITH_PLACE + " where c.customer_id = ? for update";

  static final String HOLD_ALL =
      WITH_PLACE + " where c.customer_id = any(?) order by c.customer_id for no key update";

  private static final String IS_DUE = " where c.look_on <= ? and c.look_on < date '9999-12-31'";

  private static final String DUE = WITH_DAY + IS_DUE;

  static final String COUNT_DUE = "select count(*) from rekisteri_customer c" + IS_DUE;

  private static final String BY_DAY = " order by c.look_on, c.customer_id limit ?";

  static final String FIRST_DUE = DUE + BY_DAY;

  /** The first condition is implied by the second, but it is what H2 can search an index by. */
  static final String NEXT_DUE =
      DUE + " and c.look_on >= ? and (c.look_on, c.customer_id) > (?, ?)" + BY_DAY;

  /**
   * Ends with the revision of the key ring, for {@link TagReads} to compare: as a column it costs
   * PostgreSQL less than as a condition.
   */
  private static final String WITH_RING =
      SELECT.replace(" from ", ", (select revision from rekisteri_key_ring) from ");

  private static final String SHARED = "rekisteri_search_tag t";
  private static final String UNIQUE = "rekisteri_unique_tag t";
  private static final String HOLDER =
      " join rekisteri_customer c on c.customer_id = t.customer_id";
  private static final String BY_TAG =
      " where t.tag = ? and t.index_id = ? and t.index_version = ?";

  private static final String HOLDERS = WITH_RING + SHARED + HOLDER + BY_TAG;

  /** Some of whoever holds a tag, in no order: for terms, which few people share. */
  static final String FIND_SOME = HOLDERS + " limit ?";

  /**
   * Ordered by all columns of the index, of which three are the same in every row: then each
   * database sees that the index gives the order, and the limit stops it.
   */
  private static final String IN_ORDER_OF_TAGS =
      " order by t.tag, t.index_id, t.index_version, t.customer_id limit ?";

  static final String FIND_SHARED = HOLDERS + IN_ORDER_OF_TAGS;

  static final String NEXT_SHARED = HOLDERS + " and t.customer_id > ?" + IN_ORDER_OF_TAGS;

  static final String FIND_UNIQUE = WITH_RING + UNIQUE + HOLDER + BY_TAG;

  private static final String COUNT = "select count(*) from ";

  static final String COUNT_SHARED = COUNT + SHARED + BY_TAG + " and " + RingGuard.HOLDS;

  static final String COUNT_UNIQUE = COUNT + UNIQUE + BY_TAG + " and " + RingGuard.HOLDS;

  static final String FIRST_PAGE = FROM + " order by c.customer_id limit ?";

  static final String NEXT_PAGE = FROM + " where c.customer_id > ? order by c.customer_id limit ?";

  /** Items of whoever has no record are leftovers of an erasure, and shown to nobody. */
  private static final String REGISTERED =
      " and exists (select 1 from rekisteri_customer where customer_id = ?)";

  static final String ITEMS =
      "select item, blob from rekisteri_item where customer_id = ? and field = ? and item > ?"
          + REGISTERED
          + " order by item limit ?";

  static final String ITEMS_OF_MANY =
      "select i.customer_id, i.field, i.item, i.blob from rekisteri_item i"
          + " where i.customer_id = any(?) and exists"
          + " (select 1 from rekisteri_customer c where c.customer_id = i.customer_id)"
          + " order by i.customer_id, i.field, i.item limit ?";

  static final String ITEMS_OF_ONE =
      "select customer_id, field, item, blob from rekisteri_item where customer_id = ?"
          + REGISTERED
          + " order by field, item limit ?";

  static final String COLLECTIONS =
      "select distinct field from rekisteri_item where customer_id = ?"
          + REGISTERED
          + " order by field";

  static final String TOMBSTONE =
      "select decided_by, decided_at from rekisteri_tombstone where customer_id = ?";

  static final String TOMBSTONES =
      "select customer_id from rekisteri_tombstone where customer_id = any(?)";

  static final String VERSION =
      "select version, disclosed from rekisteri_customer where customer_id = ?";

  static final String KEYS_OUTSIDE =
      "select customer_id, key_id, epoch, wrapped from rekisteri_customer"
          + " where epoch <> ? and customer_id > ? order by customer_id limit ?";

  static final String FIRST_KEYS_OUTSIDE =
      "select customer_id, key_id, epoch, wrapped from rekisteri_customer"
          + " where epoch <> ? order by customer_id limit ?";

  static final String REWRAP =
      "update rekisteri_customer set epoch = ?, wrapped = ?"
          + " where customer_id = ? and key_id = ? and wrapped = ? and "
          + RingGuard.HOLDS;

  static final String TAGS = "select version, tags from rekisteri_customer where customer_id = ?";

  private CustomerSql() {}
}
