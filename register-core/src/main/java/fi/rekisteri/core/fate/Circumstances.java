package fi.rekisteri.core.fate;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.LegalHold;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a judgement depends on.
 *
 * @param values every value of the person, those of collections too
 * @param holds what was placed and what the host's sources tell; what follows from the record is
 *     derived
 * @param demands those that have not ended
 * @param today the day in the register's zone
 */
public record Circumstances(
    CustomerFacts facts,
    List<HeldValue> values,
    Standing standing,
    List<LegalHold> holds,
    List<ErasureDemand> demands,
    LocalDate today) {
  /** Copies the lists. */
  public Circumstances {
    values = List.copyOf(values);
    holds = List.copyOf(holds);
    demands = List.copyOf(demands);
  }

  /** The same person on another day. */
  public Circumstances on(LocalDate day) {
    return new Circumstances(facts, values, standing, holds, demands, day);
  }

  @Override
  public String toString() {
    return "Circumstances[" + facts.id() + ", " + today + "]";
  }
}
