package fi.rekisteri.customer;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The rules by which the values of one field grow and change. */
final class Entries {
  private Entries() {}

  static <T> List<Entry<T>> collect(
      FieldKey<T> key, List<Entry<T>> held, T value, Provenance provenance) {
    boolean one = key.cardinality() == Cardinality.ONE;
    if (held.size() >= (one ? 1 : Cardinality.SEVERAL_LIMIT)) {
      throw new ConflictException(
          ErrorCode.FIELD_ALREADY_HELD,
          "field " + key + " holds as many values as it may",
          "rectify the value that is held");
    }
    List<Entry<T>> changed = new ArrayList<>(held);
    changed.add(new Entry<>(one ? "" : newElement(held), value, provenance));
    requireNoDoubleAffiliation(changed);
    return changed;
  }

  static <T> List<Entry<T>> rectify(FieldKey<T> key, List<Entry<T>> held, Entry<T> right) {
    List<Entry<T>> changed = new ArrayList<>(held);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).element().equals(right.element())) {
        changed.set(i, right);
        requireNoDoubleAffiliation(changed);
        return changed;
      }
    }
    throw new NotFoundException(
        ErrorCode.FIELD_NOT_HELD,
        "field " + key + " holds no value to rectify",
        "collect it instead, or name an element that is held");
  }

  static <T> String onlyElement(FieldKey<T> key, List<Entry<T>> held) {
    if (held.size() > 1) {
      throw new ConflictException(
          ErrorCode.FIELD_ALREADY_HELD,
          "field " + key + " holds " + held.size() + " values",
          "name the element to rectify");
    }
    return held.isEmpty() ? "" : held.get(0).element();
  }

  /** A person represents one organisation once at a time (S18). */
  private static <T> void requireNoDoubleAffiliation(List<Entry<T>> entries) {
    for (int i = 0; i < entries.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (entries.get(i).value() instanceof Affiliation later
            && entries.get(j).value() instanceof Affiliation earlier
            && later.sameOrganisation(earlier)
            && later.overlaps(earlier)) {
          throw new ConflictException(
              ErrorCode.AFFILIATION_CONFLICT,
              "two affiliations with one organisation overlap",
              "end the first one before the second begins");
        }
      }
    }
  }

  private static <T> String newElement(List<Entry<T>> held) {
    while (true) {
      String element = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
      if (held.stream().noneMatch(entry -> entry.element().equals(element))) {
        return element;
      }
    }
  }
}
