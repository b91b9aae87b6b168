package fi.rekisteri.access;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.function.Function;

/**
 * That something was left out of an access answer (Art. 15(4); S67.3, F05). How much, or which of
 * several values, is not told: it could tell of somebody else.
 */
public sealed interface Redaction {
  /**
   * The rule that allows it.
   *
   * @return an article or a section
   */
  RuleId rule();

  /**
   * What was left out, and why.
   *
   * @param what what it is; never which of several values
   * @param label its name for people
   * @param reason why
   * @param rule the rule that allows it
   */
  record Told(WithheldPart what, LocalizedText label, RedactionReason reason, RuleId rule)
      implements Redaction {}

  /**
   * That something was left out, where telling what and why would defeat the purpose.
   *
   * @param rule the rule that allows the silence
   */
  record Untold(RuleId rule) implements Redaction {
    /** By section 34(3) of the Finnish Data Protection Act. */
    public static final Untold BY_LAW = new Untold(new RuleId("Tietosuojalaki 34(3)"));

    private static final List<String> SECTION_34 = List.of("Tietosuojalaki 34", "1050/2018 s. 34");

    /**
     * The silence about a decision. Which point of section 34(1) it was would tell why; by another
     * country's law the decision's own rule is told.
     *
     * @param limit the decision
     * @return what the person is told of it
     */
    public static Untold of(AccessLimit limit) {
      return isOfSection34(limit.rule()) ? BY_LAW : new Untold(limit.rule());
    }

    private static boolean isOfSection34(RuleId rule) {
      return SECTION_34.stream().anyMatch(rule.reference()::startsWith);
    }
  }

  /**
   * Whether the person may ask that the Ombudsman is given the data in their stead (section 34(4)
   * of the Finnish Data Protection Act).
   *
   * @return true where section 34 limits the right, and false by any other law
   */
  default boolean isForOmbudsman() {
    return Untold.isOfSection34(rule());
  }

  /**
   * Takes the branch of the redaction that it is.
   *
   * @param <R> the result
   * @param told for one whose reason is told
   * @param untold for one whose reason is not
   * @return what the branch returned
   */
  default <R> R fold(Function<Told, R> told, Function<Untold, R> untold) {
    return this instanceof Told one ? told.apply(one) : untold.apply((Untold) this);
  }
}
