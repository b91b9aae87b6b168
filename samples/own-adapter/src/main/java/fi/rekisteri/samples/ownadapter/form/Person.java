package fi.rekisteri.samples.ownadapter.form;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.util.List;

/**
 * A customer's record without the wrapped key, which has a map of its own.
 *
 * @param facts id, version, role and customerships
 * @param fields the sealed values, in order
 * @param seal the seal of the whole record
 */
public record Person(CustomerFacts facts, List<SealedField> fields, byte[] seal) {
  public static Person of(SealedCustomer customer) {
    return new Person(customer.facts(), customer.fields(), customer.seal());
  }

  public SealedCustomer under(SealedKey key) {
    return new SealedCustomer(facts, fields, key, seal);
  }
}
