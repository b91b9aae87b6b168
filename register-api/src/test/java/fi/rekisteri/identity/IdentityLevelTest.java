package fi.rekisteri.identity;

import static fi.rekisteri.identity.IdentityFactor.ADVANCED_SIGNATURE;
import static fi.rekisteri.identity.IdentityFactor.AUTHENTICATED_SESSION;
import static fi.rekisteri.identity.IdentityFactor.CONTACT_MATCH;
import static fi.rekisteri.identity.IdentityFactor.DOCUMENT_COPY;
import static fi.rekisteri.identity.IdentityFactor.HANDWRITTEN_SIGNATURE;
import static fi.rekisteri.identity.IdentityFactor.IDENTITY_CODE;
import static fi.rekisteri.identity.IdentityFactor.IN_PERSON;
import static fi.rekisteri.identity.IdentityFactor.KNOWN_FACTS;
import static fi.rekisteri.identity.IdentityFactor.NAME;
import static fi.rekisteri.identity.IdentityFactor.ONE_TIME_CODE;
import static fi.rekisteri.identity.IdentityFactor.QUALIFIED_SIGNATURE;
import static fi.rekisteri.identity.IdentityFactor.STRONG_AUTHENTICATION;
import static fi.rekisteri.identity.IdentityLevel.HIGH;
import static fi.rekisteri.identity.IdentityLevel.NONE;
import static fi.rekisteri.identity.IdentityLevel.PLAUSIBLE;
import static fi.rekisteri.identity.IdentityLevel.SUBSTANTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityLevelTest {
  private static final int SETS = 1 << IdentityFactor.values().length;

  @Test
  @DisplayName("F06 the code alone, the name alone, and both are nothing at all")
  void claimsAreNothing() {
    assertThat(IdentityLevel.of(Set.of())).isEqualTo(NONE);
    assertThat(IdentityLevel.of(Set.of(IDENTITY_CODE))).isEqualTo(NONE);
    assertThat(IdentityLevel.of(Set.of(NAME))).isEqualTo(NONE);
    assertThat(IdentityLevel.of(Set.of(IDENTITY_CODE, NAME))).isEqualTo(NONE);
    assertThat(IdentityFactor.isForbidden(Set.of(IDENTITY_CODE, NAME))).isTrue();
    assertThat(IdentityFactor.isForbidden(Set.of(NAME, KNOWN_FACTS))).isFalse();
  }

  @Test
  @DisplayName("S69.2 factors of different kinds bear each other out, those of one kind do not")
  void differentKindsBearEachOtherOut() {
    assertThat(IdentityLevel.of(Set.of(CONTACT_MATCH))).isEqualTo(PLAUSIBLE);
    assertThat(IdentityLevel.of(Set.of(CONTACT_MATCH, KNOWN_FACTS))).isEqualTo(PLAUSIBLE);
    assertThat(IdentityLevel.of(Set.of(CONTACT_MATCH, KNOWN_FACTS, HANDWRITTEN_SIGNATURE)))
        .isEqualTo(SUBSTANTIAL);
    assertThat(IdentityLevel.of(Set.of(ONE_TIME_CODE, CONTACT_MATCH))).isEqualTo(SUBSTANTIAL);
    assertThat(IdentityLevel.of(Set.of(ONE_TIME_CODE, AUTHENTICATED_SESSION)))
        .as("whoever has the mailbox resets the account")
        .isEqualTo(SUBSTANTIAL);
    assertThat(IdentityLevel.of(Set.of(ONE_TIME_CODE, ADVANCED_SIGNATURE))).isEqualTo(HIGH);
    for (IdentityFactor high : List.of(STRONG_AUTHENTICATION, QUALIFIED_SIGNATURE, IN_PERSON)) {
      assertThat(IdentityLevel.of(Set.of(ONE_TIME_CODE, AUTHENTICATED_SESSION, high)))
          .isEqualTo(HIGH);
    }
    assertThat(
            IdentityLevel.of(
                Set.of(CONTACT_MATCH, KNOWN_FACTS, HANDWRITTEN_SIGNATURE, DOCUMENT_COPY)))
        .as("weak ones never make it high")
        .isEqualTo(SUBSTANTIAL);
  }

  @Test
  @DisplayName("S69.2 of all sets there are, none is worth less with one factor more")
  void noSetIsWorthLessWithOneMore() {
    for (int set = 0; set < SETS; set++) {
      IdentityLevel before = IdentityLevel.of(factors(set));
      for (IdentityFactor factor : IdentityFactor.values()) {
        Set<IdentityFactor> more = factors(set);
        more.add(factor);
        assertThat(IdentityLevel.of(more).reaches(before)).as("%s", more).isTrue();
      }
    }
  }

  @Test
  @DisplayName("F06 of all sets there are, claims add nothing to what else is there")
  void claimsAddNothing() {
    for (int set = 0; set < SETS; set++) {
      Set<IdentityFactor> less = factors(set);
      less.removeAll(Set.of(NAME, IDENTITY_CODE));
      assertThat(IdentityLevel.of(factors(set))).isEqualTo(IdentityLevel.of(less));
    }
  }

  private static Set<IdentityFactor> factors(int bits) {
    Set<IdentityFactor> set = EnumSet.noneOf(IdentityFactor.class);
    for (IdentityFactor factor : IdentityFactor.values()) {
      if ((bits & 1 << factor.ordinal()) != 0) {
        set.add(factor);
      }
    }
    return set;
  }
}
