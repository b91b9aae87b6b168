package fi.rekisteri.core.store;

import fi.rekisteri.store.AnonymousStore;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.BreachStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DemandStore;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.HoldStore;
import fi.rekisteri.store.ListStore;
import fi.rekisteri.store.ManualStore;
import fi.rekisteri.store.PartyNoticeStore;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.ReplayStore;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.SourceTaskStore;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** In-memory storage with one of its stores spoiled; open to further spoiling. */
class AlteredStorage implements RegisterStorage {
  final RegisterStorage intact = new InMemoryStorage();
  private final UnaryOperator<StorageTransaction> flaw;

  AlteredStorage(UnaryOperator<StorageTransaction> flaw) {
    this.flaw = flaw;
  }

  static AlteredStorage customers(UnaryOperator<CustomerStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.customers())));
  }

  static AlteredStorage keys(UnaryOperator<RegisterKeyStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.keys())));
  }

  static AlteredStorage audit(UnaryOperator<AuditStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.audit())));
  }

  static AlteredStorage suppressions(UnaryOperator<SuppressionStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.suppressions())));
  }

  static AlteredStorage checkpoints(UnaryOperator<CheckpointStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.checkpoints())));
  }

  static AlteredStorage staff(UnaryOperator<StaffStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.staff())));
  }

  static AlteredStorage disclosures(UnaryOperator<DisclosureStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.disclosures())));
  }

  static AlteredStorage notices(UnaryOperator<PartyNoticeStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.partyNotices())));
  }

  static AlteredStorage lists(UnaryOperator<ListStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.lists())));
  }

  static AlteredStorage manual(UnaryOperator<ManualStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.manual())));
  }

  static AlteredStorage breaches(UnaryOperator<BreachStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.breaches())));
  }

  static AlteredStorage requests(UnaryOperator<RequestStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.requests())));
  }

  static AlteredStorage holds(UnaryOperator<HoldStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.holds())));
  }

  static AlteredStorage demands(UnaryOperator<DemandStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.demands())));
  }

  static AlteredStorage plans(UnaryOperator<PlanStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.plans())));
  }

  static AlteredStorage sourceTasks(UnaryOperator<SourceTaskStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.sourceTasks())));
  }

  static AlteredStorage replay(UnaryOperator<ReplayStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.replay())));
  }

  static AlteredStorage anonymous(UnaryOperator<AnonymousStore> flaw) {
    return new AlteredStorage(tx -> new Stores(tx).with(flaw.apply(tx.anonymous())));
  }

  /** An empty storage with the same flaw. */
  AlteredStorage another() {
    return new AlteredStorage(flaw);
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return intact.inTransaction(tx -> work.apply(flaw.apply(tx)));
  }

  @Override
  public void close() {
    intact.close();
  }

  /** A transaction of which some stores are others: a transaction has one of each type. */
  static final class Stores implements StorageTransaction {
    private final StorageTransaction tx;
    private final List<Object> others;

    Stores(StorageTransaction tx) {
      this(tx, List.of());
    }

    private Stores(StorageTransaction tx, List<Object> others) {
      this.tx = tx;
      this.others = others;
    }

    /** The same transaction with another store, or another ear for revisions. */
    Stores with(Object other) {
      return new Stores(tx, Stream.concat(Stream.of(other), others.stream()).toList());
    }

    private <S> S other(Class<S> type, Supplier<S> own) {
      return others.stream().filter(type::isInstance).map(type::cast).findFirst().orElseGet(own);
    }

    @Override
    public void madeWith(long revision) {
      other(LongConsumer.class, () -> tx::madeWith).accept(revision);
    }

    @Override
    public CustomerStore customers() {
      return other(CustomerStore.class, tx::customers);
    }

    @Override
    public RegisterKeyStore keys() {
      return other(RegisterKeyStore.class, tx::keys);
    }

    @Override
    public SuppressionStore suppressions() {
      return other(SuppressionStore.class, tx::suppressions);
    }

    @Override
    public StaffStore staff() {
      return other(StaffStore.class, tx::staff);
    }

    @Override
    public DisclosureStore disclosures() {
      return other(DisclosureStore.class, tx::disclosures);
    }

    @Override
    public PartyNoticeStore partyNotices() {
      return other(PartyNoticeStore.class, tx::partyNotices);
    }

    @Override
    public ListStore lists() {
      return other(ListStore.class, tx::lists);
    }

    @Override
    public ManualStore manual() {
      return other(ManualStore.class, tx::manual);
    }

    @Override
    public BreachStore breaches() {
      return other(BreachStore.class, tx::breaches);
    }

    @Override
    public RequestStore requests() {
      return other(RequestStore.class, tx::requests);
    }

    @Override
    public HoldStore holds() {
      return other(HoldStore.class, tx::holds);
    }

    @Override
    public DemandStore demands() {
      return other(DemandStore.class, tx::demands);
    }

    @Override
    public PlanStore plans() {
      return other(PlanStore.class, tx::plans);
    }

    @Override
    public SourceTaskStore sourceTasks() {
      return other(SourceTaskStore.class, tx::sourceTasks);
    }

    @Override
    public ReplayStore replay() {
      return other(ReplayStore.class, tx::replay);
    }

    @Override
    public AnonymousStore anonymous() {
      return other(AnonymousStore.class, tx::anonymous);
    }

    @Override
    public AuditStore audit() {
      return other(AuditStore.class, tx::audit);
    }

    @Override
    public CheckpointStore checkpoints() {
      return other(CheckpointStore.class, tx::checkpoints);
    }
  }
}
