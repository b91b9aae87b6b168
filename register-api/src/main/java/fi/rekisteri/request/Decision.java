package fi.rekisteri.request;

import fi.rekisteri.rights.RefusedItem;
import java.util.Optional;

/**
 * What was decided on an item.
 *
 * @param outcome what becomes of it
 * @param refused what was refused and why; present exactly where something was, or where the right
 *     does not reach
 */
public record Decision(ItemOutcome outcome, Optional<RefusedItem> refused) {
  /** Refuses a refusal without reasons or of nobody, and reasons of what is granted. */
  public Decision {
    if (refused.isPresent() == (outcome == ItemOutcome.GRANTED)) {
      throw new IllegalArgumentException("exactly what is not granted has reasons");
    }
    if (outcome.needsCertificate() && refused.stream().anyMatch(part -> !part.isRefusal())) {
      throw new IllegalArgumentException("that nobody was found refuses nothing");
    }
  }

  /**
   * All of it is granted.
   *
   * @return the decision
   */
  public static Decision granted() {
    return new Decision(ItemOutcome.GRANTED, Optional.empty());
  }

  /**
   * A part is refused, the rest is granted.
   *
   * @param part what is refused, by its fields, and why
   * @return the decision
   */
  public static Decision partly(RefusedItem part) {
    return new Decision(ItemOutcome.PARTIALLY_GRANTED, Optional.of(part));
  }

  /**
   * All of it is refused.
   *
   * @param why the reasons
   * @return the decision
   */
  public static Decision refused(RefusedItem why) {
    return new Decision(ItemOutcome.REFUSED, Optional.of(why));
  }

  /**
   * The right does not reach the data, or the register knows nobody whom it is about.
   *
   * @param why the reasons
   * @return the decision
   */
  public static Decision notApplicable(RefusedItem why) {
    return new Decision(ItemOutcome.NOT_APPLICABLE, Optional.of(why));
  }

  /**
   * Whether a field was left out.
   *
   * @param path its path
   * @return true where it is refused
   */
  public boolean leavesOut(String path) {
    return outcome.needsCertificate()
        && refused.filter(one -> one.whole() || one.fields().contains(path)).isPresent();
  }
}
