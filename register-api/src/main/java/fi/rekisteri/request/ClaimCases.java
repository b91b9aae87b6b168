package fi.rekisteri.request;

/**
 * What to do with each kind of claim.
 *
 * @param <R> the result
 */
public interface ClaimCases<R> {
  /**
   * For access.
   *
   * @param claim the claim
   * @return the result
   */
  R access(Claim.Access claim);

  /**
   * For a rectification.
   *
   * @param claim the claim
   * @return the result
   */
  R rectification(Claim.Rectification claim);

  /**
   * For an erasure.
   *
   * @param claim the claim
   * @return the result
   */
  R erasure(Claim.Erasure claim);

  /**
   * For being forgotten entirely.
   *
   * @param claim the claim
   * @return the result
   */
  R forgetting(Claim.Forgetting claim);

  /**
   * For being made anonymous.
   *
   * @param claim the claim
   * @return the result
   */
  R anonymising(Claim.Anonymising claim);

  /**
   * For a restriction.
   *
   * @param claim the claim
   * @return the result
   */
  R restricting(Claim.Restricting claim);

  /**
   * For portability.
   *
   * @param claim the claim
   * @return the result
   */
  R porting(Claim.Porting claim);

  /**
   * For an objection.
   *
   * @param claim the claim
   * @return the result
   */
  R objecting(Claim.Objecting claim);

  /**
   * For a prohibition of marketing.
   *
   * @param claim the claim
   * @return the result
   */
  R forbiddingMarketing(Claim.ForbiddingMarketing claim);

  /**
   * For a prohibition of publication.
   *
   * @param claim the claim
   * @return the result
   */
  R forbiddingPublication(Claim.ForbiddingPublication claim);

  /**
   * For a withdrawal of consent.
   *
   * @param claim the claim
   * @return the result
   */
  R withdrawing(Claim.Withdrawing claim);

  /**
   * For a review by a person.
   *
   * @param claim the claim
   * @return the result
   */
  R reviewing(Claim.Reviewing claim);

  /**
   * For a complaint.
   *
   * @param claim the claim
   * @return the result
   */
  R complaining(Claim.Complaining claim);
}
