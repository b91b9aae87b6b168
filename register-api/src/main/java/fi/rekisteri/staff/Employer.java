package fi.rekisteri.staff;

import java.util.Optional;

/**
 * For whom somebody works: for the controller, or for a processor, whose staff stay within the
 * processor's fields (Art. 28, 29; S41.2).
 *
 * @param processor the code of a declared recipient in the role of a processor; empty for the
 *     controller
 */
public record Employer(Optional<String> processor) {
  /** The controller itself. */
  public static final Employer CONTROLLER = new Employer(Optional.empty());

  /**
   * A processor.
   *
   * @param code the code by which the definition declares it
   * @return the employer
   */
  public static Employer processor(String code) {
    return new Employer(Optional.of(code));
  }
}
