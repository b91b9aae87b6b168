package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.samples.ownadapter.form.Plain;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import java.util.OptionalLong;

/** The revision of the key ring, and with which one the caller of this transaction works (A16). */
public final class Ring {
  private static final Key REVISION = Key.of("ring");

  private final Table<Long> counters;
  private OptionalLong madeWith = OptionalLong.empty();

  public Ring(Session session) {
    counters = new Table<>(session, Shelf.COUNTERS, Plain.NUMBER);
  }

  public void madeWith(long revision) {
    madeWith = OptionalLong.of(revision);
  }

  long revision() {
    return counters.find(REVISION).orElse(0L);
  }

  void moveOn() {
    counters.put(REVISION, revision() + 1);
  }

  void requireCurrent() {
    if (madeWith.isPresent() && madeWith.getAsLong() != revision()) {
      throw Refusals.ringChanged();
    }
  }
}
