package fi.rekisteri.core.erasure;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ValueFate;
import java.util.List;
import java.util.Set;

/**
 * What went of one person, as it was done.
 *
 * @param person the person, as judged
 * @param share what the ledger of erasures is told
 * @param paths the paths of the fields of which something went
 * @param sources the host's sources that were ordered to erase
 * @param papers how many papers were ordered to be destroyed
 */
record Erased(
    Examined person, LedgerShare share, Set<String> paths, List<String> sources, int papers) {
  boolean whole() {
    return share.whole();
  }

  RuleId rule() {
    return share.rule();
  }

  List<ValueFate> fates() {
    return person.going();
  }
}
