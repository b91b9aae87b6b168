package fi.rekisteri.staff;

import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is, or will be, designated and may not act for want of an undertaking (S43.2). Programs are
 * left out: they sign nothing, and their owners stand here themselves.
 *
 * @param at the instant of which it tells
 * @param requiredVersion the version that was required then
 * @param lacking those people, in the order of the roster
 */
public record UndertakingReport(Instant at, String requiredVersion, List<Lacking> lacking) {
  /**
   * Somebody whose undertaking is wanting.
   *
   * @param who the person
   * @param employer for whom they work
   * @param code {@code NDA_MISSING} or {@code NDA_OUTDATED}
   * @param heldVersion the version of the undertaking that is in force and outdated, if one is
   */
  public record Lacking(
      StaffId who, Employer employer, ErrorCode code, Optional<String> heldVersion) {}

  /** Copies the list. */
  public UndertakingReport {
    lacking = List.copyOf(lacking);
  }
}
