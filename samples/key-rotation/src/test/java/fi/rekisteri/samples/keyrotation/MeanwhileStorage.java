package fi.rekisteri.samples.keyrotation;

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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A storage in which, once, something else happens just before a method is called. */
final class MeanwhileStorage implements RegisterStorage {
  private record Meanwhile(String method, Runnable what) {}

  private final RegisterStorage inner;
  private final AtomicReference<Meanwhile> next = new AtomicReference<>();

  MeanwhileStorage(RegisterStorage inner) {
    this.inner = inner;
  }

  void before(String method, Runnable what) {
    next.set(new Meanwhile(method, what));
  }

  boolean hasHappened() {
    return next.get() == null;
  }

  private void call(String method) {
    Meanwhile meanwhile = next.get();
    if (meanwhile != null
        && meanwhile.method.equals(method)
        && next.compareAndSet(meanwhile, null)) {
      meanwhile.what.run();
    }
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return inner.inTransaction(tx -> work.apply(new Told(tx)));
  }

  @Override
  public void close() {
    inner.close();
  }

  private final class Told implements StorageTransaction {
    private final StorageTransaction inner;

    Told(StorageTransaction inner) {
      this.inner = inner;
    }

    @Override
    public void madeWith(long revision) {
      call("madeWith");
      inner.madeWith(revision);
    }

    @Override
    public CustomerStore customers() {
      CustomerStore customers = inner.customers();
      return (CustomerStore)
          Proxy.newProxyInstance(
              Told.class.getClassLoader(),
              new Class<?>[] {CustomerStore.class},
              (self, method, arguments) -> {
                call(method.getName());
                try {
                  return method.invoke(customers, arguments);
                } catch (InvocationTargetException refused) {
                  throw refused.getCause();
                }
              });
    }

    @Override
    public RegisterKeyStore keys() {
      return inner.keys();
    }

    @Override
    public SuppressionStore suppressions() {
      return inner.suppressions();
    }

    @Override
    public PartyNoticeStore partyNotices() {
      return inner.partyNotices();
    }

    @Override
    public StaffStore staff() {
      return inner.staff();
    }

    @Override
    public DisclosureStore disclosures() {
      return inner.disclosures();
    }

    @Override
    public ListStore lists() {
      return inner.lists();
    }

    @Override
    public ManualStore manual() {
      return inner.manual();
    }

    @Override
    public BreachStore breaches() {
      return inner.breaches();
    }

    @Override
    public RequestStore requests() {
      return inner.requests();
    }

    @Override
    public HoldStore holds() {
      return inner.holds();
    }

    @Override
    public DemandStore demands() {
      return inner.demands();
    }

    @Override
    public PlanStore plans() {
      return inner.plans();
    }

    @Override
    public SourceTaskStore sourceTasks() {
      return inner.sourceTasks();
    }

    @Override
    public ReplayStore replay() {
      return inner.replay();
    }

    @Override
    public AnonymousStore anonymous() {
      return inner.anonymous();
    }

    @Override
    public AuditStore audit() {
      return inner.audit();
    }

    @Override
    public CheckpointStore checkpoints() {
      return inner.checkpoints();
    }
  }
}
