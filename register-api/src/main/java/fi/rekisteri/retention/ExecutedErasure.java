package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * What was done with one person of a plan: the facts, as they were written in the transaction that
 * did it.
 *
 * @param number the place in the plan
 * @param customer whom
 * @param outcome what became of them
 * @param fates the fates that were carried out, in the order of fields and elements: those of now,
 *     not those that were planned; of what went, and of what is held or restricted instead
 * @param anonymous how many values were counted as anonymous instead
 * @param sources the names of the host's sources that were ordered to erase; of {@link
 *     ErasureOutcome#HOLD_SOURCE_FAILED} the sources of holds that did not answer
 * @param papers how many papers were ordered to be destroyed
 * @param at when, to the microsecond
 */
public record ExecutedErasure(
    int number,
    CustomerId customer,
    ErasureOutcome outcome,
    List<ValueFate> fates,
    int anonymous,
    List<String> sources,
    int papers,
    Instant at) {
  /** Copies the lists. */
  public ExecutedErasure {
    fates = List.copyOf(fates);
    sources = List.copyOf(sources);
  }
}
