package fi.rekisteri.definition;

import fi.rekisteri.text.LocalizedText;
import java.util.Optional;

/**
 * Whether people must give a category of data, and what follows if they do not (Art. 13(2)(e),
 * S2.1).
 *
 * @param requirement the requirement
 * @param consequence what follows; asked for wherever giving is not voluntary
 */
public record Provision(Requirement requirement, Optional<LocalizedText> consequence) {
  /** What asks for the data. */
  public enum Requirement {
    /** A statute. */
    STATUTORY,
    /** The contract. */
    CONTRACTUAL,
    /** What must be known before a contract is made. */
    PRECONTRACTUAL,
    /** Nothing: giving is voluntary. */
    VOLUNTARY
  }
}
