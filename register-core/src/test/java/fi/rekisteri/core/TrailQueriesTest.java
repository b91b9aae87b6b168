package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailQuery;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.staff.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The trail of one person and of one actor, page by page, and counted. */
class TrailQueriesTest {
  private static final TimeSpan DAYS =
      new TimeSpan(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(9)));

  private final RetainingRegister at = new RetainingRegister();
  private final CustomerId one = at.ended(RetainingRegister.LONG_AGO);
  private final CustomerId other = at.ended(RetainingRegister.LONG_AGO);

  private AuditTrail trail(String userId) {
    return at.register
        .actingAs(Actor.person(userId, at.clock.instant(), "password+otp", "back-office"))
        .audit();
  }

  private List<AuditEntry> pages(TrailQuery query, int size) {
    List<AuditEntry> all = new ArrayList<>();
    List<AuditEntry> page;
    AuditMoment after = null;
    do {
      page = trail("planner").select(query, after, size);
      all.addAll(page);
      after = page.isEmpty() ? after : AuditMoment.of(page.get(page.size() - 1));
    } while (page.size() == size);
    return all;
  }

  @Test
  @DisplayName("Art. 5(2) what was done to one person, and by one actor, is shown and counted")
  void personsAndActorsAreCounted() {
    at.approved();
    TrailQuery past = TrailQuery.of(new TimeSpan(DAYS.from(), at.clock.instant()));
    TrailQuery ones = past.about(one);
    TrailQuery clerks = past.by("clerk");
    List<AuditEntry> all = pages(past, 1000);
    for (TrailQuery query : List.of(ones, clerks, ones.by("clerk"))) {
      List<AuditEntry> expected = all.stream().filter(query::asksFor).toList();
      assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
      for (int size : new int[] {1, 2, 100}) {
        assertThat(pages(query, size)).isEqualTo(expected);
      }
    }
    assertThat(trail("planner").count(clerks)).isEqualTo(pages(clerks, 100).size());
    assertThat(trail("planner").count(ones.by("clerk"))).isEqualTo(1);
    assertThat(trail("planner").count(ones.by("approver"))).isZero();
    assertThat(trail("planner").count(past.by("Clerk"))).isZero();
    TrailQuery registered =
        new TrailQuery(DAYS, Set.of(AuditAction.REGISTER)).about(other).by("clerk");
    assertThat(trail("planner").count(registered)).isEqualTo(1);
  }

  @Test
  @DisplayName("law 6 whose trail was counted stands in it, and names cannot pass for other words")
  void questionsAreRecorded() {
    trail("planner").count(TrailQuery.of(DAYS).about(one));
    AuditEntry asked = last();
    assertThat(asked.act().subject()).contains(one);
    assertThat(asked.act().fields()).containsExactly("count");
    assertThat(trail("planner").count(TrailQuery.of(DAYS).by("a' or 'a'='a, page%"))).isZero();
    assertThat(last().act().subject()).isEmpty();
    assertThat(last().act().fields()).containsExactly("count", "actor=a' or 'a'='a%2C page%25");
  }

  @Test
  @DisplayName("law 2: whoever may not see the trail is told no number")
  void othersAreRefused() {
    refuses(ErrorCode.NOT_DESIGNATED, () -> trail("reader").count(TrailQuery.of(DAYS).about(one)));
    assertThat(last().act().code()).contains(ErrorCode.NOT_DESIGNATED);
    for (String name : List.of("", " ", "x".repeat(212))) {
      assertThatThrownBy(() -> TrailQuery.of(DAYS).by(name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private AuditEntry last() {
    return at.entries(AuditAction.READ_TRAIL).get(0);
  }
}
