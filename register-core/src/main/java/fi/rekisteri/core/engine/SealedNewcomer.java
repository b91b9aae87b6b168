package fi.rekisteri.core.engine;

import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.util.List;

/** Somebody new in the form that is stored, and what is recorded of it. */
public record SealedNewcomer(
    SealedCustomer customer, List<SearchTag> tags, List<SealedItem> items, Deed deed) {
  @Override
  public String toString() {
    return "SealedNewcomer[" + customer.facts().id() + "]";
  }
}
