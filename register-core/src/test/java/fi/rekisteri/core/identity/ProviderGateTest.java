package fi.rekisteri.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.identity.IdentityAnswer;
import fi.rekisteri.identity.IdentityAnswer.Verified;
import fi.rekisteri.identity.IdentityAssurance;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityLevel;
import fi.rekisteri.identity.IdentityProvider;
import fi.rekisteri.identity.IdentityQuestion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProviderGateTest {
  private static final CustomerId MAIJA = CustomerId.random();
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final IdentityQuestion ASKED = question(7, MAIJA);

  @Test
  @DisplayName("S69 a clear yes to the question is taken, at its own strength and time")
  void clearYesIsTaken() {
    IdentityAssurance strong = ask(asked -> yes(asked, IdentityFactor.STRONG_AUTHENTICATION, NOW));
    assertThat(strong.level()).isEqualTo(IdentityLevel.HIGH);
    assertThat(strong.at()).contains(NOW);
    IdentityAssurance session = ask(asked -> yes(asked, IdentityFactor.AUTHENTICATED_SESSION, NOW));
    assertThat(session.level()).isEqualTo(IdentityLevel.SUBSTANTIAL);
  }

  @Test
  @DisplayName("S69 whatever is not a clear yes verifies nothing: the port fails closed")
  void everythingElseVerifiesNothing() {
    verifiesNothing(asked -> new IdentityAnswer.Pending());
    verifiesNothing(asked -> new IdentityAnswer.NotVerified());
    verifiesNothing(
        asked -> {
          throw new IllegalStateException("Maija Meikäläinen, 131052-308T");
        });
    verifiesNothing(asked -> nothing());
    verifiesNothing(asked -> yes(asked, nothing(), NOW));
    verifiesNothing(asked -> yes(nothing(), IdentityFactor.STRONG_AUTHENTICATION, NOW));
    verifiesNothing(asked -> yes(asked, IdentityFactor.STRONG_AUTHENTICATION, nothing()));
    verifiesNothing(asked -> yes(asked, IdentityFactor.STRONG_AUTHENTICATION, NOW.plusSeconds(61)));
  }

  @Test
  @DisplayName("F06 no provider vouches for a claim, a copy or a code of ours")
  void providerVouchesForItsOwnFactorsOnly() {
    for (IdentityFactor factor :
        new IdentityFactor[] {
          IdentityFactor.IDENTITY_CODE,
          IdentityFactor.NAME,
          IdentityFactor.DOCUMENT_COPY,
          IdentityFactor.ONE_TIME_CODE,
          IdentityFactor.IN_PERSON
        }) {
      verifiesNothing(asked -> yes(asked, factor, NOW));
    }
  }

  @Test
  @DisplayName("S69 an answer about another case or another person verifies nothing")
  void answerToAnotherQuestionVerifiesNothing() {
    verifiesNothing(asked -> strong(question(8, MAIJA)));
    verifiesNothing(asked -> strong(question(7, CustomerId.random())));
    verifiesNothing(asked -> strong(new IdentityQuestion(7, MAIJA, IdentityLevel.PLAUSIBLE)));
  }

  @Test
  @DisplayName("S83 a duplicate case neither borrows the verification of the first, nor blocks it")
  void duplicateNeitherBorrowsNorBlocks() {
    Map<Long, IdentityAnswer> sessions = new HashMap<>();
    IdentityProvider provider =
        asked -> sessions.getOrDefault(asked.caseNumber(), new IdentityAnswer.Pending());
    IdentityQuestion duplicate = question(8, MAIJA);
    sessions.put(7L, strong(ASKED));
    sessions.put(8L, strong(ASKED));
    assertThat(gate(provider).ask(duplicate).level())
        .as("the session of the first case, shown with the duplicate")
        .isEqualTo(IdentityLevel.NONE);
    sessions.put(8L, new IdentityAnswer.NotVerified());
    assertThat(gate(provider).ask(duplicate).level()).isEqualTo(IdentityLevel.NONE);
    assertThat(gate(provider).ask(ASKED).level()).isEqualTo(IdentityLevel.HIGH);
  }

  private static void verifiesNothing(IdentityProvider provider) {
    IdentityAssurance assurance = ask(provider);
    assertThat(assurance.level()).isEqualTo(IdentityLevel.NONE);
    assertThat(assurance.factors()).isEmpty();
  }

  private static IdentityAssurance ask(IdentityProvider provider) {
    return gate(provider).ask(ASKED);
  }

  private static ProviderGate gate(IdentityProvider provider) {
    return new ProviderGate(provider, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static IdentityQuestion question(long number, CustomerId subject) {
    return new IdentityQuestion(number, subject, IdentityLevel.SUBSTANTIAL);
  }

  private static Verified strong(IdentityQuestion question) {
    return yes(question, IdentityFactor.STRONG_AUTHENTICATION, NOW);
  }

  private static Verified yes(IdentityQuestion question, IdentityFactor factor, Instant at) {
    return new Verified(question, factor, at);
  }

  /** What a host's code may hand over all the same. */
  @SuppressWarnings({"DataFlowIssue", "NullAway"})
  private static <T> T nothing() {
    return null;
  }
}
