package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a certificate says of one person of the plan: what went, and what stays by which rule. It
 * holds ids, paths, rules and days, and no value of anybody.
 *
 * <p>Destroyed is only what the outcome says went: a person who was skipped cannot stand there with
 * a value that is said to be gone, nor an erased one with a value that is said to stay.
 *
 * @param number the place in the plan
 * @param customer whom
 * @param outcome what became of them
 * @param at when, to the microsecond
 * @param values what became of the values, those of one field and fate together
 * @param anonymous how many values were counted as anonymous instead
 * @param sources the sources of the host that were ordered to erase, and how far they came
 * @param papers how many papers were ordered to be destroyed
 * @param unanswered the sources of holds that did not answer, so that nothing went
 */
public record CertifiedErasure(
    int number,
    CustomerId customer,
    ErasureOutcome outcome,
    Instant at,
    List<CertifiedValues> values,
    int anonymous,
    List<SourceFact> sources,
    int papers,
    List<String> unanswered) {
  /** Copies the lists, and refuses a person whose outcome and values contradict each other. */
  public CertifiedErasure {
    values = List.copyOf(values);
    sources = List.copyOf(sources);
    unanswered = List.copyOf(unanswered);
    boolean anyWent = values.stream().anyMatch(CertifiedValues::areGone);
    boolean allWent = values.stream().allMatch(CertifiedValues::areGone);
    boolean fits =
        switch (outcome) {
          case ERASED -> allWent;
          case PARTLY_ERASED -> anyWent;
          case HELD, CHANGED, NOT_DUE, GONE, HOLD_SOURCE_FAILED, FAILED -> !anyWent;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "what is said of the values of person " + number + " is not what " + outcome + " says");
    }
  }

  /**
   * Values of one field that have one fate, by one rule.
   *
   * @param field the path of the field
   * @param count how many
   * @param fate their fate, due since the earliest day of theirs
   */
  public record CertifiedValues(String field, int count, Fate fate) {
    /**
     * Whether they do not exist any more.
     *
     * @return true where they were erased or made anonymous
     */
    public boolean areGone() {
      return fate instanceof Fate.Erase || fate instanceof Fate.Anonymise;
    }
  }

  /**
   * How far a source has come with this person.
   *
   * @param name the name of the source
   * @param state how far
   * @param reason the rule by which it keeps something, where it does
   */
  public record SourceFact(String name, SourceState state, Optional<String> reason) {}
}
