package fi.rekisteri.samples.sealing;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.sealing.Slot;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The register's own sealing, as the register calls it: each customer has a key of its own, which
 * stands wrapped beside the values and is unwrapped each time. The backend is the one that is
 * configured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RegisterSealing {
  private final Stored[] stored = new Stored[People.COUNT];
  private Sealing sealing;
  private int turn;

  /** What the storage holds of a customer, and what was sealed into it. */
  private record Stored(SealedCustomer record, List<Slot> slots, Terms terms) {
    private CustomerId id() {
      return record.facts().id();
    }

    private SealedKey key() {
      return record.key();
    }
  }

  /** Opens a register and fills it. */
  @Setup
  public void prepare() {
    sealing = Sealing.open("benchmark", InMemoryKeys.random(), new KeyRows());
    for (int i = 0; i < People.COUNT; i++) {
      CustomerId id = CustomerId.random();
      List<Slot> slots = People.slots(i);
      try (CustomerSeal seal = sealing.newCustomer(id)) {
        stored[i] = new Stored(record(seal, id, slots), slots, Terms.of(i));
      }
      requireSame(stored[i]);
    }
  }

  /** A change of all values: unwraps the key and seals. */
  @Benchmark
  public List<byte[]> unwrapAndSeal12() {
    Stored one = next();
    try (CustomerSeal seal = sealing.of(one.id(), one.key())) {
      return seal.sealAll(one.slots);
    }
  }

  /** A read of the whole record: unwraps the key and opens. */
  @Benchmark
  public void open12(Blackhole hole) {
    Stored one = next();
    try (CustomerSeal seal = sealing.of(one.id(), one.key())) {
      for (int i = 0; i < People.FIELDS; i++) {
        hole.consume(open(seal, one, i));
      }
    }
  }

  /** The same, after the seal of the record as a whole was checked, as the register does it. */
  @Benchmark
  public void checkAndOpen12(Blackhole hole) {
    Stored one = next();
    try (CustomerSeal seal = sealing.of(one.id(), one.key())) {
      seal.requireWhole(one.record);
      for (int i = 0; i < People.FIELDS; i++) {
        hole.consume(open(seal, one, i));
      }
    }
  }

  /** A read of one field: unwraps the key and opens. */
  @Benchmark
  public byte[] open1() {
    Stored one = next();
    try (CustomerSeal seal = sealing.of(one.id(), one.key())) {
      return open(seal, one, 0);
    }
  }

  /** Somebody new: makes and wraps a key, seals, and makes four search tags. */
  @Benchmark
  public List<byte[]> create(Blackhole hole) {
    Stored one = next();
    hole.consume(one.terms.tags(sealing.tags()));
    try (CustomerSeal seal = sealing.newCustomer(one.id())) {
      hole.consume(seal.key());
      return seal.sealAll(one.slots);
    }
  }

  /** The key alone: sealing nothing unwraps it. */
  @Benchmark
  public List<byte[]> unwrap() {
    Stored one = next();
    try (CustomerSeal seal = sealing.of(one.id(), one.key())) {
      return seal.sealAll(List.of());
    }
  }

  /** The key in the register's newest epoch: unwrapped, and wrapped again. */
  @Benchmark
  public SealedKey rewrap() {
    Stored one = next();
    return sealing.ring().rewrap(one.id(), one.key());
  }

  /** What an e-mail address is searched by: normalised, and tagged. */
  @Benchmark
  public SearchTag tag() {
    return sealing.tags().tag(CustomerSearch.BY_EMAIL, next().terms.email());
  }

  private Stored next() {
    return stored[turn++ & (People.COUNT - 1)];
  }

  private static byte[] open(CustomerSeal seal, Stored one, int field) {
    Slot slot = one.slots.get(field);
    return seal.open(slot.field(), slot.element(), one.record.fields().get(field).blob());
  }

  private static SealedCustomer record(CustomerSeal seal, CustomerId id, List<Slot> slots) {
    List<byte[]> blobs = seal.sealAll(slots);
    List<SealedField> fields = new ArrayList<>();
    for (int i = 0; i < People.FIELDS; i++) {
      fields.add(new SealedField(slots.get(i).field(), slots.get(i).element(), blobs.get(i)));
    }
    return seal.record(new CustomerFacts(id, 1, SubjectRole.CUSTOMER, List.of()), fields);
  }

  private void requireSame(Stored one) {
    try (CustomerSeal seal = sealing.of(one.id(), one.key())) {
      for (int i = 0; i < People.FIELDS; i++) {
        Same.require(one.slots.get(i).plain(), open(seal, one, i));
      }
    }
  }
}
