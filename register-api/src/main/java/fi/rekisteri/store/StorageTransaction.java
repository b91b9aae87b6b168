package fi.rekisteri.store;

/** The stores of one transaction. Used by one thread, and only until its work returns. */
public interface StorageTransaction {
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
   * The audit trail.
   *
   * @return the store
   */
  AuditStore audit();
}
