package fi.rekisteri.core.showing;

import fi.rekisteri.consent.NoticesShown;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What a record tells of the notices that its person was shown. */
final class Told {
  private Told() {}

  /** By showings, and by the origin of each value in the record (S25.2). */
  static NoticesShown of(Transaction tx, SealedCustomer stored) {
    try (OpenPerson person = OpenPerson.of(tx.ring(), stored)) {
      return of(person);
    }
  }

  static NoticesShown of(OpenPerson person) {
    Map<String, Instant> byValues = new HashMap<>();
    for (OpenPerson.Origin origin : person.origins()) {
      Instant at = origin.provenance().obtainedAt();
      origin
          .provenance()
          .noticeVersion()
          .ifPresent(
              version ->
                  byValues.merge(version, at, (one, other) -> one.isAfter(other) ? one : other));
    }
    return new NoticesShown(person.shownNotices().all(), byValues);
  }

  /** A detail of the trail holds no comma of its own: entries are stored in a row. */
  static String escaped(String version) {
    return version.replace("%", "%25").replace(",", "%2C");
  }
}
