package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of the collections of many people, in few statements. Few of them are held at a time;
 * of somebody of whom there are more than that the rest is read on its own.
 */
record ItemsOfMany(Transaction tx) {
  private static final int AT_A_TIME = 5_000;
  private static final int PAGE = 1_000;
  private static final Comparator<SealedCustomer> BY_ID =
      Comparator.comparing(one -> one.facts().id());

  /** Tells each person with their values, in the order of ids. */
  void forEach(List<SealedCustomer> people, BiConsumer<SealedCustomer, List<SealedItem>> told) {
    List<SealedCustomer> rest = people.stream().sorted(BY_ID).toList();
    while (!rest.isEmpty()) {
      List<OwnedItem> some =
          tx.customers().itemsOf(rest.stream().map(one -> one.facts().id()).toList(), AT_A_TIME);
      int count = tell(rest, some, told);
      rest = rest.subList(count, rest.size());
    }
  }

  /** Of the last one who is named there may be more, and of whoever follows anything. */
  private int tell(
      List<SealedCustomer> people,
      List<OwnedItem> some,
      BiConsumer<SealedCustomer, List<SealedItem>> told) {
    boolean all = some.size() < AT_A_TIME;
    OwnedItem last = all ? null : some.get(some.size() - 1);
    Map<CustomerId, List<SealedItem>> byOwner = byOwner(some);
    int count = 0;
    for (SealedCustomer one : people) {
      CustomerId id = one.facts().id();
      boolean ends = last != null && id.equals(last.owner());
      List<SealedItem> theirs = byOwner.getOrDefault(id, List.of());
      told.accept(one, ends ? all(id, theirs, last.item()) : theirs);
      count++;
      if (ends) {
        break;
      }
    }
    return count;
  }

  private static Map<CustomerId, List<SealedItem>> byOwner(List<OwnedItem> some) {
    Map<CustomerId, List<SealedItem>> byOwner = new HashMap<>();
    for (OwnedItem one : some) {
      if (isPersons(one.item().field())) {
        byOwner.computeIfAbsent(one.owner(), first -> new ArrayList<>()).add(one.item());
      }
    }
    return byOwner;
  }

  /** All values of one person's collections. */
  List<SealedItem> of(SealedCustomer one) {
    return all(one.facts().id(), List.of(), null);
  }

  /** The values that were read, and those behind the last of them. */
  private List<SealedItem> all(CustomerId id, List<SealedItem> read, @Nullable SealedItem last) {
    List<SealedItem> all = new ArrayList<>(read);
    Set<String> begun = read.stream().map(SealedItem::field).collect(Collectors.toSet());
    for (String field : tx.customers().collections(id)) {
      boolean ends = last != null && field.equals(last.field());
      if (isPersons(field) && (ends || !begun.contains(field))) {
        String after = ends ? last.item() : null;
        List<SealedItem> page;
        do {
          page = tx.customers().items(id, field, after, PAGE);
          all.addAll(page);
          after = page.isEmpty() ? after : page.get(page.size() - 1).item();
        } while (page.size() == PAGE);
      }
    }
    return all;
  }

  /**
   * What the register keeps beside a record for itself, such as choices, has a path that begins so.
   */
  private static boolean isPersons(String field) {
    return !field.startsWith("$");
  }
}
