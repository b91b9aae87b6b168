package fi.rekisteri.request;

import fi.rekisteri.rights.DataSubjectRight;
import java.util.Set;

/**
 * Carries out in a host's own tables what the register has carried out in its own: a restriction, a
 * rectification, an objection. A host hands its handlers to the builder; each is asked after the
 * register's part was committed, outside of any transaction, in the order of names. What is to be
 * read or erased is a {@link fi.rekisteri.elsewhere.SubjectDataSource}'s.
 *
 * <p>What has effect until it is decided is told at its receipt, and once more by the decision
 * ({@link HandlerOrder.Stage}). While the register's own part waits, since something is held or the
 * person was not told yet, no handler is asked.
 *
 * <p>A handler that throws leaves the item open; it is asked again, with the same order, until it
 * answers. So it may be asked twice for what it has done. What it throws is neither logged nor
 * passed on, since it may name people; its type is. Thread-safe.
 */
public interface RequestHandler {
  /**
   * Its technical name.
   *
   * @return 1 to 40 small letters, digits and hyphens, beginning with a letter; always the same
   */
  String name();

  /**
   * Which rights it takes part in.
   *
   * @return those of whose items it is asked
   */
  Set<DataSubjectRight> rights();

  /**
   * Carries its part out.
   *
   * @param order what, and of whom
   * @return what it came to
   */
  HandlerAnswer carryOut(HandlerOrder order);
}
