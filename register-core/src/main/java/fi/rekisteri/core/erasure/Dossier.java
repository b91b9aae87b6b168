package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is held of one person, opened for the one decision on what must go, and shown to
 * nobody.
 *
 * @param standing what the person has chosen
 * @param values all values, those of collections and of former fields too
 */
record Dossier(Standing standing, List<HeldValue> values) {
  /**
   * Opens a record that is whole, and the values of its collections.
   *
   * @throws fi.rekisteri.error.SealingException where something of it does not open
   */
  static Dossier open(
      OpenRing ring, FormerFields fields, SealedCustomer sealed, List<SealedItem> items) {
    List<HeldValue> values = new ArrayList<>(sealed.fields().size() + items.size());
    try (OpenPerson person = OpenPerson.of(ring, sealed)) {
      person.everything(fields, (field, entry) -> values.add(held(field, entry)));
      for (SealedItem item : items) {
        FieldKey<?> field = fields.apply(item.field());
        values.add(held(field, person.entry(field, item)));
      }
      return new Dossier(person.standing(), values);
    }
  }

  private static HeldValue held(FieldKey<?> field, Entry<?> entry) {
    return new HeldValue(field, entry.element(), entry.value(), entry.provenance().obtainedAt());
  }

  @Override
  public String toString() {
    return "Dossier[" + values.size() + " values]";
  }
}
