package fi.rekisteri.jdbc;

import fi.rekisteri.store.AnonymousStore;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.BreachStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.DemandStore;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.HoldStore;
import fi.rekisteri.store.ListStore;
import fi.rekisteri.store.ManualStore;
import fi.rekisteri.store.PartyNoticeStore;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.ReplayStore;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.SourceTaskStore;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;

/** The stores over one session; that of the customers remembers whom the transaction holds. */
record JdbcTransaction(Session session, CustomerRows customers) implements StorageTransaction {
  JdbcTransaction(Session session) {
    this(session, new CustomerRows(session));
  }

  @Override
  public void madeWith(long revision) {
    session.madeWith(revision);
  }

  @Override
  public RegisterKeyStore keys() {
    return new KeyRows(session);
  }

  @Override
  public SuppressionStore suppressions() {
    return new SuppressionRows(session);
  }

  @Override
  public StaffStore staff() {
    return new StaffRows(session);
  }

  @Override
  public DisclosureStore disclosures() {
    return new DisclosureRows(session, customers);
  }

  @Override
  public PartyNoticeStore partyNotices() {
    return new NoticeRows(session);
  }

  @Override
  public ListStore lists() {
    return new ListRows(session);
  }

  @Override
  public ManualStore manual() {
    return new PaperRows(session);
  }

  @Override
  public BreachStore breaches() {
    return new BreachRows(session);
  }

  @Override
  public RequestStore requests() {
    return new RequestRows(session);
  }

  @Override
  public HoldStore holds() {
    return new HoldRows(session);
  }

  @Override
  public DemandStore demands() {
    return new DemandRows(session);
  }

  @Override
  public PlanStore plans() {
    return new PlanRows(session);
  }

  @Override
  public SourceTaskStore sourceTasks() {
    return new SourceTaskRows(session);
  }

  @Override
  public ReplayStore replay() {
    return new ReplayRows(session);
  }

  @Override
  public AnonymousStore anonymous() {
    return new AnonymousRows(session);
  }

  @Override
  public AuditStore audit() {
    return new AuditRows(session);
  }

  @Override
  public CheckpointStore checkpoints() {
    return new CheckpointRows(session);
  }
}
