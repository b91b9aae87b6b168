package fi.rekisteri.portability;

/**
 * Port of the host: another controller's system to which a person's package goes directly, where
 * that is feasible (Art. 20(2), S71.3). The library opens no connection itself.
 *
 * <ul>
 *   <li>It is called without a transaction and without a lock: it may take its time.
 *   <li>The same package may come twice under the same id, where a process died or an answer was
 *       late: the second is answered like the first, and nothing is stored twice.
 *   <li>Whatever it throws counts as no answer. It is neither shown nor logged, since it may name
 *       people; its type is.
 *   <li>The package holds personal data: it must not be logged, and goes by a protected way only.
 * </ul>
 */
public interface PackageReceiver {
  /**
   * To whom the package goes: what the audit trail keeps.
   *
   * @return the same at each call
   */
  ReceiverIdentity identity();

  /**
   * Takes a package over.
   *
   * @param packed the package
   * @return what became of it
   * @throws Exception where it failed, and may go well another time
   */
  TransferAnswer receive(PortabilityPackage packed) throws Exception;
}
