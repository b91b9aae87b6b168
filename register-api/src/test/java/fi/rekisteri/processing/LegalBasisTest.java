package fi.rekisteri.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a contract can carry. */
class LegalBasisTest {
  private static final LegalBasis.Contract CONTRACT = new LegalBasis.Contract();

  @Test
  @DisplayName("L03, S4.1 a contract reaches what is ordered, and a purpose of the host's own")
  void contractReachesOrders() {
    assertThat(CONTRACT.reaches(Purpose.ORDER_MANAGEMENT)).isTrue();
    assertThat(CONTRACT.reaches(new Purpose("SHOE_REPAIR"))).isTrue();
    assertThat(CONTRACT.reaches(Purpose.STATISTICS)).isFalse();
    assertThat(CONTRACT.reaches(Purpose.DIRECT_MARKETING)).isFalse();
  }

  @Test
  @DisplayName("L06, S12.2 a contract binds who is party to it, or about to be")
  void contractBindsItsParties() {
    assertThat(Arrays.stream(SubjectRole.values()).filter(CONTRACT::binds))
        .containsExactly(SubjectRole.CUSTOMER, SubjectRole.PROSPECT);
  }
}
