package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.DisclosureStore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class DisclosuresAround implements DisclosureStore {
  final DisclosureStore intact;

  DisclosuresAround(DisclosureStore intact) {
    this.intact = intact;
  }

  @Override
  public void append(List<DisclosureLine> lines) {
    intact.append(lines);
  }

  @Override
  public List<DisclosureLine> ofSubject(
      CustomerId subject, @Nullable DisclosureId before, int limit) {
    return intact.ofSubject(subject, before, limit);
  }

  @Override
  public List<DisclosureLine> toRecipient(
      String recipient, DisclosureId from, DisclosureId before, int limit) {
    return intact.toRecipient(recipient, from, before, limit);
  }

  @Override
  public long countToRecipient(String recipient, DisclosureId from, DisclosureId until) {
    return intact.countToRecipient(recipient, from, until);
  }

  @Override
  public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
    return intact.recipientsOf(subject, fields);
  }

  @Override
  public Set<CustomerId> disclosed(List<CustomerId> subjects) {
    return intact.disclosed(subjects);
  }
}
