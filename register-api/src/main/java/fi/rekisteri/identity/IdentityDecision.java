package fi.rekisteri.identity;

import fi.rekisteri.processing.RuleId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether it is sure enough who asks. It holds for what is known now: more evidence, another
 * authorisation, and it is decided anew (Art. 11(2)).
 */
public sealed interface IdentityDecision {
  /**
   * The rule that decided.
   *
   * @return the rule
   */
  RuleId decidedBy();

  /**
   * It is sure enough: the request goes on.
   *
   * @param assurance how sure
   * @param findings what is noted
   * @param formality what is asked beside, and holds nothing up
   */
  record Confirmed(
      IdentityAssurance assurance, Set<IdentityFinding> findings, Optional<IdentityAsk> formality)
      implements IdentityDecision {
    /** Copies the findings. */
    public Confirmed {
      findings = Set.copyOf(findings);
    }

    @Override
    public RuleId decidedBy() {
      return assurance.decidedBy();
    }
  }

  /**
   * More is asked for.
   *
   * @param soFar how sure it is
   * @param needed how sure it must be
   * @param ask what is asked, and why
   * @param findings what is noted
   */
  record MoreNeeded(
      IdentityAssurance soFar, IdentityLevel needed, IdentityAsk ask, Set<IdentityFinding> findings)
      implements IdentityDecision {
    /** Copies the findings. */
    public MoreNeeded {
      findings = Set.copyOf(findings);
    }

    @Override
    public RuleId decidedBy() {
      return soFar.decidedBy();
    }
  }

  /**
   * Nothing is left to ask for, and it is not sure enough: the person is told that they cannot be
   * identified, and may bring more at any time (Art. 11(2), 12(2)).
   *
   * @param soFar how sure it is
   * @param needed how sure it must be
   * @param findings what is noted
   * @param decidedBy the rule
   */
  record Unproven(
      IdentityAssurance soFar,
      IdentityLevel needed,
      Set<IdentityFinding> findings,
      RuleId decidedBy)
      implements IdentityDecision {
    /** Copies the findings. */
    public Unproven {
      findings = Set.copyOf(findings);
    }
  }

  /**
   * Whoever asks may not ask this for the person.
   *
   * @param finding why
   */
  record NotEntitled(IdentityFinding finding) implements IdentityDecision {
    @Override
    public RuleId decidedBy() {
      return finding.rule();
    }
  }

  /**
   * Goes on with whichever it is.
   *
   * @param <R> the result
   * @param confirmed for {@link Confirmed}
   * @param moreNeeded for {@link MoreNeeded}
   * @param unproven for {@link Unproven}
   * @param notEntitled for {@link NotEntitled}
   * @return what the function returned
   */
  default <R> R fold(
      Function<Confirmed, R> confirmed,
      Function<MoreNeeded, R> moreNeeded,
      Function<Unproven, R> unproven,
      Function<NotEntitled, R> notEntitled) {
    if (this instanceof Confirmed c) {
      return confirmed.apply(c);
    } else if (this instanceof MoreNeeded m) {
      return moreNeeded.apply(m);
    }
    return this instanceof Unproven u ? unproven.apply(u) : notEntitled.apply((NotEntitled) this);
  }
}
