package fi.rekisteri.core.engine;

import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody new in the form that is stored, what is recorded of it, and when to look at them. */
public record SealedNewcomer(
    SealedCustomer customer,
    List<SearchTag> tags,
    List<SealedItem> items,
    Deed deed,
    Optional<LocalDate> lookBy) {

  /** Somebody of whom nothing falls due, as far as is known. */
  public SealedNewcomer(
      SealedCustomer customer, List<SearchTag> tags, List<SealedItem> items, Deed deed) {
    this(customer, tags, items, deed, Optional.empty());
  }

  /** The same person, to be looked at on a day. */
  public SealedNewcomer withLookBy(Optional<LocalDate> day) {
    return new SealedNewcomer(customer, tags, items, deed, day);
  }

  @Override
  public String toString() {
    return "SealedNewcomer[" + customer.facts().id() + "]";
  }
}
