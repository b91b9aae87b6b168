package fi.rekisteri.core.identity;

import fi.rekisteri.identity.IdentityAnswer;
import fi.rekisteri.identity.IdentityAnswer.Verified;
import fi.rekisteri.identity.IdentityAssurance;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityFactor.Kind;
import fi.rekisteri.identity.IdentityProvider;
import fi.rekisteri.identity.IdentityQuestion;
import fi.rekisteri.processing.RuleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a provider, and takes nothing but a clear yes to exactly what was asked. Thread-safe where
 * the provider is.
 *
 * <h2>Security</h2>
 *
 * A failure, an answer to another case or about another subject, a factor that a provider cannot
 * vouch for and a time to come all count as nothing shown.
 *
 * @param provider the host's
 * @param clock the register's
 */
public record ProviderGate(IdentityProvider provider, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderGate.class);

  /** How far apart the clocks of host and provider may be. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final RuleId RULE = new RuleId("Art. 12(6)");
  private static final Set<Kind> VOUCHED = Set.of(Kind.ACCOUNT, Kind.CERTIFIED);

  /**
   * Asks once.
   *
   * @param question which person, of which case
   * @return what the provider vouches for; {@code NONE} where it does not, for whatever reason
   */
  public IdentityAssurance ask(IdentityQuestion question) {
    return answer(question)
        .filter(yes -> yes.question().equals(question))
        .filter(yes -> VOUCHED.contains(yes.factor().kind()))
        .filter(yes -> !yes.at().isAfter(clock.instant().plus(SKEW)))
        .map(yes -> assurance(yes.factor(), yes.at()))
        .orElseGet(() -> IdentityAssurance.none(RULE));
  }

  private Optional<Verified> answer(IdentityQuestion question) {
    try {
      IdentityAnswer answer = provider.verify(question);
      return answer instanceof Verified yes && isWhole(yes) ? Optional.of(yes) : Optional.empty();
    } catch (RuntimeException failed) {
      LOG.warn(
          "the identity provider failed with {} for case {}: nothing is verified",
          failed.getClass().getName(),
          question.caseNumber());
      return Optional.empty();
    }
  }

  /** A host's code need not be checked for null as ours is. */
  @SuppressWarnings("ConstantValue")
  private static boolean isWhole(Verified yes) {
    return yes.question() != null && yes.factor() != null && yes.at() != null;
  }

  private static IdentityAssurance assurance(IdentityFactor factor, Instant at) {
    return new IdentityAssurance(factor.strength(), Set.of(factor), Optional.of(at), RULE);
  }
}
