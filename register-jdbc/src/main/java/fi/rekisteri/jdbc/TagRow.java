package fi.rekisteri.jdbc;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A search tag with whose it is. */
record TagRow(UUID customer, SearchTag tag) {
  /** The order of the tag tables' primary keys: neighbours in it go into one page. */
  static final Comparator<TagRow> OF_INDEX =
      Comparator.comparing((TagRow row) -> row.tag.tag(), Arrays::compareUnsigned)
          .thenComparing(row -> row.tag.index())
          .thenComparingInt(row -> row.tag.version())
          .thenComparing(row -> new CustomerId(row.customer));

  static List<TagRow> of(List<NewCustomer> customers, boolean unique) {
    List<TagRow> rows = new ArrayList<>(4 * customers.size());
    for (NewCustomer customer : customers) {
      rows.addAll(of(customer.customer().facts().id(), distinct(customer.tags()), unique));
    }
    return rows;
  }

  static List<TagRow> of(CustomerId customer, List<SearchTag> tags, boolean unique) {
    List<TagRow> rows = new ArrayList<>(tags.size());
    for (SearchTag tag : tags) {
      if (tag.unique() == unique) {
        rows.add(new TagRow(customer.value(), tag));
      }
    }
    return rows;
  }

  static List<TagRow> of(CustomerId customer, List<SearchTag> tags) {
    return tags.stream().map(tag -> new TagRow(customer.value(), tag)).toList();
  }

  /** Two values of a field may have the same term, which is one row. */
  static List<SearchTag> distinct(List<SearchTag> tags) {
    List<SearchTag> distinct = new ArrayList<>(tags.size());
    for (SearchTag tag : tags) {
      if (!among(distinct, tag)) {
        distinct.add(tag);
      }
    }
    return distinct;
  }

  static List<SearchTag> without(List<SearchTag> tags, List<SearchTag> others) {
    List<SearchTag> rest = new ArrayList<>(tags.size());
    for (SearchTag tag : tags) {
      if (!among(others, tag)) {
        rest.add(tag);
      }
    }
    return rest;
  }

  private static boolean among(List<SearchTag> tags, SearchTag wanted) {
    for (SearchTag tag : tags) {
      if (Arrays.equals(tag.tag(), wanted.tag())
          && tag.version() == wanted.version()
          && tag.unique() == wanted.unique()
          && tag.index().equals(wanted.index())) {
        return true;
      }
    }
    return false;
  }
}
