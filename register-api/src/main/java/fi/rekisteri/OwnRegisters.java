package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The controller's other registers, with which people are shared (S6). Nobody outside the
 * controller receives anything here: that is a disclosure, and so is a list of hashes that goes to
 * an advertising platform. Thread-safe.
 */
public interface OwnRegisters {
  /**
   * Shares a page of people over a declared link. Whoever forbade marketing, objected, restricted a
   * field of the link, withdrew a consent that it rests on or is under a safety ban is left out and
   * counted. Only the fields of the link are opened. Each person who is shared, and each who is
   * left out, stands in the audit trail before the page is returned; where that cannot be written,
   * nothing is shared. Needs the designation {@code READ}.
   *
   * @param segment whom to share, with which register, for which purpose
   * @param after the end of the page before, or null for the first page
   * @param limit the most people to go through, from 1 to 1000
   * @return the page
   * @throws fi.rekisteri.error.AccessDeniedException {@code DISCLOSURE_FORBIDDEN_FOR_PURPOSE} where
   *     no link of the same controller leads there for the purpose; {@code FIELD_OUT_OF_SCOPE}
   *     where the actor may not touch a field of the link; or where actor or purpose do not allow
   *     it
   */
  SharedPage share(Segment segment, @Nullable CustomerId after, int limit);
}
