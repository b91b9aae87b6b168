package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.Slot;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values that are added beside records which stay as they are: what comes in great numbers. */
public final class Additions {
  private Additions() {}

  /**
   * Seals values that are added beside a record, which stays as it is. What they are is decided on
   * what the person has chosen, read under the same unwrapped key: for what comes in great numbers.
   */
  public static ItemAddition seal(
      OpenRing ring, SealedCustomer stored, Function<Standing, Added> decided) {
    try (CustomerSeal seal = ring.of(stored.facts().id(), stored.key())) {
      seal.requireWhole(stored);
      Added added = decided.apply(Records.standing(seal, stored));
      List<byte[]> blobs = added.slots.isEmpty() ? List.of() : seal.sealAll(added.slots);
      List<SealedItem> items = new ArrayList<>(blobs.size());
      for (int i = 0; i < blobs.size(); i++) {
        Slot slot = added.slots.get(i);
        items.add(new SealedItem(slot.field(), slot.element(), blobs.get(i)));
      }
      return new ItemAddition(stored, items, added.lookBy);
    }
  }

  /**
   * What is added beside a record.
   *
   * @param slots the values as bytes, in their places; the caller wipes them
   * @param lookBy on which day the person is to be looked at for them, at the latest
   */
  public record Added(List<Slot> slots, Optional<LocalDate> lookBy) {
    public static final Added NOTHING = new Added(List.of(), Optional.empty());

    @Override
    public String toString() {
      return "Added[" + slots.size() + "]";
    }
  }

  /**
   * Writes values of collections to bytes, before anybody has decided on them: what needs no key
   * need not be done while a person is held. Where one cannot be written, the others are wiped.
   */
  public static List<Slot> written(RegisterDefinition definition, List<Placed<?>> values) {
    List<Slot> slots = new ArrayList<>(values.size());
    try {
      for (Placed<?> value : values) {
        FieldKey<?> declared = definition.field(value.field().path()).orElseThrow().key();
        slots.add(Sealer.slot(declared, value.entry()));
      }
      return slots;
    } catch (RuntimeException | Error unwritten) {
      slots.forEach(slot -> Arrays.fill(slot.plain(), (byte) 0));
      throw unwritten;
    }
  }

  /** A value of a collection; its element is the item id that it is to have. */
  public record Placed<T>(FieldKey<T> field, Entry<T> entry) {
    @Override
    public String toString() {
      return "Placed[" + field + ", ***]";
    }
  }
}
