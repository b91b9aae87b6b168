package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.stream.Stream;

/**
 * What adds to people. Its caller is the only writer, so what it finds here is still true when the
 * transaction commits: a plain comparison of versions is enough.
 */
record Saving(People people, Items items, Looks looks) {
  void insert(NewCustomer newcomer) {
    CustomerId id = newcomer.customer().facts().id();
    people.requireNotErased(id);
    if (people.records.has(Key.of(id))) {
      throw Refusals.duplicate("the id", id);
    }
    people.put(newcomer.customer());
    people.retag(id, newcomer.tags());
    items.add(id, newcomer.items());
    looks.bringForward(id, newcomer.lookBy());
  }

  /** The stored wrapping stays: it may be newer than the one that the caller read (A20). */
  void save(CustomerChange change) {
    SealedCustomer next = change.customer();
    CustomerId id = next.facts().id();
    SealedCustomer stored = people.require(id, next.facts().version() - 1);
    requireKey(stored, next);
    people.put(new SealedCustomer(next.facts(), next.fields(), stored.key(), next.seal()));
    if (!change.replacedTags().isEmpty()) {
      people.retag(id, tagsAfter(change, people.tagsOf(id)));
    }
    items.add(id, change.addedItems());
    looks.bringForward(id, change.lookBy());
  }

  private static List<SearchTag> tagsAfter(CustomerChange change, List<SearchTag> before) {
    return Stream.concat(
            before.stream().filter(tag -> !change.replacedTags().containsKey(tag.index())),
            change.replacedTags().values().stream().flatMap(List::stream))
        .toList();
  }

  int addItems(List<ItemAddition> additions) {
    int added = 0;
    for (ItemAddition addition : additions) {
      SealedCustomer read = addition.customer();
      CustomerId id = read.facts().id();
      requireKey(people.require(id, read.facts().version()), read);
      for (SealedItem item : addition.items()) {
        added += items.addMissing(id, item) ? 1 : 0;
      }
      looks.bringForward(id, addition.lookBy());
    }
    return added;
  }

  private static void requireKey(SealedCustomer stored, SealedCustomer read) {
    if (stored.key().keyId() != read.key().keyId()) {
      throw Refusals.ringChanged();
    }
  }
}
