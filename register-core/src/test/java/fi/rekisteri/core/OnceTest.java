package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.SubjectRetention;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls of a host that may be repeated: choices by their evidence, demands by their id. */
class OnceTest {
  private static final UUID ID = new UUID(1, 2);

  private final RequestsRegister at = new RequestsRegister();
  private final CustomerId kaisa = at.customer();

  private Receipt receipt(String evidence) {
    return Receipt.of(at.at.clock.instant(), Channel.EMAIL).shownBy(evidence);
  }

  private SubjectChoices choices() {
    return at.officer().choicesOf(kaisa);
  }

  private ErasureDemand everything() {
    return ErasureDemand.everything(ErasureCause.PROMISED, RetainingRegister.TODAY);
  }

  @Test
  @DisplayName(
      "S70.2 a choice with its evidence is recorded once; other evidence or kinds are others")
  void choicesAreRecordedOnce() {
    Choice first = Choice.Prohibition.of(receipt("mail 1"), ProhibitionScope.PUBLICATION);
    Standing standing = choices().recordOnce(first);
    assertThat(choices().recordOnce(first)).isEqualTo(standing);
    choices().recordOnce(Choice.Prohibition.of(receipt("mail 2"), ProhibitionScope.PUBLICATION));
    choices().recordOnce(new Choice.Withdrawal(Purpose.PERSONALISED_CONTENT, receipt("mail 1")));
    assertThat(at.choices(kaisa)).hasSize(3);
  }

  @Test
  @DisplayName("law 9: a choice without evidence might be another, and is not recorded once")
  void evidenceIsNeeded() {
    Choice bare = Choice.Prohibition.ofEverything(Receipt.of(at.at.clock.instant(), Channel.PHONE));
    assertThatThrownBy(() -> choices().recordOnce(bare))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(at.choices(kaisa)).isEmpty();
  }

  @Test
  @DisplayName("S32.3 a demand with its id is gone on with, and is there once, also of the gone")
  void demandsAreMadeOnce() {
    SubjectRetention retention = at.officer().retentionOf(kaisa);
    UUID hold = at.at.hold(kaisa, RetainingRegister.CLAIM);
    assertThat(retention.demandOnce(ID, everything()).state())
        .isEqualTo(ErasureAnswer.State.SLEEPING);
    retention.release(hold);
    assertThat(retention.demandOnce(ID, everything()).state()).isEqualTo(ErasureAnswer.State.DONE);
    assertThat(at.at.isThere(kaisa)).isFalse();
    assertThat(retention.demandOnce(ID, everything()).state()).isEqualTo(ErasureAnswer.State.DONE);
    assertThat(retention.demands()).hasSize(1);
    refuses(ErrorCode.CUSTOMER_ERASED, () -> retention.demandOnce(new UUID(3, 4), everything()));
  }

  @Test
  @DisplayName("Art. 17 the id of a demand on somebody else is refused, and nobody goes by it")
  void idsOfOthersAreRefused() {
    CustomerId other = at.customer();
    at.at.hold(other, RetainingRegister.CLAIM);
    at.officer().retentionOf(other).demandOnce(ID, everything());
    refuses(
        ErrorCode.DEMAND_NOT_FOUND,
        () -> at.officer().retentionOf(kaisa).demandOnce(ID, everything()));
    assertThat(at.at.isThere(kaisa)).isTrue();
    assertThat(at.at.isThere(other)).isTrue();
  }
}
