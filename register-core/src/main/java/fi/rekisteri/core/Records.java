package fi.rekisteri.core;

import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.EntryCodec;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between a sealed record and what a purpose sees of it. A field that the decision withholds is not
 * opened at all.
 */
record Records(RegisterDefinition definition, Sealing sealing) {

  /** Opens what the decision permits. */
  Customer open(SealedCustomer sealed, Permitted permitted) {
    Map<FieldKey<?>, Field<?>> fields = new LinkedHashMap<>();
    try (CustomerSeal seal = sealing.of(sealed.facts().id(), sealed.key())) {
      for (FieldSchema<?> schema : definition.fields()) {
        FieldKey<?> key = schema.key();
        if (key.cardinality() != Cardinality.COLLECTION) {
          Optional<Withholding> withheld = permitted.withholding(key);
          fields.put(
              key,
              withheld.isPresent()
                  ? new Field.Withheld<>(withheld.get())
                  : open(seal, key, sealed.fields()));
        }
      }
    }
    return Customer.of(sealed.facts(), fields);
  }

  /** Opens a page of a collection. */
  <T> List<Entry<T>> openItems(SealedCustomer sealed, FieldKey<T> field, List<SealedItem> items) {
    List<Entry<T>> entries = new ArrayList<>(items.size());
    try (CustomerSeal seal = sealing.of(sealed.facts().id(), sealed.key())) {
      for (SealedItem item : items) {
        byte[] plain = seal.open(field.path(), item.item(), item.blob());
        entries.add(EntryCodec.read(field.type(), item.item(), plain));
      }
    }
    return entries;
  }

  /**
   * The paths that reading a record shows, as the audit trail names them: collections stand apart.
   */
  List<String> paths(Permitted permitted) {
    return definition.fields().stream()
        .map(schema -> schema.key())
        .filter(key -> key.cardinality() != Cardinality.COLLECTION)
        .filter(key -> permitted.fields().contains(key))
        .map(FieldKey::path)
        .toList();
  }

  private static <T> Field<T> open(
      CustomerSeal seal, FieldKey<T> key, List<SealedField> sealedFields) {
    List<Entry<T>> entries = null;
    for (SealedField sealed : sealedFields) {
      if (sealed.field().equals(key.path())) {
        byte[] plain = seal.open(sealed.field(), sealed.element(), sealed.blob());
        Entry<T> entry = EntryCodec.read(key.type(), sealed.element(), plain);
        if (key.cardinality() == Cardinality.ONE) {
          return new Field.Held<>(List.of(entry));
        }
        entries = entries == null ? new ArrayList<>() : entries;
        entries.add(entry);
      }
    }
    return entries == null ? new Field.NoneHeld<>() : new Field.Held<>(entries);
  }
}
