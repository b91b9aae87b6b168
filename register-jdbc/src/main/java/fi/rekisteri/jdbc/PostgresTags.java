package fi.rekisteri.jdbc;

import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a larger statement for PostgreSQL: tags that the customer in its part {@code owner}
 * loses from a table, or gains in it. Their values stand in the text as rows, not in an array: the
 * planner then knows how many there are before it knows which, so it plans once, not at each call.
 */
record PostgresTags(String table, boolean gained, List<SearchTag> tags) {
  private static final String ROW = "(?::varchar, ?::int4, ?::bytea)";

  static List<PostgresTags> of(TagChange change) {
    List<PostgresTags> parts = new ArrayList<>(4);
    for (boolean unique : new boolean[] {false, true}) {
      add(parts, unique, false, change.lost());
      add(parts, unique, true, change.gained());
    }
    return parts;
  }

  private static void add(
      List<PostgresTags> parts, boolean unique, boolean gained, List<SearchTag> tags) {
    List<SearchTag> own = tags.stream().filter(tag -> tag.unique() == unique).toList();
    if (!own.isEmpty()) {
      String table = unique ? "rekisteri_unique_tag" : "rekisteri_search_tag";
      parts.add(new PostgresTags(table, gained, own));
    }
  }

  String sql() {
    String rows = "(values " + ROW + (", " + ROW).repeat(tags.size() - 1) + ") v";
    return gained
        ? ", gained_in_"
            + table
            + " as (insert into "
            + table
            + " (index_id, index_version, tag, customer_id)"
            + " select v.*, owner.customer_id from owner, "
            + rows
            + ")"
        : ", lost_from_"
            + table
            + " as (delete from "
            + table
            + " t using owner, "
            + rows
            + " (index_id, index_version, tag)"
            + " where t.index_id = v.index_id and t.index_version = v.index_version"
            + " and t.tag = v.tag and t.customer_id = owner.customer_id)";
  }

  /** Binds from a parameter on; says which one is next. */
  int bind(Prepared statement, int first) throws SQLException {
    int next = first;
    for (SearchTag tag : tags) {
      statement.setString(next++, Texts.storable(tag.index()));
      statement.setInt(next++, tag.version());
      statement.setBytes(next++, tag.tag());
    }
    return next;
  }
}
