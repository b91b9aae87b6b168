package fi.rekisteri.request;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.request.RequestEvent.Concerned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where it was found that a request concerns somebody else than was found before. */
record Corrected(List<RequestEntry> entries) {
  /** The numbers of the entries that say so. */
  Set<Integer> places() {
    Set<Integer> places = new TreeSet<>();
    Optional<Optional<CustomerId>> before = Optional.empty();
    for (RequestEntry entry : entries) {
      if (entry.event() instanceof Concerned now) {
        if (before.isPresent() && !before.get().equals(now.subject())) {
          places.add(entry.number());
        }
        before = Optional.of(now.subject());
      }
    }
    return places;
  }

  /** The number of the last of them, 0 where there is none. */
  int last() {
    return places().stream().reduce(0, (before, now) -> now);
  }
}
