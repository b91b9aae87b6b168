package fi.rekisteri.core.store;

import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RequestLine;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.util.List;

/** Copies that share no byte array, so that nobody outside can change what is kept. */
final class Copies {
  private Copies() {}

  public static SealedCustomer of(SealedCustomer customer) {
    List<SealedField> fields =
        customer.fields().stream()
            .map(f -> new SealedField(f.field(), f.element(), f.blob().clone()))
            .toList();
    return new SealedCustomer(
        customer.facts(), fields, of(customer.key()), customer.seal().clone());
  }

  /** The same record, its key in the wrapping that is given. */
  static SealedCustomer under(SealedKey key, SealedCustomer customer) {
    return new SealedCustomer(customer.facts(), customer.fields(), key, customer.seal());
  }

  public static SealedKey of(SealedKey key) {
    return new SealedKey(key.keyId(), key.epoch(), key.wrapped().clone());
  }

  static List<SearchTag> ofTags(List<SearchTag> tags) {
    return tags.stream()
        .map(t -> new SearchTag(t.index(), t.version(), t.tag().clone(), t.unique()))
        .toList();
  }

  public static RegisterKey of(RegisterKey key) {
    WrappedKey wrapped = key.wrapped();
    return new RegisterKey(
        key.context(),
        new WrappedKey(wrapped.providerId(), wrapped.rootKey(), wrapped.blob().clone()),
        key.check().clone());
  }

  public static SuppressionEntry of(SuppressionEntry entry) {
    SearchTag term = entry.term();
    return new SuppressionEntry(
        new SearchTag(term.index(), term.version(), term.tag().clone(), false),
        entry.prohibitions(),
        entry.since());
  }

  static BreachLine of(BreachLine line) {
    return new BreachLine(
        line.breach(),
        line.number(),
        line.at(),
        line.writer(),
        line.kind(),
        line.facts(),
        line.sealed().clone());
  }

  static RequestLine of(RequestLine line) {
    return new RequestLine(
        line.request(),
        line.number(),
        line.at(),
        line.writer(),
        line.kind(),
        line.sealed().clone());
  }

  static PlanRow of(PlanRow row) {
    return new PlanRow(
        row.id(),
        row.version(),
        row.madeAt(),
        row.asOf(),
        row.people(),
        row.digest(),
        row.counts(),
        row.madeBy(),
        row.approvals(),
        row.seal().clone());
  }

  static DisclosureLine of(DisclosureLine line) {
    return new DisclosureLine(line.facts(), line.details().clone());
  }
}
