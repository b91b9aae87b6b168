package fi.rekisteri.core.engine;

import fi.rekisteri.core.consent.ShownNotices;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.EntryCodec;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.sealing.ReasonKeys;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One person whose data goes to others, or of whom more than one thing is asked: decided on, opened
 * field by field, and told of in the ledger, under one unwrapping of their key. For one thread, and
 * closed by it.
 */
public final class OpenPerson implements AutoCloseable {
  private final SealedCustomer sealed;
  private final CustomerSeal seal;
  private @Nullable ReasonKeys older;

  private OpenPerson(SealedCustomer sealed, CustomerSeal seal) {
    this.sealed = sealed;
    this.seal = seal;
  }

  /** Opens a record that is whole. */
  public static OpenPerson of(OpenRing ring, SealedCustomer sealed) {
    OpenPerson person = new OpenPerson(sealed, ring.of(sealed.facts().id(), sealed.key()));
    boolean whole = false;
    try {
      person.seal.requireWhole(sealed);
      whole = true;
      return person;
    } finally {
      if (!whole) {
        person.close();
      }
    }
  }

  /** Whether the person's data may go to others for the purpose of an act, and which fields. */
  public ProcessingDecision decideDisclosure(Act act, Instant now) {
    return act.decisions()
        .decideDisclosure(
            act.purpose(), sealed.facts().role(), Records.standing(seal, sealed), now);
  }

  /** What the person has chosen, for a decision that is narrower than an act's. */
  public Standing standing() {
    return Records.standing(seal, sealed);
  }

  /** Opens values inside the record, after the decision; others are not opened. */
  public <T> List<Entry<T>> entries(FieldKey<T> field, Predicate<String> element) {
    List<Entry<T>> entries = new ArrayList<>(1);
    for (SealedField one : sealed.fields()) {
      if (one.field().equals(field.path()) && element.test(one.element())) {
        if (field.cardinality() == Cardinality.ONE) {
          Records.requireOne(sealed, one);
        }
        entries.add(Records.open(seal, field, one.element(), one.blob()));
      }
    }
    return entries;
  }

  /**
   * Opens everything inside the record, for the one decision on what must go: what waits for a
   * field that holds nothing, too. Nobody is shown it.
   *
   * @param declared the field of a path, also of one that no definition declares any more
   */
  public void everything(
      Function<String, FieldKey<?>> declared, BiConsumer<FieldKey<?>, Entry<?>> told) {
    Set<String> held = new HashSet<>();
    for (SealedField one : sealed.fields()) {
      if (!one.isOfTheRegister()) {
        held.add(one.field());
        FieldKey<?> field = declared.apply(one.field());
        told.accept(field, Records.open(seal, field, one.element(), one.blob()));
      }
    }
    for (SealedField one : sealed.fields()) {
      PendingCodec.target(one.field())
          .filter(path -> !held.contains(path))
          .ifPresent(path -> waiting(declared.apply(path), one, told));
    }
  }

  private <T> void waiting(
      FieldKey<T> field, SealedField one, BiConsumer<FieldKey<?>, Entry<?>> told) {
    byte[] plain = seal.open(one.field(), one.element(), one.blob());
    PendingCodec.read(field.type(), plain).waiting().ifPresent(entry -> told.accept(field, entry));
  }

  /** Which notices the person was shown. */
  public ShownNotices shownNotices() {
    for (SealedField one : sealed.fields()) {
      if (one.field().equals(ShownNotices.PATH)) {
        return ShownNotices.read(seal.open(ShownNotices.PATH, "", one.blob()));
      }
    }
    return ShownNotices.NONE;
  }

  /** A value's field, declared or not, and where the value came from. */
  public record Origin(String field, Provenance provenance) {}

  /** Where the values inside the record came from; the values themselves are not read. */
  public List<Origin> origins() {
    List<Origin> origins = new ArrayList<>(sealed.fields().size());
    for (SealedField one : sealed.fields()) {
      if (!one.isOfTheRegister()) {
        byte[] plain = seal.open(one.field(), one.element(), one.blob());
        origins.add(new Origin(one.field(), EntryCodec.origin(plain)));
        Arrays.fill(plain, (byte) 0);
      }
    }
    return origins;
  }

  /** Opens a value of a collection, after the decision. */
  public <T> Entry<T> entry(FieldKey<T> field, SealedItem item) {
    return Records.open(seal, field, item.item(), item.blob());
  }

  /** Seals what the ledger tells of the person in a place of it. */
  public byte[] sealLine(String place, byte[] plain) {
    return seal.sealReason(place, plain);
  }

  /** Opens it; empty where it was sealed in another place or under a key that is gone. */
  public Optional<byte[]> openLine(String place, byte[] blob) {
    if (older == null) {
      older = Records.reasonKeys(seal, sealed);
    }
    return seal.openReason(place, blob, older);
  }

  @Override
  public void close() {
    if (older != null) {
      older.wipe();
    }
    seal.close();
  }

  @Override
  public String toString() {
    return "OpenPerson[" + sealed.facts().id() + "]";
  }
}
