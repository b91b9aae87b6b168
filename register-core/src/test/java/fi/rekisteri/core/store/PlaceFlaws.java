package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.RegisterStorage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep evidence badly, or lose entries of a lane, A12 and A13. */
final class PlaceFlaws {
  private static final int EVERYTHING = 100_000;

  private PlaceFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A12", "takes an empty reason for none", audit(EmptyIsNone::new)),
        new Flaw("A12", "forgets the evidence of a change", PlaceFlaws::forgettingOfChanges),
        new Flaw("A12", "appends the first of two in one place", audit(Lenient::new)),
        new Flaw("A13", "orders lanes as signed numbers", audit(Signed::new)),
        new Flaw("A13", "shows entries of listed lanes only", PlaceFlaws::listedOnly),
        new Flaw("A13", "excludes the last number of a range", audit(Excluding::new)),
        new Flaw("A13", "shows a thousand entries at most", audit(Hasty::new)));
  }

  private static Supplier<RegisterStorage> audit(UnaryOperator<AuditStore> flaw) {
    return () -> AlteredStorage.audit(flaw);
  }

  private static AuditEntry with(AuditEntry e, Evidence evidence) {
    return new AuditEntry(evidence, e.at(), e.actor(), e.interfaceId(), e.purpose(), e.act());
  }

  private static final class EmptyIsNone extends AuditAround {
    EmptyIsNone(AuditStore intact) {
      super(intact);
    }

    @Override
    public void append(List<AuditEntry> entries) {
      super.append(entries.stream().map(EmptyIsNone::flawed).toList());
    }

    private static AuditEntry flawed(AuditEntry entry) {
      Evidence evidence = entry.evidence();
      byte @Nullable [] reason = evidence.reason().filter(it -> it.length > 0).orElse(null);
      return with(entry, Evidence.of(entry.place(), evidence.link(), reason));
    }
  }

  private static RegisterStorage forgettingOfChanges() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                super.save(change, with(audit, Evidence.at(audit.place())));
              }
            });
  }

  private static final class Lenient extends AuditAround {
    Lenient(AuditStore intact) {
      super(intact);
    }

    @Override
    public void append(List<AuditEntry> entries) {
      for (AuditEntry entry : entries) {
        if (super.ofLane(range(entry.place()), 1).isEmpty()) {
          super.append(List.of(entry));
        }
      }
    }

    private static LaneRange range(AuditPlace place) {
      return new LaneRange(place.lane(), place.number(), place.number());
    }
  }

  private static final class Signed extends AuditAround {
    private static final Comparator<AuditPlace> ORDER =
        Comparator.comparing(AuditPlace::lane).thenComparing(AuditPlace::number);

    Signed(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit) {
      return super.inOrder(null, EVERYTHING).stream()
          .sorted(Comparator.comparing(AuditEntry::place, ORDER))
          .filter(entry -> after == null || ORDER.compare(entry.place(), after) > 0)
          .limit(limit)
          .toList();
    }
  }

  private static RegisterStorage listedOnly() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new AuditAround(tx.audit()) {
                      @Override
                      public List<AuditEntry> inOrder(@Nullable AuditPlace after, int limit) {
                        return super.inOrder(after, EVERYTHING).stream()
                            .filter(entry -> isListed(entry.place()))
                            .limit(limit)
                            .toList();
                      }

                      private boolean isListed(AuditPlace place) {
                        return tx.checkpoints().lanes(null, EVERYTHING).stream()
                            .anyMatch(state -> state.lane().id().equals(place.lane()));
                      }
                    }));
  }

  private static final class Excluding extends AuditAround {
    Excluding(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> ofLane(LaneRange range, int limit) {
      return super.ofLane(range, limit).stream()
          .filter(entry -> entry.place().number() < range.through())
          .toList();
    }
  }

  private static final class Hasty extends AuditAround {
    Hasty(AuditStore intact) {
      super(intact);
    }

    @Override
    public List<AuditEntry> ofLane(LaneRange range, int limit) {
      return super.ofLane(range, Math.min(limit, 1_000));
    }
  }
}
