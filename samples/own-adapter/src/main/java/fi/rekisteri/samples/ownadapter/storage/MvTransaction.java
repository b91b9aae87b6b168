package fi.rekisteri.samples.ownadapter.storage;

import fi.rekisteri.samples.ownadapter.book.MvBreaches;
import fi.rekisteri.samples.ownadapter.book.MvDisclosures;
import fi.rekisteri.samples.ownadapter.book.MvLists;
import fi.rekisteri.samples.ownadapter.book.MvPaper;
import fi.rekisteri.samples.ownadapter.book.MvPartyNotices;
import fi.rekisteri.samples.ownadapter.book.MvStaff;
import fi.rekisteri.samples.ownadapter.duty.MvAnonymous;
import fi.rekisteri.samples.ownadapter.duty.MvDemands;
import fi.rekisteri.samples.ownadapter.duty.MvHolds;
import fi.rekisteri.samples.ownadapter.duty.MvPlans;
import fi.rekisteri.samples.ownadapter.duty.MvReplay;
import fi.rekisteri.samples.ownadapter.duty.MvRequests;
import fi.rekisteri.samples.ownadapter.duty.MvSourceTasks;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.people.MvCustomers;
import fi.rekisteri.samples.ownadapter.people.MvKeys;
import fi.rekisteri.samples.ownadapter.people.MvSuppressions;
import fi.rekisteri.samples.ownadapter.people.Ring;
import fi.rekisteri.samples.ownadapter.trail.MvAudit;
import fi.rekisteri.samples.ownadapter.trail.MvCheckpoints;
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

/** The stores of one transaction. They share its session, and the trail the customers' store. */
record MvTransaction(
    Ring ring,
    CustomerStore customers,
    RegisterKeyStore keys,
    SuppressionStore suppressions,
    StaffStore staff,
    PartyNoticeStore partyNotices,
    ListStore lists,
    ManualStore manual,
    BreachStore breaches,
    RequestStore requests,
    HoldStore holds,
    DemandStore demands,
    PlanStore plans,
    SourceTaskStore sourceTasks,
    ReplayStore replay,
    AnonymousStore anonymous,
    AuditStore audit,
    DisclosureStore disclosures,
    CheckpointStore checkpoints)
    implements StorageTransaction {

  static MvTransaction of(Session session) {
    Ring ring = new Ring(session);
    MvAudit audit = new MvAudit(session);
    return new MvTransaction(
        ring,
        new MvCustomers(session, ring, audit),
        new MvKeys(session, ring),
        new MvSuppressions(session),
        new MvStaff(session),
        new MvPartyNotices(session),
        new MvLists(session),
        new MvPaper(session),
        new MvBreaches(session),
        new MvRequests(session),
        new MvHolds(session),
        new MvDemands(session),
        new MvPlans(session),
        new MvSourceTasks(session),
        new MvReplay(session),
        new MvAnonymous(session),
        audit,
        new MvDisclosures(session),
        new MvCheckpoints(session, audit));
  }

  @Override
  public void madeWith(long revision) {
    ring.madeWith(revision);
  }
}
