package fi.rekisteri.core.engine;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.consent.ChoiceCodec;
import fi.rekisteri.core.consent.ShownNotices;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.EntryCodec;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.Pending;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.sealing.Slot;
import fi.rekisteri.core.sealing.StandingCodec;
import fi.rekisteri.customer.Addition;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Seals people and changes for the storage: all values of one person under one key, in one go. */
public record Sealer(Engine engine) {

  /** Seals somebody new under a new key. */
  public SealedNewcomer seal(OpenRing ring, Act act, Customer newcomer, Chosen chosen) {
    List<Slot> slots = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    List<SearchTag> tags = new Indexing(engine, ring).of(newcomer, chosen.standing());
    newcomer
        .fields()
        .forEach(
            (key, field) -> {
              if (field instanceof Field.Held<?> held) {
                paths.add(key.path());
                addSlots(slots, key, held);
              }
            });
    try (CustomerSeal seal = ring.newCustomer(newcomer.id())) {
      Sealed sealed = sealAll(seal, slots, newcomer.additions()).and(sealAll(seal, chosen, 1));
      SealedCustomer customer = seal.record(newcomer.facts().next(), sealed.fields);
      paths.addAll(itemPaths(newcomer.additions()));
      return new SealedNewcomer(customer, tags, sealed.items, act.done(newcomer.id(), paths))
          .withLookBy(lookBy().newcomer(newcomer, chosen));
    }
  }

  /** Seals the reason of an act in the place of its entry. */
  static byte[] sealReason(OpenRing ring, SealedCustomer subject, AuditPlace place, byte[] text) {
    try (CustomerSeal seal = ring.of(subject.facts().id(), subject.key())) {
      return seal.sealReason(place.toString(), text);
    }
  }

  /** Seals the changed values and leaves the others as they are, unopened. */
  public CustomerChange seal(
      OpenRing ring, SealedCustomer before, Customer after, Difference difference) {
    List<Slot> slots = new ArrayList<>();
    Map<String, List<SearchTag>> tags = new Indexing(engine, ring).after(before, difference);
    difference.fields().forEach((key, held) -> addSlots(slots, key, held));
    try (CustomerSeal seal = ring.of(after.id(), before.key())) {
      Sealed sealed = sealAll(seal, slots, difference.additions());
      List<SealedField> fields = merge(before.fields(), sealed.fields);
      SealedCustomer customer = seal.record(after.facts().next(), fields);
      return new CustomerChange(customer, tags, sealed.items)
          .withLookBy(lookBy().change(before, customer.facts(), difference));
    }
  }

  /** Seals choices for the ledger, and what they amount to for the record; no value changes. */
  public CustomerChange seal(OpenRing ring, SealedCustomer before, Chosen chosen) {
    try (CustomerSeal seal = ring.of(before.facts().id(), before.key())) {
      Sealed sealed = sealAll(seal, chosen, before.facts().version() + 1);
      List<SealedField> fields = merge(before.fields(), sealed.fields);
      Map<String, List<SearchTag>> marks =
          chosen.recorded().isEmpty()
              ? Map.of()
              : new Indexing(engine, ring).after(Records.standing(seal, before), chosen.standing());
      return new CustomerChange(seal.record(before.facts().next(), fields), marks, sealed.items)
          .withLookBy(lookBy().chosen(chosen));
    }
  }

  /** Seals what stands for a person, where what is held of them changes; no value changes. */
  CustomerChange seal(OpenRing ring, SealedCustomer before, Standing standing) {
    return seal(ring, before, new Slot(StandingCodec.PATH, "", StandingCodec.write(standing)));
  }

  /** Seals which notices a person was shown; no value changes. */
  public CustomerChange seal(OpenRing ring, SealedCustomer before, ShownNotices shown) {
    return seal(ring, before, new Slot(ShownNotices.PATH, "", shown.write()));
  }

  /** What the register keeps in a record for itself, in place of what stood there. */
  private static CustomerChange seal(OpenRing ring, SealedCustomer before, Slot slot) {
    try (CustomerSeal seal = ring.of(before.facts().id(), before.key())) {
      SealedField field = new SealedField(slot.field(), "", seal.sealAll(List.of(slot)).get(0));
      List<SealedField> fields = merge(before.fields(), List.of(field));
      return new CustomerChange(seal.record(before.facts().next(), fields), Map.of(), List.of());
    }
  }

