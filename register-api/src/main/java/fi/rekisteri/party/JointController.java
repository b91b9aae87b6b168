package fi.rekisteri.party;

import fi.rekisteri.text.LocalizedText;
import java.util.Optional;

/**
 * Somebody who decides on the register together with its controller (yhteisrekisterinpitäjä, Art.
 * 26, 30(1)(a)). A company of the same group is one only where both decide. Printing it shows the
 * code only.
 *
 * @param code a stable code by which it is spoken of, of the form of a recipient's
 * @param controller who it is, and how it is reached
 * @param share which duties are its own: the essence of the arrangement, which people may see (Art.
 *     26(2))
 * @param arrangement where the signed arrangement is found; empty where it is not told
 */
public record JointController(
    String code, Controller controller, LocalizedText share, Optional<String> arrangement) {
  /** Refuses a code of another form, and a blank reference. */
  public JointController {
    if (!Recipient.isCode(code)) {
      throw new IllegalArgumentException(
          "the code of a joint controller is upper-case words joined by underscores");
    }
    if (arrangement.map(String::isBlank).orElse(false)) {
      throw new IllegalArgumentException("an arrangement is found somewhere, or not told");
    }
  }

  /**
   * A joint controller of whose arrangement nothing but its essence is told.
   *
   * @param code a stable code
   * @param controller who it is
   * @param share which duties are its own
   * @return the joint controller
   */
  public static JointController of(String code, Controller controller, LocalizedText share) {
    return new JointController(code, controller, share, Optional.empty());
  }

  /**
   * The same joint controller, with the place of the arrangement.
   *
   * @param reference where it is found
   * @return a copy
   */
  public JointController arrangedBy(String reference) {
    return new JointController(code, controller, share, Optional.of(reference));
  }

  @Override
  public String toString() {
    return "JointController[" + code + "]";
  }
}
