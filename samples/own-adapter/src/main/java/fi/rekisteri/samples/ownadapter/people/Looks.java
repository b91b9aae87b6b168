package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.ownadapter.form.Plain;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NextLook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which day each customer is to be looked at; without a row it is never (A48). */
final class Looks {
  private final People people;
  private final Table<LocalDate> days;

  Looks(Session session, People people) {
    this.people = people;
    days =
        new Table<>(session, Shelf.LOOK_DAYS, Plain.DAY)
            .indexed(Shelf.LOOKS_BY_DAY, (id, day) -> Stream.of(Key.of(day).and(id)));
  }

  List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
    Key last = after == null ? null : Key.of(after.lookOn()).and(after.customer());
    return days.rowsBy(Shelf.LOOKS_BY_DAY, Key.ALL, last)
        .takeWhile(row -> !row.value().isAfter(through))
        .limit(limit)
        .map(row -> new DueCustomer(row.value(), people.find(row.key()).orElseThrow()))
        .toList();
  }

  long countDue(LocalDate through) {
    return days.rowsBy(Shelf.LOOKS_BY_DAY, Key.ALL, null)
        .takeWhile(row -> !row.value().isAfter(through))
        .count();
  }

  int lookAgain(List<NextLook> looks) {
    int set = 0;
    for (NextLook look : looks) {
      if (stillStands(look)) {
        set(Key.of(look.customer()), look.on().orElse(DueStore.NEVER));
        set++;
      }
    }
    return set;
  }

  private boolean stillStands(NextLook look) {
    Key id = Key.of(look.customer());
    return people
            .records
            .find(id)
            .filter(one -> one.facts().version() == look.version())
            .isPresent()
        && kept(look.before()).equals(dayOf(id));
  }

  /** The stored day never stays, so that whoever read it finds another. */
  int lookBy(Set<CustomerId> ids, LocalDate day) {
    List<Key> there = ids.stream().map(Key::of).filter(people.records::has).toList();
    there.forEach(id -> set(id, earlier(day, dayOf(id).minusDays(1))));
    return there.size();
  }

  /** The earlier of the stored day and of the one that a write brings. */
  void bringForward(CustomerId customer, Optional<LocalDate> brought) {
    Key id = Key.of(customer);
    brought.ifPresent(day -> set(id, earlier(day, dayOf(id))));
  }

  void remove(Key id) {
    days.remove(id);
  }

  private LocalDate dayOf(Key id) {
    return days.find(id).orElse(DueStore.NEVER);
  }

  private void set(Key id, LocalDate day) {
    LocalDate kept = kept(day);
    if (kept.equals(DueStore.NEVER)) {
      days.remove(id);
    } else {
      days.put(id, kept);
    }
  }

  private static LocalDate kept(LocalDate day) {
    return day.isBefore(DueStore.EARLIEST) ? DueStore.EARLIEST : earlier(day, DueStore.NEVER);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
