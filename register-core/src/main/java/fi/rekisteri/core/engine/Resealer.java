package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.sealing.ReasonKeys;
import fi.rekisteri.core.sealing.Slot;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Seals everything of a customer anew under a new key: the old one then opens nothing that is kept.
 * The values pass through as bytes; nobody is shown them, and what no definition declares any more
 * is sealed anew like all else.
 */
public final class Resealer {
  private static final int PAGE = 500;

  private final Transaction tx;
  private final SealedCustomer before;
  private final BiPredicate<String, String> leftOut;

  /** What stays of a customer, under the new key. */
  public record Rest(SealedCustomer customer, List<SealedItem> items) {}

  private Resealer(Transaction tx, SealedCustomer before, BiPredicate<String, String> leftOut) {
    this.tx = tx;
    this.before = before;
    this.leftOut = leftOut;
  }

  /** The whole record under a new key. */
  public static Resealing anew(Transaction tx, SealedCustomer before) {
    Rest all = new Resealer(tx, before, (field, element) -> false).sealed(before.facts());
    return new Resealing(before, all.customer, all.items);
  }

  /** The next version of the record without what a verdict takes, under a new key. */
  public static Rest without(Transaction tx, SealedCustomer before, FieldErasureVerdict verdict) {
    return new Resealer(tx, before, verdict::takes).sealed(before.facts().next());
  }

  private Rest sealed(CustomerFacts facts) {
    List<SealedField> fields =
        before.fields().stream()
            .filter(field -> !isLeftOut(field) && !field.field().equals(ReasonKeys.PATH))
            .toList();
    List<SealedItem> items = items();
    try (CustomerSeal old = tx.ring().of(facts.id(), before.key());
        CustomerSeal renewed = tx.ring().newCustomer(facts.id())) {
      old.requireWhole(before);
      List<Slot> slots = new ArrayList<>(fields.size() + items.size());
      fields.forEach(f -> slots.add(opened(old, f.field(), f.element(), f.blob())));
      items.forEach(i -> slots.add(opened(old, i.field(), i.item(), i.blob())));
      slots.add(fields.size(), reasonKeys(old));
      List<byte[]> blobs = renewed.sealAll(slots);
      slots.forEach(slot -> Arrays.fill(slot.plain(), (byte) 0));
      List<SealedField> sealedFields = new ArrayList<>(fields.size());
      List<SealedItem> sealedItems = new ArrayList<>(items.size());
      for (int i = 0; i < slots.size(); i++) {
        Slot slot = slots.get(i);
        if (i <= fields.size()) {
          sealedFields.add(new SealedField(slot.field(), slot.element(), blobs.get(i)));
        } else {
          sealedItems.add(new SealedItem(slot.field(), slot.element(), blobs.get(i)));
        }
      }
      return new Rest(renewed.record(facts, sealedFields), sealedItems);
    } catch (CorruptDataException unopened) {
      SealedAnew.check(tx, before);
      throw unopened;
    }
  }

  /** What waits for a field goes with the last of the field's values. */
  private boolean isLeftOut(SealedField field) {
    return leftOut.test(field.field(), field.element())
        || PendingCodec.target(field.field()).filter(this::goes).isPresent();
  }

  private boolean goes(String path) {
    List<SealedField> held =
        before.fields().stream().filter(field -> field.field().equals(path)).toList();
    return leftOut.test(path, "")
        || !held.isEmpty() && held.stream().allMatch(field -> leftOut.test(path, field.element()));
  }

  private Slot reasonKeys(CustomerSeal old) {
    ReasonKeys kept = Records.reasonKeys(old, before).with(old);
    Slot slot = new Slot(ReasonKeys.PATH, "", kept.write());
    kept.wipe();
    return slot;
  }

  private static Slot opened(CustomerSeal seal, String field, String element, byte[] blob) {
    return new Slot(field, element, seal.open(field, element, blob));
  }

  private List<SealedItem> items() {
    CustomerId id = before.facts().id();
    List<SealedItem> all = new ArrayList<>();
    for (String field : tx.customers().collections(id)) {
      addItems(all, id, field);
    }
    return all;
  }

  private void addItems(List<SealedItem> all, CustomerId id, String field) {
    String after = null;
    List<SealedItem> page;
    do {
      page = tx.customers().items(id, field, after, PAGE);
      page.stream().filter(item -> !leftOut.test(field, item.item())).forEach(all::add);
      after = page.isEmpty() ? after : page.get(page.size() - 1).item();
    } while (page.size() == PAGE);
  }
}
