package fi.rekisteri.disclosure;

/**
 * Port of the host: carries notices to parties, by mail, message queue, letter or whatever it has
 * agreed with them. The library itself sends nothing.
 *
 * <ul>
 *   <li>It is called without a transaction and without a lock: it may take its time. Whatever it
 *       throws, or answers too late, counts as an attempt that failed, and the notice comes again.
 *   <li>The same notice may come twice under the same id, where a process died or an answer was
 *       late. Hand the id on, so that the receiver can tell.
 *   <li>It may be called by several threads at once where several deliver.
 *   <li>The message holds personal data: it must not be logged, nor stand in what is thrown.
 * </ul>
 */
@FunctionalInterface
public interface DeliveryProvider {
  /**
   * Hands a notice over.
   *
   * @param message what the party is to be told
   * @return what came of it
   * @throws Exception where it failed, and may go well another time; it is not shown or logged
   */
  Delivery deliver(NoticeMessage message) throws Exception;
}
