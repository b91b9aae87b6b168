package fi.rekisteri.disclosure;

/**
 * Who decides with the help of what is disclosed (S66.2, Art. 22(1)). A click that may not differ
 * from the machine is no decision, and does not count. Printing it shows no user id.
 *
 * @param userId the user id of whoever decides
 * @param mayDecideOtherwise whether they have the power, and the time, to differ
 */
public record HumanDecider(String userId, boolean mayDecideOtherwise) {
  /** Refuses a user id that is blank, too long or holds a control character. */
  public HumanDecider {
    userId = ReferenceText.of(userId);
  }

  @Override
  public String toString() {
    return "HumanDecider[***, " + mayDecideOtherwise + "]";
  }
}
