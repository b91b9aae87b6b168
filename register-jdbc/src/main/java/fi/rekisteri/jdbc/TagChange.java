package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SearchTag;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a save changes the tags of a customer. What is lost and what is gained never meet, so their
 * rows can go and come in one statement; what stays is not touched.
 *
 * @param before the tags that held when they were read; none where they were not read
 * @param all the tags that hold from now on
 * @param lost those that no longer hold
 * @param gained those that are new
 */
record TagChange(
    List<SearchTag> before, List<SearchTag> all, List<SearchTag> lost, List<SearchTag> gained) {
  /** No tag changes, whatever there are. */
  static final TagChange NONE = new TagChange(List.of(), List.of(), List.of(), List.of());

  /** What a change makes of the tags that stand in the row. */
  static TagChange of(OpenConnection connection, CustomerChange change) throws SQLException {
    return of(stored(connection, change), change.replacedTags());
  }

  /** The tags of the version that a change comes from, if that one is stored. */
  private static List<SearchTag> stored(OpenConnection connection, CustomerChange change)
      throws SQLException {
    CustomerId id = change.customer().facts().id();
    try (Prepared find = connection.prepare(CustomerSql.TAGS)) {
      find.setObject(1, id.value());
      try (Row row = find.executeQuery()) {
        if (row.next() && row.getLong(1) == change.customer().facts().version() - 1) {
          return CustomerRow.tags(id, row.getBytes(2));
        }
      }
    }
    throw Tombstones.whyNotSaved(connection, id, change.customer().facts().version() - 1);
  }

  static TagChange of(List<SearchTag> before, Map<String, List<SearchTag>> replaced) {
    List<SearchTag> all = new ArrayList<>();
    for (SearchTag tag : before) {
      if (!replaced.containsKey(tag.index())) {
        all.add(tag);
      }
    }
    for (List<SearchTag> tags : replaced.values()) {
      all.addAll(tags);
    }
    return from(before, all);
  }

  /** All tags replaced by others. */
  static TagChange from(List<SearchTag> before, List<SearchTag> after) {
    List<SearchTag> all = TagRow.distinct(after);
    return new TagChange(before, all, TagRow.without(before, all), TagRow.without(all, before));
  }

  boolean isEmpty() {
    return lost.isEmpty() && gained.isEmpty();
  }
}