  /** Seals what an update made of one field and of what waits for it; nothing else changes. */
  public <T> CustomerChange seal(
      OpenRing ring, SealedCustomer before, FieldKey<T> field, Settled<T> now) {
    Map<FieldKey<?>, Field.Held<?>> changed = new LinkedHashMap<>();
    now.held().ifPresent(held -> changed.put(field, held));
    Difference difference = new Difference(changed, List.of(), false);
    List<Slot> slots = new ArrayList<>();
    changed.forEach((key, held) -> addSlots(slots, key, held));
    String path = PendingCodec.path(field);
    now.pending()
        .ifPresent(
            pending -> slots.add(new Slot(path, "", PendingCodec.write(field.type(), pending))));
    try (CustomerSeal seal = ring.of(before.facts().id(), before.key())) {
      Sealed sealed = sealAll(seal, slots, List.of());
      List<SealedField> kept =
          before.fields().stream().filter(one -> !one.field().equals(path)).toList();
      return new CustomerChange(
              seal.record(before.facts().next(), merge(kept, sealed.fields)),
              new Indexing(engine, ring).after(before, difference),
              List.of())
          .withLookBy(lookBy().settled(before, field, now, difference));
    }
  }

  /**
   * What an update makes of a field.
   *
   * @param held the field's values from now on; empty where they stay
   * @param pending what waits from now on; empty for nothing
   */
  public record Settled<T>(Optional<Field.Held<T>> held, Optional<Pending<T>> pending) {}

  /**
   * The ledger is ordered by the version of the record that a choice came with, which only one
   * writer makes; a clock may stand still or go back.
   */
  private static Sealed sealAll(CustomerSeal seal, Chosen chosen, long version) {
    if (chosen.recorded().isEmpty()) {
      return new Sealed(List.of(), List.of());
    }
    List<Slot> slots = new ArrayList<>();
    slots.add(new Slot(StandingCodec.PATH, "", StandingCodec.write(chosen.standing())));
    for (RecordedChoice choice : chosen.recorded()) {
      String id = String.format("%016x%08x", version, slots.size());
      slots.add(new Slot(ChoiceCodec.PATH, id, ChoiceCodec.write(choice)));
    }
    List<byte[]> blobs = seal.sealAll(slots);
    List<SealedItem> items = new ArrayList<>();
    for (int i = 1; i < slots.size(); i++) {
      items.add(new SealedItem(ChoiceCodec.PATH, slots.get(i).element(), blobs.get(i)));
    }
    return new Sealed(List.of(new SealedField(StandingCodec.PATH, "", blobs.get(0))), items);
  }

  private record Sealed(List<SealedField> fields, List<SealedItem> items) {
    Sealed and(Sealed more) {
      return more.fields.isEmpty()
          ? this
          : new Sealed(joined(fields, more.fields), joined(items, more.items));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }
  }

  private Sealed sealAll(CustomerSeal seal, List<Slot> slots, List<Addition<?>> additions) {
    List<Slot> all = new ArrayList<>(slots);
    ItemIds ids = new ItemIds(engine.now());
    additions.forEach(addition -> all.add(slot(addition, ids.next())));
    List<byte[]> blobs = seal.sealAll(all);
    all.forEach(slot -> Arrays.fill(slot.plain(), (byte) 0));
    List<SealedField> fields = new ArrayList<>(slots.size());
    List<SealedItem> items = new ArrayList<>(additions.size());
    for (int i = 0; i < all.size(); i++) {
      Slot slot = all.get(i);
      if (i < slots.size()) {
        fields.add(new SealedField(slot.field(), slot.element(), blobs.get(i)));
      } else {
        items.add(new SealedItem(slot.field(), slot.element(), blobs.get(i)));
      }
    }
    return new Sealed(fields, items);
  }

  /** Keeps the order of fields: changed ones stand where they stood, new ones at the end. */
  private static List<SealedField> merge(List<SealedField> before, List<SealedField> changed) {
    Map<String, List<SealedField>> byField = new LinkedHashMap<>();
    before.forEach(
        field -> byField.computeIfAbsent(field.field(), path -> new ArrayList<>()).add(field));
    changed.forEach(field -> byField.put(field.field(), new ArrayList<>()));
    changed.forEach(field -> byField.get(field.field()).add(field));
    return byField.values().stream().flatMap(List::stream).toList();
  }

  private void addSlots(List<Slot> slots, FieldKey<?> key, Field.Held<?> held) {
    for (Entry<?> entry : held.entries()) {
      slots.add(slot(declared(key), entry));
    }
  }

  private Slot slot(Addition<?> addition, String id) {
    return slot(
        declared(addition.field()), new Entry<>(id, addition.value(), addition.provenance()));
  }

  static <T> Slot slot(FieldKey<T> key, Entry<?> entry) {
    return new Slot(key.path(), entry.element(), EntryCodec.write(key.type(), cast(entry)));
  }

  /**
   * Keys are equal by path: the definition's own one writes, since it is the one that will read.
   */
  private FieldKey<?> declared(FieldKey<?> key) {
    return engine.definition().field(key.path()).orElseThrow().key();
  }

  private LookBy lookBy() {
    return new LookBy(engine);
  }

  private static List<String> itemPaths(List<Addition<?>> additions) {
    return additions.stream().map(addition -> addition.field().path()).distinct().toList();
  }

  @SuppressWarnings("unchecked") // the intake rules compared the value with the declared type
  private static <T> Entry<T> cast(Entry<?> entry) {
    return (Entry<T>) entry;
  }
}
