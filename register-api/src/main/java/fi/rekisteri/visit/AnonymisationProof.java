package fi.rekisteri.visit;

import java.time.LocalDate;
import java.util.Set;

/**
 * Why data that a cookie tells is held to single nobody out (S62): without such a proof it is
 * personal data, whatever a text calls it. A pseudonym whose key lies elsewhere is no proof: for
 * whoever holds the key it is personal data still.
 *
 * @param data what the data set holds
 * @param method how it was made, such as "counts by day and page"
 * @param k how many people at least each of its rows stands for
 * @param reviewedBy who looked into it
 * @param reviewedOn when
 */
public record AnonymisationProof(
    Set<VisitDatum> data, String method, int k, String reviewedBy, LocalDate reviewedOn) {
  /**
   * Refuses what singles people out: an address, rows of one person, a method or reviewer that is
   * not named.
   */
  public AnonymisationProof {
    data = Set.copyOf(data);
    if (data.contains(VisitDatum.IP_ADDRESS)) {
      throw new IllegalArgumentException("data with IP addresses is not anonymous (S62.1)");
    }
    if (k < 2 || method.isBlank() || reviewedBy.isBlank()) {
      throw new IllegalArgumentException(
          "anonymous data stands for several people in each row, by a method that was reviewed");
    }
  }
}
