package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that erase single values badly, A23. */
final class PartFlaws {
  private static final int EVERYTHING = 100_000;

  private PartFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A23", "erases a collection with one of its values", PartFlaws::takingTheWhole),
        new Flaw("A23", "leaves a value under the old key", PartFlaws::keepingTheOldKey),
        new Flaw("A23", "lets go of what came meanwhile", PartFlaws::takingWhatCame));
  }

  private static Set<String> named(PartialErasure erasure) {
    return erasure.verdict().elements().keySet();
  }

  private static RegisterStorage takingTheWhole() {
    Set<String> taken = new HashSet<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void eraseFields(PartialErasure erasure, AuditEntry audit) {
                super.eraseFields(erasure, audit);
                named(erasure).forEach(field -> taken.add(erasure.id() + field));
              }

              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                return taken.contains(id + field)
                    ? List.of()
                    : super.items(id, field, after, limit);
              }
            });
  }

  private static RegisterStorage keepingTheOldKey() {
    Map<String, SealedItem> old = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void eraseFields(PartialErasure erasure, AuditEntry audit) {
                for (String field : named(erasure)) {
                  super.items(erasure.id(), field, null, EVERYTHING)
                      .forEach(item -> old.put(erasure.id() + item.toString(), item));
                }
                super.eraseFields(erasure, audit);
              }

              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                return super.items(id, field, after, limit).stream()
                    .map(item -> old.getOrDefault(id + item.toString(), item))
                    .toList();
              }
            });
  }

  /** Names in the verdict whatever is there and is not among what stays. */
  private static RegisterStorage takingWhatCame() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void eraseFields(PartialErasure erasure, AuditEntry audit) {
                super.eraseFields(widened(intact, erasure), audit);
              }
            });
  }

  private static PartialErasure widened(CustomerStore intact, PartialErasure erasure) {
    List<String> staying = erasure.left().items().stream().map(SealedItem::toString).toList();
    Map<String, Set<String>> elements = new HashMap<>();
    erasure.verdict().elements().forEach((field, ids) -> elements.put(field, new HashSet<>(ids)));
    List<String> collections = new ArrayList<>(intact.collections(erasure.id()));
    collections.removeAll(erasure.verdict().fields());
    collections.removeAll(erasure.before().fields().stream().map(SealedField::field).toList());
    for (String field : collections) {
      intact.items(erasure.id(), field, null, EVERYTHING).stream()
          .filter(item -> !staying.contains(item.toString()))
          .forEach(item -> elements.computeIfAbsent(field, f -> new HashSet<>()).add(item.item()));
    }
    FieldErasureVerdict verdict = erasure.verdict();
    return new PartialErasure(
        new FieldErasureVerdict(
            verdict.subject(),
            verdict.fields(),
            elements,
            verdict.decidedBy(),
            verdict.decidedAt()),
        erasure.before(),
        erasure.rest(),
        erasure.left());
  }
}
