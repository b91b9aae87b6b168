package fi.rekisteri.processing;

import fi.rekisteri.error.ErrorCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * May this person's data be processed for this purpose, and which fields? Every read and write
 * passes one decision; it always names the rule that decided.
 */
public sealed interface ProcessingDecision {
  /**
   * The rule that decided.
   *
   * @return an article or a numbered sentence of the notice
   */
  RuleId decidedBy();

  /**
   * Takes the branch of the decision that was made.
   *
   * @param <R> the result
   * @param permitted for a permission
   * @param refused for a refusal
   * @return what the branch returned
   */
  <R> R fold(Function<Permitted, R> permitted, Function<Refused, R> refused);

  /**
   * Processing is allowed, within the bound fields.
   *
   * @param decidedBy the legal basis that carries it
   * @param fields the fields that may be touched
   * @param withheld bound fields that may not be touched for this person, and why
   */
  record Permitted(
      RuleId decidedBy, Set<FieldKey<?>> fields, Map<FieldKey<?>, Withholding> withheld)
      implements ProcessingDecision {
    /** Copies the collections. */
    public Permitted {
      fields = Set.copyOf(fields);
      withheld = Map.copyOf(withheld);
    }

    /**
     * A permission for all bound fields.
     *
     * @param decidedBy the legal basis that carries it
     * @param fields the fields that may be touched
     */
    public Permitted(RuleId decidedBy, Set<FieldKey<?>> fields) {
      this(decidedBy, fields, Map.of());
    }

    /**
     * Why a field may not be touched, if it may not.
     *
     * @param field the field
     * @return empty for a bound field
     */
    public Optional<Withholding> withholding(FieldKey<?> field) {
      return fields.contains(field)
          ? Optional.empty()
          : Optional.of(withheld.getOrDefault(field, Withholding.NOT_BOUND));
    }

    @Override
    public <R> R fold(Function<Permitted, R> permitted, Function<Refused, R> refused) {
      return permitted.apply(this);
    }
  }

  /**
   * Processing is not allowed at all.
   *
   * @param decidedBy the rule that forbids it
   * @param code the stable word for it
   */
  record Refused(RuleId decidedBy, ErrorCode code) implements ProcessingDecision {
    @Override
    public <R> R fold(Function<Permitted, R> permitted, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
