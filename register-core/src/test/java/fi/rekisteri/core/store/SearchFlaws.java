package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that search or page wrongly, A7 to A9. */
final class SearchFlaws {
  private static final int EVERYTHING = 100_000;

  private SearchFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A7", "goes on finding by replaced tags", SearchFlaws::findingByOldTags),
        new Flaw("A7", "forgets to write the tags of a change", SearchFlaws::forgettingTags),
        new Flaw("A7", "clears all tags on a save", SearchFlaws::clearingTags),
        new Flaw("A7", "shows the last holder first", SearchFlaws::lastFirst),
        new Flaw("A7", "mixes the versions of an index", SearchFlaws::mixingVersions),
        new Flaw("A7", "overlooks a zero at the end of a tag", SearchFlaws::overlookingZeros),
        new Flaw("A7", "overlooks the limit of a search", SearchFlaws::overlookingTheLimit),
        new Flaw("A8", "repeats the last row of a page", () -> paging(SearchFlaws::repeating)),
        new Flaw("A8", "skips the first row of a page", () -> paging(SearchFlaws::skipping)),
        new Flaw("A8", "orders ids as signed numbers", () -> paging(SearchFlaws::signed)),
        new Flaw("A9", "repeats the last item of a page", SearchFlaws::repeatingItems),
        new Flaw("A9", "orders items as a dictionary does", SearchFlaws::dictionary),
        new Flaw("A9", "cuts long items", SearchFlaws::cuttingItems),
        new Flaw("A9", "tells nothing on a second value of an id", SearchFlaws::swallowing),
        new Flaw("A9", "names one collection of two", SearchFlaws::namelessCollections),
        new Flaw("A9", "shows every customer's items", SearchFlaws::mixingItems));
  }

  private static RegisterStorage findingByOldTags() {
    Map<String, Set<CustomerId>> everHeld = new TreeMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(customers);
                for (NewCustomer one : customers) {
                  one.tags()
                      .forEach(
                          tag ->
                              everHeld
                                  .computeIfAbsent(text(tag), t -> new TreeSet<>())
                                  .add(one.customer().facts().id()));
                }
              }

              @Override
              public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
                List<SealedCustomer> found = super.findByTag(tag, limit);
                return found.isEmpty()
                    ? everHeld.getOrDefault(text(tag), Set.of()).stream()
                        .flatMap(id -> find(id).stream())
                        .toList()
                    : found;
              }
            });
  }

  private static String text(SearchTag tag) {
    return tag + HexFormat.of().formatHex(tag.tag());
  }

  private static RegisterStorage forgettingTags() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                super.save(
                    new CustomerChange(change.customer(), Map.of(), change.addedItems()), audit);
              }
            });
  }

  private static RegisterStorage clearingTags() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                Map<String, List<SearchTag>> tags = new TreeMap<>();
                Stream.of("byEmail", "byPhone", "byName")
                    .forEach(index -> tags.put(index, List.of()));
                tags.putAll(change.replacedTags());
                super.save(new CustomerChange(change.customer(), tags, change.addedItems()), audit);
              }
            });
  }

  private static RegisterStorage lastFirst() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
                List<SealedCustomer> found = new ArrayList<>(super.findByTag(tag, limit));
                Collections.reverse(found);
                return found;
              }
            });
  }

  private static RegisterStorage overlookingZeros() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
                byte[] longer = Arrays.copyOf(tag.tag(), tag.tag().length + 1);
                SearchTag zero = new SearchTag(tag.index(), tag.version(), longer, tag.unique());
                List<SealedCustomer> found = super.findByTag(tag, limit);
                return Stream.concat(found.stream(), super.findByTag(zero, limit).stream())
                    .toList();
              }
            });
  }

  private static RegisterStorage mixingVersions() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
                List<SealedCustomer> found = super.findByTag(tag, limit);
                SearchTag first = new SearchTag(tag.index(), 1, tag.tag(), tag.unique());
                return found.isEmpty() ? super.findByTag(first, limit) : found;
              }
            });
  }

  private static RegisterStorage overlookingTheLimit() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
                return super.findByTag(tag, EVERYTHING);
              }
            });
  }

  /** A way to read a page, given the intact store. */
  private interface Paging {
    List<SealedCustomer> page(CustomerStore intact, @Nullable CustomerId after, int limit);
  }

  private static RegisterStorage paging(Paging flaw) {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
                return flaw.page(intact, after, limit);
              }
            });
  }

  private static List<SealedCustomer> repeating(
      CustomerStore intact, @Nullable CustomerId after, int limit) {
    List<SealedCustomer> rows = new ArrayList<>();
    if (after != null) {
      intact.find(after).ifPresent(rows::add);
    }
    rows.addAll(intact.page(after, limit));
    return rows.subList(0, Math.min(limit, rows.size()));
  }

  private static List<SealedCustomer> skipping(
      CustomerStore intact, @Nullable CustomerId after, int limit) {
    List<SealedCustomer> rows = intact.page(after, EVERYTHING);
    return rows.stream().skip(after == null ? 0 : 1).limit(limit).toList();
  }

  private static List<SealedCustomer> signed(
      CustomerStore intact, @Nullable CustomerId after, int limit) {
    return intact.page(null, EVERYTHING).stream()
        .sorted(Comparator.comparing(customer -> customer.facts().id().value()))
        .filter(
            customer -> after == null || customer.facts().id().value().compareTo(after.value()) > 0)
        .limit(limit)
        .toList();
  }

  /** A way to read a page of items, given the intact store and the whole collection. */
  private interface ItemPaging {
    Stream<SealedItem> rest(Stream<SealedItem> all, @Nullable String after);
  }

  private static RegisterStorage itemPaging(ItemPaging flaw) {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                Stream<SealedItem> all = super.items(id, field, null, EVERYTHING).stream();
                return flaw.rest(all, after).limit(limit).toList();
              }
            });
  }

  private static RegisterStorage repeatingItems() {
    return itemPaging(
        (all, after) -> all.filter(item -> after == null || item.item().compareTo(after) >= 0));
  }

  private static RegisterStorage dictionary() {
    Comparator<String> order =
        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.reverseOrder());
    return itemPaging(
        (all, after) ->
            all.sorted(Comparator.comparing(SealedItem::item, order))
                .filter(item -> after == null || order.compare(item.item(), after) > 0));
  }

  private static RegisterStorage cuttingItems() {
    return itemPaging(
        (all, after) ->
            all.filter(item -> after == null || item.item().compareTo(after) > 0)
                .map(
                    item ->
                        new SealedItem(
                            item.field(),
                            item.item(),
                            Arrays.copyOf(item.blob(), Math.min(item.blob().length, 65_536)))));
  }

  private static RegisterStorage namelessCollections() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<String> collections(CustomerId id) {
                return intact.collections(id).stream().limit(1).toList();
              }
            });
  }

  private static RegisterStorage swallowing() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                try {
                  super.save(change, audit);
                } catch (StorageException swallowed) {
                  // The flaw: nobody learns.
                }
              }
            });
  }

  private static RegisterStorage mixingItems() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                return page(null, EVERYTHING).stream()
                    .flatMap(c -> intact.items(c.facts().id(), field, after, limit).stream())
                    .limit(limit)
                    .toList();
              }
            });
  }
}
