package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.Requests;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.deadline.ServiceLevel;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.DueRequest;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.RightsPolicy;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.staff.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Open requests by the day that stands beside each, page by page, and counted. */
class DueRequestsTest {
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final RequestsRegister at = new RequestsRegister();

  private List<DueRequest> pages(LocalDate through, int size) {
    List<DueRequest> all = new ArrayList<>();
    List<DueRequest> page;
    DueRequest after = null;
    do {
      page = at.requests().pageDue(through, after, size);
      all.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1);
    } while (page.size() == size);
    return all;
  }

  /** Letters of several days, of which each third asks for nothing and is closed. */
  private void letters() {
    for (int i = 0; i < 24; i++) {
      long number = at.requests().receive(at.letter(i % 3 == 0 ? none() : access())).number();
      if (i % 3 == 0) {
        at.requests().nothingAsked(number, "thanks");
      }
      at.at.clock.pass(Duration.ofHours(i % 2 == 0 ? 30 : 0));
    }
  }

  private static Claim[] none() {
    return new Claim[0];
  }

  private static Claim[] access() {
    return new Claim[] {new Claim.Access()};
  }

  @Test
  @DisplayName(
      "S76 pages of any size show each open request once, by days, and as many are counted")
  void openRequestsAreShownOnceAndCounted() {
    letters();
    List<DueRequest> all = pages(NEVER, 100);
    assertThat(all)
        .hasSize(16)
        .isSortedAccordingTo(
            Comparator.comparing(DueRequest::day).thenComparing(DueRequest::number))
        .allMatch(one -> at.requests().get(one.number()).isOpen());
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(at.requests().deadlines(one.number()))
                    .extracting(each -> each.deadline().target())
                    .containsExactly(one.day()));
    for (int size : new int[] {1, 3, 16}) {
      assertThat(pages(NEVER, size)).as("pages of %d", size).isEqualTo(all);
    }
    LocalDate middle = all.get(7).day();
    List<DueRequest> first = all.stream().filter(one -> !one.day().isAfter(middle)).toList();
    assertThat(pages(middle, 5)).isEqualTo(first).hasSizeBetween(8, 15);
    assertThat(at.requests().countDue(middle)).isEqualTo(first.size());
    assertThat(at.requests().countDue(NEVER)).isEqualTo(16);
  }

  @Test
  @DisplayName("S76 days beyond every calendar are those of all and of none; a page goes on")
  void anyDayIsTaken() {
    letters();
    assertThat(at.requests().countDue(LocalDate.MAX)).isEqualTo(16);
    assertThat(pages(LocalDate.MAX, 5)).hasSize(16);
    assertThat(at.requests().countDue(LocalDate.MIN)).isZero();
    assertThat(pages(LocalDate.MIN, 5)).isEmpty();
    assertThat(at.requests().countDue(TODAY.minusDays(1))).isZero();
    DueRequest nobody = new DueRequest(Long.MAX_VALUE, TODAY, NEVER);
    assertThat(at.requests().pageDue(NEVER, nobody, 5)).isEmpty();
    for (int limit : new int[] {0, -1, 1001}) {
      assertThatThrownBy(() -> at.requests().pageDue(NEVER, null, limit))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (LocalDate day : new LocalDate[] {LocalDate.MIN, LocalDate.MAX}) {
      assertThatThrownBy(() -> new DueRequest(1, TODAY, day))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new DueRequest(0, TODAY, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("S76.1 a promise that became stricter since is seen by due, and not by the count")
  void writtenDaysAreOfTheirTime() {
    at.requests().receive(at.letter(access()));
    Requests stricter = promising(1).requests();
    LocalDate soon = TODAY.plusDays(2);
    assertThat(stricter.due(2)).extracting(ItemDeadline::request).containsExactly(1L);
    assertThat(stricter.countDue(soon)).isZero();
    stricter.understood(1, List.of(new Claim.Porting(Optional.empty())));
    assertThat(stricter.countDue(soon)).as("with the next entry").isEqualTo(1);
  }

  private RequestsRegister promising(int days) {
    RightsPolicy before = at.at.definition.rightsPolicy();
    RightsPolicy strict =
        new RightsPolicy(
            before.identity(),
            before.ages(),
            Map.of(DataSubjectRight.ACCESS, new ServiceLevel(days)),
            before.usual(),
            before.evidenceKept());
    return new RequestsRegister(
        new RetainingRegister(
            at.at,
            at.at.definition.toBuilder()
                .change(changes -> changes.rightsPolicy(any -> strict))
                .build()));
  }

  @Test
  @DisplayName("law 2: whoever may not look is told no number; each page and count is recorded")
  void pagesAndCountsAreRecorded() {
    at.requests().receive(at.letter(access()));
    Requests strangers =
        at.at
            .register
            .actingAs(Actor.person("nobody", at.at.clock.instant(), "password+otp", "back-office"))
            .requests();
    refuses(ErrorCode.UNKNOWN_ACTOR, () -> strangers.countDue(NEVER));
    refuses(ErrorCode.UNKNOWN_ACTOR, () -> strangers.pageDue(NEVER, null, 10));
    at.requests().countDue(TODAY);
    at.requests().pageDue(TODAY, null, 10);
    assertThat(at.at.entries(AuditAction.READ_REQUESTS))
        .extracting(entry -> entry.act().code().map(ErrorCode::name).orElse("-"))
        .containsExactlyInAnyOrder("UNKNOWN_ACTOR", "UNKNOWN_ACTOR", "-", "-");
    assertThat(at.at.entries(AuditAction.READ_REQUESTS))
        .extracting(entry -> entry.act().fields())
        .contains(List.of("due=2026-11-22", "count"), List.of("due=2026-11-22", "page"));
  }
}
