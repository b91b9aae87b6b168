package fi.rekisteri.core;

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
import fi.rekisteri.store.ReplayStore;
import fi.rekisteri.store.RequestStore;
import fi.rekisteri.store.SourceTaskStore;
import fi.rekisteri.store.StaffStore;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionStore;

/** Passes every store on; a test's storage overrides those that it meddles with. */
class TransactionAround implements StorageTransaction {
  final StorageTransaction tx;

  TransactionAround(StorageTransaction tx) {
    this.tx = tx;
  }

  @Override
  public void madeWith(long revision) {
    tx.madeWith(revision);
  }

  @Override
  public CustomerStore customers() {
    return tx.customers();
  }

  @Override
  public RegisterKeyStore keys() {
    return tx.keys();
  }

  @Override
  public SuppressionStore suppressions() {
    return tx.suppressions();
  }

  @Override
  public PartyNoticeStore partyNotices() {
    return tx.partyNotices();
  }

  @Override
  public StaffStore staff() {
    return tx.staff();
  }

  @Override
  public DisclosureStore disclosures() {
    return tx.disclosures();
  }

  @Override
  public ListStore lists() {
    return tx.lists();
  }

  @Override
  public ManualStore manual() {
    return tx.manual();
  }

  @Override
  public BreachStore breaches() {
    return tx.breaches();
  }

  @Override
  public RequestStore requests() {
    return tx.requests();
  }

  @Override
  public HoldStore holds() {
    return tx.holds();
  }

  @Override
  public DemandStore demands() {
    return tx.demands();
  }

  @Override
  public PlanStore plans() {
    return tx.plans();
  }

  @Override
  public SourceTaskStore sourceTasks() {
    return tx.sourceTasks();
  }

  @Override
  public ReplayStore replay() {
    return tx.replay();
  }

  @Override
  public AnonymousStore anonymous() {
    return tx.anonymous();
  }

  @Override
  public AuditStore audit() {
    return tx.audit();
  }

  @Override
  public CheckpointStore checkpoints() {
    return tx.checkpoints();
  }
}
