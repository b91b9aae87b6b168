package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A search tag with whose it is. */
record TagRow(UUID customer, SearchTag tag) {
  static List<TagRow> of(List<NewCustomer> customers, boolean unique) {
    List<TagRow> rows = new ArrayList<>(4 * customers.size());
    for (NewCustomer customer : customers) {
      add(rows, customer.customer().facts().id(), customer.tags(), unique);
    }
    return rows;
  }

  static List<TagRow> of(CustomerId customer, List<SearchTag> tags, boolean unique) {
    List<TagRow> rows = new ArrayList<>(tags.size());
    add(rows, customer, tags, unique);
    return rows;
  }

  /** Two values of a field may have the same term, which is one row. */
  private static void add(
      List<TagRow> rows, CustomerId customer, List<SearchTag> tags, boolean unique) {
    for (int i = 0; i < tags.size(); i++) {
      SearchTag tag = tags.get(i);
      if (tag.unique() == unique && !among(tags.subList(0, i), tag)) {
        rows.add(new TagRow(customer.value(), tag));
      }
    }
  }

  private static boolean among(List<SearchTag> tags, SearchTag wanted) {
    for (SearchTag tag : tags) {
      if (Arrays.equals(tag.tag(), wanted.tag())
          && tag.version() == wanted.version()
          && tag.index().equals(wanted.index())) {
        return true;
      }
    }
    return false;
  }
}
