package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.access.KeptUntil;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.Circumstances;
import fi.rekisteri.core.fate.Fates;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.VisitFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The copy of all that the records hold of one person, value by value. For one thread. */
final class AnswerCopy {
  private static final Fate.Cases<KeptUntil> KEPT_UNTIL =
      new Fate.Cases<>(
          keep -> new KeptUntil(keep.decidedBy(), keep.through()),
          hold -> new KeptUntil(hold.decidedBy(), hold.hold().until()),
          restrict -> new KeptUntil(restrict.decidedBy(), Optional.empty()),
          goes -> new KeptUntil(goes.decidedBy(), Optional.of(goes.dueSince().minusDays(1))),
          goes -> new KeptUntil(goes.decidedBy(), Optional.of(goes.dueSince().minusDays(1))));

  private final Engine engine;
  private final Transaction tx;
  private final SealedCustomer sealed;
  private final Cuts cuts;
  private final List<Copied> copied = new ArrayList<>();
  private final List<fi.rekisteri.core.fate.HeldValue> judged = new ArrayList<>();

  /** A value, and which of its field's values it is; none for one that waits. */
  private record Copied(HeldValue value, Optional<String> element) {
    Optional<KeptUntil> among(Map<List<String>, KeptUntil> kept) {
      return element.map(id -> kept.get(List.of(value.path(), id)));
    }
  }

  AnswerCopy(Engine engine, Transaction tx, SealedCustomer sealed, Cuts cuts) {
    this.engine = engine;
    this.tx = tx;
    this.sealed = sealed;
    this.cuts = cuts;
  }

  /** Copies the values of a field that the purpose sees. */
  <T> void add(FieldSchema<T> schema, Customer customer) {
    FieldKey<T> key = schema.key();
    if (key.cardinality() == Cardinality.COLLECTION) {
      new HeldItems(engine, tx)
          .forEach(sealed, key, entry -> tell(schema, entry), entry -> leaveOut(schema, entry));
    } else if (customer.field(key) instanceof Field.Held<T> held) {
      held.entries().forEach(entry -> tell(schema, entry));
    }
    engine
        .records()
        .waiting(tx.ring(), sealed, key)
        .map(entry -> value(schema, entry).asWaiting())
        .flatMap(value -> cuts.ofField(value, ""))
        .ifPresent(value -> copied.add(new Copied(value, Optional.empty())));
  }

  /** The values, with what holds each and how long it is kept. */
  List<HeldValue> values() {
    Standing standing = engine.records().standing(sealed);
    Set<String> ofVisitors = new HashSet<>();
    for (SealedCustomer visitor : new HeldItems(engine, tx).visitorsOf(sealed)) {
      ofVisitors.addAll(tx.customers().collections(visitor.facts().id()));
    }
    Map<List<String>, KeptUntil> kept = kept(standing);
    // What visitors hold whom the person is linked to follows their own holds and days.
    return copied.stream()
        .map(
            one ->
                ofVisitors.contains(one.value().path())
                    ? one.value()
                    : one.value()
                        .lockedBy(standing.lockOf(one.value().path()))
                        .keptUntil(one.among(kept)))
        .toList();
  }

  private <T> void tell(FieldSchema<T> schema, Entry<T> entry) {
    judge(schema.key(), entry);
    cuts.ofField(shown(value(schema, entry)), entry.element())
        .ifPresent(value -> copied.add(new Copied(value, Optional.of(entry.element()))));
  }

  private <T> void leaveOut(FieldSchema<T> schema, Entry<T> entry) {
    judge(schema.key(), entry);
    cuts.tellOther(WithheldPart.field(schema.key().path()), schema.label());
  }

  private void judge(FieldKey<?> key, Entry<?> entry) {
    judged.add(
        new fi.rekisteri.core.fate.HeldValue(
            key, entry.element(), entry.value(), entry.provenance().obtainedAt()));
  }

  /** Whose a shared browser is besides is nothing to tell to whoever holds it (Art. 15(4)). */
  private HeldValue shown(HeldValue value) {
    boolean tellsOfOthers =
        sealed.facts().role() == SubjectRole.VISITOR
            && value.path().equals(VisitFields.IDENTITY_LINK.path());
    return tellsOfOthers ? cuts.withoutOther(value, "customer") : value;
  }

  private static <T> HeldValue value(FieldSchema<T> schema, Entry<T> entry) {
    return new HeldValue(
        schema.key().path(),
        schema.label(),
        schema.category(),
        schema.key().type().parts(entry.value()),
        entry.provenance());
  }

  /** By the one decision on what goes, of what the record itself tells. */
  private Map<List<String>, KeptUntil> kept(Standing standing) {
    LocalDate today = LocalDate.ofInstant(engine.now(), engine.definition().zone());
    Circumstances about =
        new Circumstances(sealed.facts(), judged, standing, List.of(), List.of(), today);
    Map<List<String>, KeptUntil> kept = new HashMap<>();
    new Fates(engine.definition())
        .judge(about)
        .fates()
        .forEach(one -> kept.put(List.of(one.field(), one.element()), one.fate().fold(KEPT_UNTIL)));
    return kept;
  }
}
