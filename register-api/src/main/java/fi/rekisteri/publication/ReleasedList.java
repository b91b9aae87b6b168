package fi.rekisteri.publication;

import java.util.List;

/**
 * A list as it was released: what may be printed or published now. Printing it shows the run only.
 *
 * @param run the run, with the hash of these entries
 * @param list its declaration
 * @param salt the salt of the hash, which is stored nowhere else: keep it with the list
 * @param entries one for each line or label, in the order of country, postal code and street
 */
public record ReleasedList(
    ListRun run, PublicationList list, byte[] salt, List<ListEntry> entries) {
  /** Copies salt and entries. */
  public ReleasedList {
    salt = salt.clone();
    entries = List.copyOf(entries);
  }

  /** A copy of the salt. */
  @Override
  public byte[] salt() {
    return salt.clone();
  }

  /**
   * Whether these are the entries that were released.
   *
   * @return true where salt and entries give the hash of the run
   */
  public boolean isAsReleased() {
    return run.contentHash().filter(ContentHash.of(salt, entries)::equals).isPresent();
  }

  @Override
  public String toString() {
    return "ReleasedList[" + run.id() + ", version " + run.version() + "]";
  }
}
