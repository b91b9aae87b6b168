package fi.rekisteri.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityDecision.Confirmed;
import fi.rekisteri.identity.IdentityDecision.MoreNeeded;
import fi.rekisteri.identity.IdentityDoubt;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityLevel;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityPropertyTest {
  private static final int ROUNDS = 3000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  @DisplayName("S69.2 one factor more never lowers the level, nor undoes a confirmation")
  void oneFactorMoreNeverLowers() {
    for (int round = 0; round < ROUNDS; round++) {
      Asker desk = Asker.under(policy());
      IdentityClaim claim = claim();
      IdentityEvidence less = evidence();
      IdentityEvidence more = less.and(any(IdentityFactor.class), Asker.NOON.plusSeconds(round));
      assertThat(desk.rules().assurance(more).level())
          .as("seed %d, %s and %s", seed, less, more)
          .isGreaterThanOrEqualTo(desk.rules().assurance(less).level());
      if (desk.decide(claim, less) instanceof Confirmed) {
        assertThat(desk.decide(claim, more)).as("seed %d", seed).isInstanceOf(Confirmed.class);
      }
    }
  }

  @Test
  @DisplayName("F06 no policy, doubt or risk makes a forbidden set, or a part of it, pass")
  void forbiddenSetsNeverPass() {
    for (int round = 0; round < ROUNDS; round++) {
      IdentityPolicy policy = policy();
      Set<IdentityFactor> forbidden = pick(List.copyOf(policy.means().forbidden()));
      Set<IdentityFactor> shown = EnumSet.noneOf(IdentityFactor.class);
      forbidden.stream().filter(any -> random.nextInt(4) > 0).forEach(shown::add);
      IdentityDecision decision =
          Asker.under(policy).decide(claim(), Asker.shown(shown.toArray(IdentityFactor[]::new)));
      assertThat(decision).as("seed %d, %s", seed, shown).isNotInstanceOf(Confirmed.class);
    }
  }

  @Test
  @DisplayName("G12.6 what is asked reaches what is needed, and without any part of it does not")
  void nothingIsAskedInVain() {
    int asked = 0;
    for (int round = 0; round < ROUNDS; round++) {
      IdentityPolicy policy = policy();
      Asker desk = Asker.under(policy);
      IdentityEvidence evidence = evidence();
      IdentityDecision decision = desk.decide(claim(), evidence);
      if (decision instanceof MoreNeeded more) {
        asked++;
        for (IdentityFactor left : more.ask().asked()) {
          Set<IdentityFactor> all = EnumSet.copyOf(more.ask().asked());
          all.addAll(evidence.counted());
          assertThat(policy.means().levelOf(all).reaches(more.needed())).isTrue();
          all.remove(left);
          assertThat(policy.means().levelOf(all).reaches(more.needed()))
              .as("seed %d, %s without %s", seed, more, left)
              .isFalse();
        }
        assertThat(more.ask().asked())
            .doesNotContain(IdentityFactor.IDENTITY_CODE, IdentityFactor.DOCUMENT_COPY);
      }
    }
    assertThat(asked).as("control: somebody was asked").isGreaterThan(ROUNDS / 10);
  }

  @Test
  @DisplayName("S69.3 the same evidence leads to the same end whether a signature is wanted or not")
  void formalityChangesNoEnd() {
    for (int round = 0; round < ROUNDS; round++) {
      IdentityClaim claim = claim();
      IdentityEvidence evidence = evidence();
      IdentityDecision strict = Asker.under(FormalityProfile.SEED_STRICT).decide(claim, evidence);
      IdentityDecision free = Asker.under(FormalityProfile.GDPR_DEFAULT).decide(claim, evidence);
      assertThat(strict.getClass()).as("seed %d", seed).isEqualTo(free.getClass());
      if (strict instanceof MoreNeeded more) {
        assertThat(more.ask()).isEqualTo(((MoreNeeded) free).ask());
      }
    }
  }

  private IdentityPolicy policy() {
    IdentityPolicy policy = IdentityPolicy.of(any(FormalityProfile.class));
    return random.nextBoolean()
        ? policy
        : policy.with(policy.means().forbidding(some(IdentityFactor.class, 3)));
  }

  private IdentityClaim claim() {
    Requester requester =
        random.nextInt(3) == 0
            ? new Requester.Guardian(Optional.of("register extract"), Optional.empty())
            : new Requester.Subject();
    return new IdentityClaim(any(DataSubjectRight.class), some(IdentityRisk.class, 4), requester);
  }

  private IdentityEvidence evidence() {
    IdentityEvidence evidence =
        Asker.shown(some(IdentityFactor.class, 4).toArray(IdentityFactor[]::new));
    return random.nextInt(3) > 0
        ? evidence
        : evidence.but(Asker.doubt(IdentityDoubt.Kind.CONTRADICTION, any(IdentityFactor.class)));
  }

  private <E extends Enum<E>> Set<E> some(Class<E> type, int most) {
    Set<E> some = EnumSet.noneOf(type);
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      some.add(any(type));
    }
    return some;
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    return pick(List.of(type.getEnumConstants()));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @Test
  @DisplayName("control: there are sets of every level")
  void thereAreSetsOfEveryLevel() {
    assertThat(IdentityLevel.values())
        .allSatisfy(
            level ->
                assertThat(IdentityFactor.values())
                    .anyMatch(factor -> IdentityLevel.of(Set.of(factor)) == level));
  }
}
