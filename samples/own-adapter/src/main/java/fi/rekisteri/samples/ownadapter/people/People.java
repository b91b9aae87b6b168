package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.samples.ownadapter.form.KeyForms;
import fi.rekisteri.samples.ownadapter.form.PeopleForms;
import fi.rekisteri.samples.ownadapter.form.Person;
import fi.rekisteri.samples.ownadapter.map.Form;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The maps of customers within one transaction. A customer has a row in each of the first three.
 */
final class People {
  final Table<Person> records;
  final Table<SealedKey> keys;
  final Table<List<SearchTag>> tags;
  final Table<ErasureVerdict> tombstones;

  /** Who was erased, and may have left items. */
  final Table<Boolean> leftovers;

  People(Session session) {
    records = new Table<>(session, Shelf.CUSTOMERS, PeopleForms.PERSON);
    keys = keysOf(session);
    tags =
        new Table<>(session, Shelf.CUSTOMER_TAGS, PeopleForms.TAGS)
            .indexed(
                Shelf.TAG_HOLDERS,
                (holder, held) -> held.stream().map(tag -> tag(tag).and(holder)));
    tombstones = new Table<>(session, Shelf.TOMBSTONES, PeopleForms.TOMBSTONE);
    leftovers = new Table<>(session, Shelf.LEFTOVERS, Form.PRESENCE);
  }

  static Table<SealedKey> keysOf(Session session) {
    return new Table<>(session, Shelf.CUSTOMER_KEYS, KeyForms.OF_CUSTOMER)
        .indexed(
            Shelf.CUSTOMER_KEYS_BY_EPOCH,
            (holder, key) -> Stream.of(Key.of(key.epoch()).and(holder)));
  }

  static Key tag(SearchTag tag) {
    return Key.of(tag.index()).and(tag.version()).and(tag.tag());
  }

  Optional<SealedCustomer> find(Key id) {
    return records.find(id).map(person -> whole(id, person));
  }

  /** In the order of ids, from behind one of them. */
  Stream<SealedCustomer> after(@Nullable CustomerId last) {
    return records
        .rows(Key.ALL, last == null ? null : Key.of(last))
        .map(row -> whole(row.key(), row.value()));
  }

  private SealedCustomer whole(Key id, Person person) {
    return person.under(keys.find(id).orElseThrow());
  }

  /** In the order of ids, from behind one of them. */
  Stream<SealedCustomer> holders(SearchTag tag, @Nullable CustomerId last) {
    return tags.rowsBy(Shelf.TAG_HOLDERS, tag(tag), last == null ? null : tag(tag).and(last))
        .flatMap(row -> find(row.key()).stream());
  }

  long countHolders(SearchTag tag) {
    return tags.keysBy(Shelf.TAG_HOLDERS, tag(tag), null).count();
  }

  /** The record from which somebody wants to go on. */
  SealedCustomer require(CustomerId id, long version) {
    requireNotErased(id);
    SealedCustomer stored = find(Key.of(id)).orElseThrow(() -> Refusals.unknown(id));
    if (stored.facts().version() != version) {
      throw Refusals.overtaken("version " + version + " of customer " + id);
    }
    return stored;
  }

  void requireNotErased(CustomerId id) {
    if (tombstones.has(Key.of(id))) {
      throw Refusals.erased(id);
    }
  }

  void put(SealedCustomer customer) {
    Key id = Key.of(customer.facts().id());
    records.put(id, Person.of(customer));
    keys.put(id, customer.key());
  }

  /** Replaces all tags that somebody holds. */
  void retag(CustomerId id, List<SearchTag> held) {
    for (SearchTag tag : held) {
      if (tag.unique() && isOthers(tag, id)) {
        throw Refusals.duplicate("a value of the unique search key " + tag.index(), id);
      }
    }
    tags.put(Key.of(id), held);
  }

  private boolean isOthers(SearchTag tag, CustomerId id) {
    Key mine = tag(tag).and(id);
    return tags.keysBy(Shelf.TAG_HOLDERS, tag(tag), null).anyMatch(key -> !key.equals(mine));
  }

  List<SearchTag> tagsOf(CustomerId id) {
    return tags.find(Key.of(id)).orElse(List.of());
  }

  void remove(Key id) {
    records.remove(id);
    keys.remove(id);
    tags.remove(id);
  }
}
