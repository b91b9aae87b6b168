package fi.rekisteri.core.engine;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.consent.ChoiceCodec;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.EntryCodec;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.Pending;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.sealing.ReasonKeys;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.sealing.StandingCodec;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between a sealed record and what a purpose sees of it. A field that the decision withholds is not
 * opened at all. Immutable and thread-safe.
 */
public final class Records {
  /** How much of a ledger is fetched at a time. */
  private static final int PAGE = 500;

  private final RegisterDefinition definition;
  private final Sealing sealing;
  private final Map<Permitted, PurposeView> views = new IdentityHashMap<>();
  private final PartialViews parts;

  /** Prepares a view for each permission that the decisions can give. */
  public Records(RegisterDefinition definition, ProcessingDecisions decisions, Sealing sealing) {
    this.definition = definition;
    this.sealing = sealing;
    parts = new PartialViews(definition);
    decisions
        .permissions()
        .forEach(permitted -> views.put(permitted, PurposeView.of(definition, permitted)));
  }

  /** What a purpose gets of a record: the decision, and the person where it permits. */
  public record Seen(ProcessingDecision decision, Optional<Customer> customer) {}

  /** Decides on a person for an act, and opens what the decision permits. */
  public Seen see(SealedCustomer sealed, Act act, Instant now) {
    try (CustomerSeal seal = sealing.of(sealed.facts().id(), sealed.key())) {
      seal.requireWhole(sealed);
      ProcessingDecision decision = decide(seal, sealed, act, now);
      return decision instanceof Permitted permitted
          ? new Seen(decision, Optional.of(open(seal, sealed, permitted)))
          : new Seen(decision, Optional.empty());
    }
  }

  /** Decides on a person for an act, and opens nothing but what they chose. */
  public ProcessingDecision decide(SealedCustomer sealed, Act act, Instant now) {
    try (CustomerSeal seal = sealing.of(sealed.facts().id(), sealed.key())) {
      seal.requireWhole(sealed);
      return decide(seal, sealed, act, now);
    }
  }

  private static ProcessingDecision decide(
      CustomerSeal seal, SealedCustomer sealed, Act act, Instant now) {
    return act.decisions()
        .decide(act.purpose(), sealed.facts().role(), standing(seal, sealed), now);
  }

  /** What a person's choices amount to; nobody is shown it but the decision. */
  public Standing standing(SealedCustomer sealed) {
    try (CustomerSeal seal = sealing.of(sealed.facts().id(), sealed.key())) {
      seal.requireWhole(sealed);
      return standing(seal, sealed);
    }
  }

  static Standing standing(CustomerSeal seal, SealedCustomer sealed) {
    for (SealedField field : sealed.fields()) {
      if (field.field().equals(StandingCodec.PATH)) {
        return StandingCodec.read(seal.open(StandingCodec.PATH, "", field.blob()));
      }
    }
    return Standing.NONE;
  }

  /** The reason of an act; empty where it was sealed under a key that is gone. */
  static Optional<byte[]> openReason(OpenRing ring, SealedCustomer subject, AuditEntry entry) {
    byte[] blob = entry.evidence().reason().orElseThrow();
    try (CustomerSeal seal = ring.of(subject.facts().id(), subject.key())) {
      ReasonKeys older = reasonKeys(seal, subject);
      Optional<byte[]> reason = seal.openReason(entry.place().toString(), blob, older);
      older.wipe();
      return reason;
    }
  }

  /** What opens reasons from before the customer's key was replaced. */
  static ReasonKeys reasonKeys(CustomerSeal seal, SealedCustomer subject) {
    for (SealedField field : subject.fields()) {
      if (field.field().equals(ReasonKeys.PATH)) {
        byte[] plain = seal.open(ReasonKeys.PATH, "", field.blob());
        ReasonKeys keys = ReasonKeys.read(plain);
        Arrays.fill(plain, (byte) 0);
        return keys;
      }
    }
    return ReasonKeys.none();
  }

  private PurposeView view(Permitted permitted) {
    PurposeView known = views.get(permitted);
    return known != null ? known : parts.view(permitted);
  }

  private Customer open(CustomerSeal seal, SealedCustomer sealed, Permitted permitted) {
    PurposeView view = view(permitted);
    Map<FieldKey<?>, Field<?>> fields = view.emptyRecord();
    Map<FieldKey<?>, List<Entry<?>>> several = new LinkedHashMap<>();
    for (SealedField field : sealed.fields()) {
      FieldKey<?> key = view.boundField(field.field());
      if (key != null) {
        Entry<?> entry = open(seal, key, field.element(), field.blob());
        if (key.cardinality() == Cardinality.ONE) {
          requireOne(sealed, field);
          fields.put(key, new Field.Held<>(List.of(entry)));
        } else {
          several.computeIfAbsent(key, first -> new ArrayList<>(2)).add(entry);
        }
      }
    }
    several.forEach((key, entries) -> fields.put(key, held(entries)));
    return Customer.of(sealed.facts(), fields);
  }

  /** A field that held several values when it was stored: none of them is dropped silently. */
  static void requireOne(SealedCustomer sealed, SealedField field) {
    if (!field.element().isEmpty()) {
      throw new RegisterException(
          ErrorCode.UNDECLARED_FIELD,
          "customer " + sealed.facts().id() + " holds several values of field " + field.field(),
          "declare the field with cardinality SEVERAL, as it was when they were stored");
    }
  }

