package fi.rekisteri.store;

/** The stores of one transaction. Used by one thread, and only until its work returns. */
public interface StorageTransaction {
  /**
   * Says with which revision of the key ring the transaction's caller seals and tags (A16). From
   * then on a write or a search by tag that meets another revision is refused, so that nobody goes
   * on with keys that are being retired. Without a call nothing is compared.
   *
   * @param revision the revision of {@link KeyRing}
   */
  void madeWith(long revision);

  /**
   * Customers, their collections and their tombstones.
   *
   * @return the store
   */
  CustomerStore customers();

  /**
   * The register's few wrapped keys.
   *
   * @return the store
   */
  RegisterKeyStore keys();

  /**
   * The suppression list.
   *
   * @return the store
   */
  SuppressionStore suppressions();

  /**
   * The staff book.
   *
   * @return the store
   */
  StaffStore staff();

  /**
   * The notices to parties.
   *
   * @return the store
   */
  PartyNoticeStore partyNotices();

  /**
   * The runs of lists.
   *
   * @return the store
   */
  ListStore lists();

  /**
   * The book of paper.
   *
   * @return the store
   */
  ManualStore manual();

  /**
   * The file of breaches.
   *
   * @return the store
   */
  BreachStore breaches();

  /**
   * The files of requests of data subjects.
   *
   * @return the store
   */
  RequestStore requests();

  /**
   * Holds that were placed on people's data.
   *
   * @return the store
   */
  HoldStore holds();

  /**
   * Demands of erasure.
   *
   * @return the store
   */
  DemandStore demands();

  /**
   * Plans of erasure, and what came of them.
   *
   * @return the store
   */
  PlanStore plans();

  /**
   * What sources of the host have to erase.
   *
   * @return the store
   */
  SourceTaskStore sourceTasks();

  /**
   * Which batches of the ledger of erasures are known.
   *
   * @return the store
   */
  ReplayStore replay();

  /**
   * How many people were made anonymous.
   *
   * @return the store
   */
  AnonymousStore anonymous();

  /**
   * The audit trail.
   *
   * @return the store
   */
  AuditStore audit();

  /**
   * The ledger of disclosures.
   *
   * @return the store
   */
  DisclosureStore disclosures();

  /**
   * The lanes and checkpoints of the audit trail.
   *
   * @return the store
   */
  CheckpointStore checkpoints();
}
