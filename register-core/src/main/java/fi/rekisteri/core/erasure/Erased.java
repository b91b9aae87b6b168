package fi.rekisteri.core.erasure;

import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What went of one person, as it was done.
 *
 * @param person the person, as judged
 * @param share what the ledger of erasures is told
 * @param paths the paths of the fields of which something went
 * @param order what follows for whoever else holds the data; empty where no field went as a whole
 * @param after what was ordered
 */
public record Erased(
    Examined person,
    LedgerShare share,
    Set<String> paths,
    Optional<SourceOrder> order,
    After after) {
  /**
   * What was ordered elsewhere.
   *
   * @param sources the sources that are to erase
   * @param papers how many papers are to be destroyed
   */
  public record After(List<String> sources, int papers) {
    public static final After NOTHING = new After(List.of(), 0);
  }

  public boolean whole() {
    return share.whole();
  }

  public List<ValueFate> fates() {
    return person.going();
  }

  /** How many values were counted as anonymous. */
  public int anonymous() {
    return (int) fates().stream().filter(one -> one.fate() instanceof Fate.Anonymise).count();
  }

  /** The same, told as it was carried out. */
  public Erased carriedOut(List<ValueFate> fates) {
    return new Erased(person.carriedOut(fates), share, paths, order, after);
  }

  Erased with(After ordered) {
    return new Erased(person, share, paths, order, ordered);
  }
}
