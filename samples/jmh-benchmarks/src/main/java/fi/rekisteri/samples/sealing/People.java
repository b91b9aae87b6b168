package fi.rekisteri.samples.sealing;

import fi.rekisteri.core.sealing.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The same invented records for every library: twelve values each, 343 bytes in all. */
final class People {
  /** Taken in turn; a power of two. */
  static final int COUNT = 512;

  /** Values of one record. */
  static final int FIELDS = 12;

  /** Of the associated data that the libraries without places are given. */
  static final int ASSOCIATED = 48;

  private static final int[] LENGTHS = {26, 9, 21, 14, 16, 2, 18, 12, 8, 11, 6, 200};
  private static final String[] PATHS = {
    "name", "customerNumber", "email", "email", "phone", "phone",
    "webAddress", "identityCode", "language", "birthDate", "title", "postalAddress"
  };
  private static final String[] ELEMENTS = {"", "", "7f3a", "90c1", "11d8", "e2b4"};

  private People() {}

  /** The values of one record; each customer has values of its own, the same in every run. */
  static byte[][] values(int customer) {
    SplittableRandom random = new SplittableRandom(customer);
    byte[][] values = new byte[FIELDS][];
    for (int i = 0; i < FIELDS; i++) {
      values[i] = new byte[LENGTHS[i]];
      random.nextBytes(values[i]);
    }
    return values;
  }

  /** The same values in their places. */
  static List<Slot> slots(int customer) {
    byte[][] values = values(customer);
    List<Slot> slots = new ArrayList<>(FIELDS);
    for (int i = 0; i < FIELDS; i++) {
      slots.add(new Slot(PATHS[i], i < ELEMENTS.length ? ELEMENTS[i] : "", values[i]));
    }
    return slots;
  }
}
