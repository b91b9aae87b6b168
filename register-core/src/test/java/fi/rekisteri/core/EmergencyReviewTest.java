package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditReports;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.ReviewVerdict;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever breaks the glass is looked at afterwards, by somebody else. */
class EmergencyReviewTest {
  private static final TimeSpan EVER =
      new TimeSpan(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));

  private final StaffedRegister test =
      new StaffedRegister(
          member("nurse", Operation.READ),
          member("boss", Operation.ADMIN),
          member("admin", Operation.ADMIN));
  private final Customer anna = test.anna();

  private AuditReports reports(String who) {
    return test.desk(who).audit().reports();
  }

  private CustomerAccess emergency(String who) {
    return test.desk(who).breakingGlass("Anna fainted").forPurpose(Purpose.REGISTER_MAINTENANCE);
  }

  private List<AuditPlace> awaiting(TimeSpan span) {
    return reports("admin").emergencies(span).rows().map(AuditEntry::place).toList();
  }

  @Test
  @DisplayName("S41 every act in an emergency awaits review, denied and fruitless ones too")
  void everyActAwaitsReview() {
    emergency("nurse").get(anna.id());
    emergency("nurse").find(CustomerSearch.BY_EMAIL, EmailAddress.of("nobody@example.fi"));
    refuses(ErrorCode.NOT_DESIGNATED, () -> emergency("nurse").page(null, 10));
    test.as("nurse").get(anna.id());

    assertThat(reports("admin").emergencies(EVER).rows())
        .extracting(entry -> entry.act().action())
        .containsExactly(AuditAction.PAGE, AuditAction.SEARCH, AuditAction.READ);
  }

  @Test
  @DisplayName("S41 a review names each act and its verdict, and the acts await nothing any more")
  void reviewedActsAwaitNothing() {
    emergency("nurse").get(anna.id());
    emergency("nurse").find(CustomerSearch.BY_EMAIL, EmailAddress.of("nobody@example.fi"));
    emergency("nurse").get(anna.id());
    List<AuditPlace> uses = awaiting(EVER);
    reports("admin").review(uses.subList(1, 3), ReviewVerdict.JUSTIFIED, "she was unconscious");
    assertThat(awaiting(EVER)).containsExactly(uses.get(0));
    reports("admin").review(uses, ReviewVerdict.UNJUSTIFIED, "the second look was curiosity");
    assertThat(awaiting(EVER)).isEmpty();

    List<AuditEntry> reviews =
        test.entries().stream()
            .filter(entry -> entry.act().action() == AuditAction.REVIEW_EMERGENCY)
            .toList();
    assertThat(reviews).hasSize(5);
    assertThat(reviews.get(4).act().fields()).containsExactly(uses.get(1).toString(), "JUSTIFIED");
    assertThat(reviews.get(3).act().subject()).contains(anna.id());
    assertThat(reviews)
        .allSatisfy(one -> assertThat(test.desk("admin").audit().reasonOf(one)).isPresent());
    assertThat(test.desk("admin").audit().reasonOf(reviews.get(3))).contains("she was unconscious");
    assertThat(test.entries().toString()).doesNotContain("unconscious");
  }

  @Test
  @DisplayName("Art. 15 the person learns that a look was reviewed, and reads no place as a field")
  void personLearnsOfTheReview() {
    emergency("nurse").get(anna.id());
    reports("admin").review(awaiting(EVER), ReviewVerdict.JUSTIFIED, "needed");
    assertThat(reports("admin").looksAt(anna.id(), EVER).rows())
        .filteredOn(look -> look.action() == AuditAction.REVIEW_EMERGENCY)
        .singleElement()
        .extracting(SubjectLook::fields)
        .isEqualTo(List.of());
  }

  @Test
  @DisplayName("S41 nobody reviews their own act, and the attempt is recorded")
  void nobodyReviewsTheirOwn() {
    emergency("nurse").get(anna.id());
    emergency("boss").get(anna.id());
    List<AuditPlace> uses = awaiting(EVER);
    refuses(
        ErrorCode.SELF_REVIEW_FORBIDDEN,
        () -> reports("boss").review(uses, ReviewVerdict.JUSTIFIED, "mine"));
    assertThat(test.lastEntry().act().outcome()).isEqualTo(Outcome.DENIED);
    assertThat(test.lastEntry().act().code()).contains(ErrorCode.SELF_REVIEW_FORBIDDEN);
    assertThat(awaiting(EVER)).as("all or none").isEqualTo(uses);
    reports("boss").review(uses.subList(1, 2), ReviewVerdict.JUSTIFIED, "the nurse's");
    reports("admin").review(uses.subList(0, 1), ReviewVerdict.JUSTIFIED, "the boss's");
    assertThat(awaiting(EVER)).isEmpty();
  }

  @Test
  @DisplayName("S41 what is no act in an emergency is not reviewed, nor anything beside it")
  void onlyEmergenciesAreReviewed() {
    emergency("nurse").get(anna.id());
    List<AuditPlace> uses = awaiting(EVER);
    test.as("nurse").get(anna.id());
    AuditPlace everyday = test.lastEntry().place();
    for (AuditPlace other : List.of(everyday, AuditPlace.first())) {
      refuses(
          ErrorCode.NOT_TO_BE_REVIEWED,
          () ->
              reports("admin")
                  .review(List.of(uses.get(0), other), ReviewVerdict.JUSTIFIED, "both"));
    }
    refuses(
        ErrorCode.REASON_INVALID,
        () -> reports("admin").review(uses, ReviewVerdict.JUSTIFIED, " "));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> reports("nurse").review(uses, ReviewVerdict.JUSTIFIED, "mine"));
    assertThatThrownBy(() -> reports("admin").review(List.of(), ReviewVerdict.JUSTIFIED, "none"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(awaiting(EVER)).isEqualTo(uses);
    assertThat(test.desk("admin").audit().verify().findings()).as("no gap is left").isEmpty();
  }

  @Test
  @DisplayName("S41 a review holds where the clock was set back before it, and for any time asked")
  void reviewHoldsWhenTheClockIsSetBack() {
    emergency("nurse").get(anna.id());
    List<AuditPlace> uses = awaiting(EVER);
    TimeSpan thatMinute = new TimeSpan(NOW, NOW.plusSeconds(60));
    test.clock.pass(Duration.ofMinutes(-30));
    assertThat(awaiting(thatMinute)).as("control").isEqualTo(uses);
    reports("admin").review(uses, ReviewVerdict.JUSTIFIED, "needed");
    assertThat(test.lastEntry().at()).isAfter(NOW);
    assertThat(awaiting(thatMinute)).isEmpty();
    assertThat(awaiting(EVER)).isEmpty();
  }
}
