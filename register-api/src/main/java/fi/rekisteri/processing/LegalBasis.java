package fi.rekisteri.processing;

import fi.rekisteri.text.LocalizedText;
import java.util.Set;

/** Why a purpose is lawful: one of the six points of Art. 6(1) (käsittelyperuste). */
public sealed interface LegalBasis {
  /**
   * The point of the article.
   *
   * @return such as {@code Art. 6(1)(b)}
   */
  RuleId article();

  /** Consent, Art. 6(1)(a). */
  record Consent() implements LegalBasis {
    @Override
    public RuleId article() {
      return new RuleId("Art. 6(1)(a)");
    }
  }

  /** A contract to which the subject is party, or steps before it at the subject's request. */
  record Contract() implements LegalBasis {
    /** Nobody orders these: they serve the controller, not the contract (S4.1, S6.3, S9.2, L03). */
    private static final Set<Purpose> BEYOND =
        Set.of(
            Purpose.BUSINESS_DEVELOPMENT,
            Purpose.STATISTICS,
            Purpose.PERSONALISED_CONTENT,
            Purpose.AD_TARGETING_OWN,
            Purpose.DIRECT_MARKETING,
            Purpose.PUBLICATION);

    @Override
    public RuleId article() {
      return new RuleId("Art. 6(1)(b)");
    }

    /**
     * Whether a contract can need a purpose at all (L03).
     *
     * @param purpose the purpose
     * @return false for the purposes of the notice that serve the controller alone; true for a
     *     purpose of the host's own, of which nothing is known
     */
    public boolean reaches(Purpose purpose) {
      return !BEYOND.contains(purpose);
    }

    /**
     * Whether people in a role can be party to a contract (S12.2, L06).
     *
     * @param role the role
     * @return false for an organisation's contact person and for a mere visitor
     */
    public boolean binds(SubjectRole role) {
      return role != SubjectRole.ORG_CONTACT_PERSON && role != SubjectRole.VISITOR;
    }
  }

  /**
   * A duty of the controller.
   *
   * @param statute the section of the law that lays it
   */
  record LegalObligation(String statute) implements LegalBasis {
    /** Refuses a duty without its statute (G6). */
    public LegalObligation {
      if (statute.isBlank()) {
        throw new IllegalArgumentException("a legal obligation names its statute");
      }
    }

    @Override
    public RuleId article() {
      return new RuleId("Art. 6(1)(c)");
    }
  }

  /** Somebody's vital interest. */
  record VitalInterest() implements LegalBasis {
    @Override
    public RuleId article() {
      return new RuleId("Art. 6(1)(d)");
    }
  }

  /**
   * A task in the public interest.
   *
   * @param task the task
   */
  record PublicTask(LocalizedText task) implements LegalBasis {
    @Override
    public RuleId article() {
      return new RuleId("Art. 6(1)(e)");
    }
  }

  /**
   * A legitimate interest that outweighs the subject's.
   *
   * @param interest the interest, told to the subject (Art. 13(1)(d))
   * @param balancing the recorded weighing
   */
  record LegitimateInterest(LocalizedText interest, BalancingTest balancing) implements LegalBasis {
    @Override
    public RuleId article() {
      return new RuleId("Art. 6(1)(f)");
    }
  }
}