  /**
   * Opens fields for the engine itself, to index or to compare them: nobody is shown them.
   *
   * @return the values by field; none for a field that is not held
   */
  public Map<FieldKey<?>, List<Object>> values(
      OpenRing ring, SealedCustomer sealed, Collection<FieldKey<?>> fields) {
    Map<FieldKey<?>, List<Object>> values = new HashMap<>();
    entries(ring, sealed, fields)
        .forEach(
            (field, held) -> values.put(field, held.stream().<Object>map(Entry::value).toList()));
    return values;
  }

  /** The same, with where each value came from. */
  public Map<FieldKey<?>, List<Entry<?>>> entries(
      OpenRing ring, SealedCustomer sealed, Collection<FieldKey<?>> fields) {
    Map<String, FieldKey<?>> wanted = new HashMap<>();
    fields.forEach(field -> wanted.put(field.path(), field));
    Map<FieldKey<?>, List<Entry<?>>> entries = new HashMap<>();
    try (CustomerSeal seal = ring.of(sealed.facts().id(), sealed.key())) {
      seal.requireWhole(sealed);
      for (SealedField one : sealed.fields()) {
        FieldKey<?> field = wanted.get(one.field());
        if (field != null) {
          Entry<?> entry = open(seal, field, one.element(), one.blob());
          entries.computeIfAbsent(field, first -> new ArrayList<>(2)).add(entry);
        }
      }
    }
    return entries;
  }

  /** Opens one field and what waits for it, for the engine itself: nobody is shown them. */
  public <T> Kept<T> kept(OpenRing ring, SealedCustomer sealed, FieldKey<T> field) {
    List<Entry<T>> entries = new ArrayList<>(2);
    Optional<Pending<T>> pending = Optional.empty();
    try (CustomerSeal seal = ring.of(sealed.facts().id(), sealed.key())) {
      seal.requireWhole(sealed);
      for (SealedField one : sealed.fields()) {
        if (one.field().equals(field.path())) {
          entries.add(open(seal, field, one.element(), one.blob()));
        } else if (one.field().equals(PendingCodec.path(field))) {
          byte[] plain = seal.open(one.field(), one.element(), one.blob());
          pending = Optional.of(PendingCodec.read(field.type(), plain));
        }
      }
    }
    return new Kept<>(entries, pending);
  }

  /** Opens the value that waits for a field, if one does. */
  public <T> Optional<Entry<T>> waiting(OpenRing ring, SealedCustomer sealed, FieldKey<T> field) {
    String path = PendingCodec.path(field);
    return sealed.fields().stream().anyMatch(one -> one.field().equals(path))
        ? kept(ring, sealed, field).pending().flatMap(Pending::waiting)
        : Optional.empty();
  }

  /** Opens the whole ledger of choices, in the order in which they were recorded. */
  public List<RecordedChoice> allChoices(Transaction tx, SealedCustomer sealed) {
    List<RecordedChoice> all = new ArrayList<>();
    String after = null;
    List<SealedItem> page;
    do {
      page = tx.customers().items(sealed.facts().id(), ChoiceCodec.PATH, after, PAGE);
      all.addAll(openChoices(tx, sealed, page));
      after = page.isEmpty() ? null : page.get(page.size() - 1).item();
    } while (page.size() == PAGE);
    return all;
  }

  /** Opens a page of the ledger of choices. */
  public List<RecordedChoice> openChoices(
      Transaction tx, SealedCustomer sealed, List<SealedItem> items) {
    List<RecordedChoice> choices = new ArrayList<>(items.size());
    try (CustomerSeal seal = sealing.of(sealed.facts().id(), sealed.key())) {
      for (SealedItem item : items) {
        byte[] plain = seal.open(ChoiceCodec.PATH, item.item(), item.blob());
        choices.add(ChoiceCodec.read(item.item(), plain));
      }
    } catch (CorruptDataException notOpened) {
      SealedAnew.check(tx, sealed);
      throw notOpened;
    }
    return choices;
  }

  /** Opens a page of a collection, which was read after the record. */
  public <T> List<Entry<T>> openItems(
      Transaction tx, SealedCustomer sealed, FieldKey<T> field, List<SealedItem> items) {
    List<Entry<T>> entries = new ArrayList<>(items.size());
    try (CustomerSeal seal = sealing.of(sealed.facts().id(), sealed.key())) {
      for (SealedItem item : items) {
        entries.add(open(seal, field, item.item(), item.blob()));
      }
    } catch (CorruptDataException unopened) {
      SealedAnew.check(tx, sealed);
      throw unopened;
    }
    return entries;
  }

  /**
   * The paths that reading a record shows, as the audit trail names them: collections stand apart.
   */
  public List<String> paths(Permitted permitted) {
    return view(permitted).paths();
  }

  static <T> Entry<T> open(CustomerSeal seal, FieldKey<T> key, String element, byte[] blob) {
    return EntryCodec.read(key.type(), element, seal.open(key.path(), element, blob));
  }

  /** The entries were read by the field's own type, whatever it is. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Field.Held<?> held(List<Entry<?>> entries) {
    return new Field.Held(entries);
  }
}
