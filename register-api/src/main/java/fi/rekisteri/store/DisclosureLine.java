package fi.rekisteri.store;

import fi.rekisteri.disclosure.DisclosureFacts;

/**
 * One line of the ledger of disclosures, as the storage keeps it.
 *
 * @param facts codes, paths and ids
 * @param details the sealed details, at most 4 KiB; the adapter keeps them untouched
 */
public record DisclosureLine(DisclosureFacts facts, byte[] details) {
  @Override
  public String toString() {
    return "DisclosureLine[" + facts.id() + ", to " + facts.recipient() + "]";
  }
}
