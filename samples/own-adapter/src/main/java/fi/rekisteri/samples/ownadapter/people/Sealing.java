package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is sealed, wrapped or tagged anew, whole or in part. */
record Sealing(People people, Items items, Looks looks) {
  void eraseFields(PartialErasure erasure) {
    CustomerId id = erasure.id();
    SealedCustomer stored = people.require(id, erasure.before().facts().version());
    List<SealedItem> left = erasure.left().items();
    if (!isUnderKeyOf(stored, erasure.before())
        || !items.areExactly(id, left, erasure.verdict()::takes)) {
      throw Refusals.overtaken("what is held of customer " + id);
    }
    people.put(erasure.rest());
    people.retag(id, erasure.left().tags());
    items.replace(id, left);
    looks.bringForward(id, erasure.lookBy());
  }

  boolean reseal(Resealing resealing) {
    CustomerId id = resealing.id();
    boolean asRead =
        storedAsRead(resealing.before()).isPresent()
            && items.areExactly(id, resealing.items(), (field, item) -> false);
    if (asRead) {
      people.put(resealing.after());
      items.replace(id, resealing.items());
    }
    return asRead;
  }

  /** Writes the small row of the key alone. */
  boolean rewrap(KeyRewrap keys) {
    Key id = Key.of(keys.id());
    boolean asRead = people.keys.find(id).filter(key -> isSame(key, keys.from())).isPresent();
    if (asRead) {
      people.keys.put(id, keys.to());
    }
    return asRead;
  }

  private static boolean isSame(SealedKey stored, SealedKey read) {
    return stored.keyId() == read.keyId()
        && stored.epoch() == read.epoch()
        && Arrays.equals(stored.wrapped(), read.wrapped());
  }

  Retagged retag(SealedCustomer customer, List<SearchTag> tags) {
    CustomerId id = customer.facts().id();
    if (storedAsRead(customer).isEmpty()) {
      return Retagged.OUTDATED;
    }
    if (keys(people.tagsOf(id)).equals(keys(tags))) {
      return Retagged.UNCHANGED;
    }
    people.retag(id, tags);
    return Retagged.CHANGED;
  }

  private static Set<Key> keys(List<SearchTag> tags) {
    return tags.stream().map(People::tag).collect(Collectors.toSet());
  }

  private Optional<SealedCustomer> storedAsRead(SealedCustomer read) {
    return people
        .find(Key.of(read.facts().id()))
        .filter(stored -> stored.facts().version() == read.facts().version())
        .filter(stored -> isUnderKeyOf(stored, read));
  }

  private static boolean isUnderKeyOf(SealedCustomer stored, SealedCustomer read) {
    return stored.key().keyId() == read.key().keyId();
  }
}
