package fi.rekisteri.core.visit;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Additions;
import fi.rekisteri.core.engine.Additions.Added;
import fi.rekisteri.core.engine.Chosen;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.SealedNewcomer;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.SharedWork;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.Slot;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Records cleaned observations in one transaction. Their visitors are held while it lasts, so what
 * each has chosen is decided on once, and a withdrawal comes either before and is known, or after.
 * The trail gets an entry for each visitor and purpose, whether recorded or refused; of a visitor
 * whom the register does not know it keeps nothing, so the refusal stands there without them.
 */
record VisitChunk(Engine engine, Act act, List<Observed> observed, SharedWork shared) {
  /** Visitors who are decided on and sealed in one go. */
  private static final int PART = 25;

  /** What became of the chunk: which rows were refused, and how many values are new. */
  record Outcome(Map<Long, ErrorCode> refusals, long added) {
    /** All refused for one reason, or none of none. */
    static Outcome ofAll(List<Observed> observed, Optional<ErrorCode> code) {
      Map<Long, ErrorCode> refusals = new HashMap<>();
      code.ifPresent(why -> observed.forEach(one -> refusals.put(one.row(), why)));
      return new Outcome(refusals, 0);
    }

    Optional<ErrorCode> refusalOf(long row) {
      return Optional.ofNullable(refusals.get(row));
    }
  }

  Outcome in(Transaction tx) {
    Map<CustomerId, List<Observed>> byVisitor =
        observed.stream()
            .collect(
                Collectors.groupingBy(Observed::visitor, LinkedHashMap::new, Collectors.toList()));
    Map<CustomerId, SealedCustomer> known = new HashMap<>();
    tx.customers()
        .hold(List.copyOf(byVisitor.keySet()))
        .forEach(record -> known.put(record.facts().id(), record));
    List<Seen> seen = new ArrayList<>(known.size());
    Written written = Written.nothing(engine, act);
    Map<CustomerId, List<Observed>> newcomers = new LinkedHashMap<>();
    byVisitor.forEach(
        (visitor, some) -> {
          SealedCustomer stored = known.get(visitor);
          if (stored != null) {
            seen.add(new Seen(stored, some));
          } else {
            newcomers.put(visitor, written.judged.ofUnknown(tx, visitor, some));
          }
        });
    shared.all(parts(tx.ring(), seen)).forEach(written::addAll);
    newcomers.values().removeIf(List::isEmpty);
    registered(tx, newcomers)
        .forEach(one -> add(tx.ring(), one, none -> newcomers.get(one.facts().id()), written));
    written.deeds.addAll(written.judged.denials());
    return new Outcome(written.judged.refusals(), tx.addItems(written.additions, written.deeds));
  }

  /** A visitor who is held, and what was observed of them. */
  private record Seen(SealedCustomer stored, List<Observed> observed) {}

  /** Who is held stays as they are, so nothing of this asks the storage. */
  private List<Supplier<Written>> parts(OpenRing ring, List<Seen> seen) {
    List<Supplier<Written>> parts = new ArrayList<>();
    for (int from = 0; from < seen.size(); from += PART) {
      List<Seen> part = seen.subList(from, Math.min(from + PART, seen.size()));
      parts.add(() -> sealed(ring, part));
    }
    return parts;
  }

  private Written sealed(OpenRing ring, List<Seen> part) {
    Written written = Written.nothing(engine, act);
    for (Seen one : part) {
      add(
          ring,
          one.stored,
          standing -> written.judged.ofKnown(one.stored, standing, one.observed),
          written);
    }
    return written;
  }

  /** What is to be stored, and what is recorded of it. */
  private record Written(
      List<ItemAddition> additions, List<Deed> deeds, Judged judged, VisitLooks looks) {
    static Written nothing(Engine engine, Act act) {
      return new Written(
          new ArrayList<>(),
          new ArrayList<>(),
          new Judged(new VisitRules(engine, act), new HashMap<>(), new HashMap<>()),
          new VisitLooks(engine.lookDays(), engine.definition().zone(), engine.now()));
    }

    void addAll(Written part) {
      additions.addAll(part.additions);
      deeds.addAll(part.deeds);
      judged.addAll(part.judged);
    }
  }

  /** Decides on a visitor's observations and seals them, under one unwrapping of their key. */
  private void add(
      OpenRing ring,
      SealedCustomer stored,
      Function<Standing, List<Observed>> decided,
      Written written) {
    ItemAddition addition =
        Additions.seal(
            ring,
            stored,
            standing -> {
              List<Observed> kept = decided.apply(standing);
              written.deeds.addAll(deeds(stored.facts().id(), kept));
              return added(stored.facts(), kept, written.looks);
            });
    if (!addition.items().isEmpty()) {
      written.additions.add(addition);
    }
  }

  private static Added added(CustomerFacts facts, List<Observed> kept, VisitLooks looks) {
    if (kept.isEmpty()) {
      return Added.NOTHING;
    }
    List<HeldValue> values = new ArrayList<>(kept.size());
    List<Slot> slots = new ArrayList<>(kept.size());
    for (Observed one : kept) {
      values.addAll(one.content().values());
      slots.addAll(one.content().slots());
    }
    return new Added(slots, looks.of(facts, values));
  }

  /** One entry for each purpose. */
  private List<Deed> deeds(CustomerId visitor, List<Observed> seen) {
    Map<Purpose, List<String>> paths = new LinkedHashMap<>();
    for (Observed one : seen) {
      paths.merge(
          one.purpose(), one.paths(), (some, more) -> some.size() < more.size() ? more : some);
    }
    List<Deed> deeds = new ArrayList<>(paths.size());
    paths.forEach((purpose, fields) -> deeds.add(recording(purpose).done(visitor, fields)));
    return deeds;
  }

  private Act recording(Purpose purpose) {
    return act.as(purpose, AuditAction.RECORD_VISIT);
  }

  /** Visitors whom a purpose may process without their having chosen anything. */
  private List<SealedCustomer> registered(Transaction tx, Map<CustomerId, List<Observed>> welcome) {
    List<SealedNewcomer> newcomers = new ArrayList<>();
    welcome.forEach(
        (visitor, seen) -> {
          Act registering = act.as(seen.get(0).purpose(), AuditAction.REGISTER);
          newcomers.add(newcomer(tx, registering, visitor));
        });
    if (!newcomers.isEmpty()) {
      tx.insert(newcomers);
    }
    return newcomers.stream().map(SealedNewcomer::customer).toList();
  }

  static SealedNewcomer newcomer(Transaction tx, Act registering, CustomerId visitor) {
    CustomerFacts facts = new CustomerFacts(visitor, 0, SubjectRole.VISITOR, List.of());
    return new Sealer(registering.engine())
        .seal(tx.ring(), registering, Customer.of(facts, Map.of()), Chosen.NOTHING);
  }
}
