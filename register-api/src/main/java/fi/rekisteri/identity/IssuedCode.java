package fi.rekisteri.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How the one-time codes of a case stand. A used, outdated or given-up code leaves no hash behind,
 * so there is nothing that could hold a second time.
 *
 * @param caseNumber the case
 * @param mark random, another one with each change: by it alone a storage tells whether something
 *     else is stored
 * @param issued how many codes were made for the case
 * @param lastIssuedAt when the last of them was, in whole microseconds
 * @param open the code that may still be used
 */
public record IssuedCode(
    long caseNumber, UUID mark, int issued, Instant lastIssuedAt, Optional<OpenCode> open) {
  /**
   * What replaces it.
   *
   * @param next the code that may be used from then on; empty where none
   * @return a copy of another mark
   */
  public IssuedCode with(Optional<OpenCode> next) {
    return new IssuedCode(caseNumber, UUID.randomUUID(), issued, lastIssuedAt, next);
  }
}
