package fi.rekisteri.core.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkGuardTest {
  private static final LocalDate TODAY = Outgoing.TODAY;
  private static final RegisterId OTHER = new RegisterId("other");
  private static final Controller OURS = Outgoing.controller();

  @Test
  @DisplayName("S6.1, S6.2 a register of another controller gets nobody, whatever was declared")
  void otherControllerGetsNobody() {
    assertThat(guard(OURS).link(OTHER, Purpose.AD_TARGETING_OWN)).isPresent();
    Controller subsidiary = OURS.withBusinessId("1234567-1");
    assertThat(guard(subsidiary).link(OTHER, Purpose.AD_TARGETING_OWN)).isEmpty();
    assertThat(guard(OURS).link(OTHER, Purpose.DIRECT_MARKETING)).isEmpty();
    assertThat(guard(OURS).link(new RegisterId("third"), Purpose.AD_TARGETING_OWN)).isEmpty();
    assertThat(guard(OURS).refusal(OTHER, Purpose.DIRECT_MARKETING).code())
        .isEqualTo(ErrorCode.DISCLOSURE_FORBIDDEN_FOR_PURPOSE);
  }

  @ParameterizedTest
  @EnumSource(ProhibitionScope.class)
  @DisplayName("S6.3 own targeting is direct marketing, and ends where that was forbidden")
  void marketingProhibitionCloses(ProhibitionScope scope) {
    boolean marketing =
        Set.of(
                ProhibitionScope.DIRECT_ADVERTISING,
                ProhibitionScope.DIRECT_MARKETING,
                ProhibitionScope.OTHER_MARKETING)
            .contains(scope);
    assertThat(closed(Purpose.AD_TARGETING_OWN, prohibiting(scope, ProhibitedUse.PROCESSING)))
        .isEqualTo(marketing ? Optional.of(ErrorCode.PROHIBITED) : Optional.empty());
    assertThat(closed(Purpose.AD_TARGETING_OWN, prohibiting(scope, ProhibitedUse.DISCLOSURE)))
        .as("nothing is disclosed")
        .isEmpty();
    assertThat(closed(Purpose.ORDER_MANAGEMENT, prohibiting(scope, ProhibitedUse.PROCESSING)))
        .as("nothing is marketed")
        .isEmpty();
  }

  @Test
  @DisplayName("S6.3 an objection to direct marketing closes own targeting, another one does not")
  void objectionToMarketingCloses() {
    assertThat(closed(Purpose.AD_TARGETING_OWN, objecting(Purpose.DIRECT_MARKETING)))
        .contains(ErrorCode.OBJECTED);
    assertThat(closed(Purpose.AD_TARGETING_OWN, objecting(Purpose.STATISTICS))).isEmpty();
  }

  @Test
  @DisplayName("F23 nobody under a safety ban flows anywhere, until its last day has passed")
  void safetyBanCloses() {
    SafetyBan open = new SafetyBan(TODAY, Optional.empty());
    SafetyBan over = new SafetyBan(TODAY.minusDays(9), Optional.of(TODAY.minusDays(1)));
    assertThat(closed(Purpose.ORDER_MANAGEMENT, banned(open))).contains(ErrorCode.SAFETY_BAN);
    assertThat(closed(Purpose.ORDER_MANAGEMENT, banned(over))).isEmpty();
  }

  private static LinkGuard guard(Controller other) {
    return new LinkGuard(OURS, List.of(link(other, Purpose.AD_TARGETING_OWN)));
  }

  private static RegisterLink link(Controller controller, Purpose purpose) {
    return new RegisterLink(OTHER, controller, purpose, Set.of(CustomerFields.CUSTOMER_NUMBER));
  }

  private static Optional<ErrorCode> closed(Purpose purpose, Standing standing) {
    return LinkGuard.closed(link(OURS, purpose), standing, TODAY);
  }

  private static Standing prohibiting(ProhibitionScope scope, ProhibitedUse use) {
    return new Standing(
        Map.of(), Map.of(), Map.of(), Map.of(scope, Set.of(use)), List.of(), Optional.empty());
  }

  private static Standing objecting(Purpose purpose) {
    return new Standing(
        Map.of(),
        Map.of(),
        Map.of(purpose, ObjectionState.values()[0]),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  private static Standing banned(SafetyBan ban) {
    return new Standing(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Optional.of(ban));
  }
}
