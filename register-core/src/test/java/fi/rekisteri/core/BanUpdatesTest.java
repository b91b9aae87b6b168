package fi.rekisteri.core;

import static fi.rekisteri.UpdateReport.End.APPLIED;
import static fi.rekisteri.UpdateReport.End.REFUSED;
import static fi.rekisteri.UpdateReport.End.STALE;
import static fi.rekisteri.UpdateReport.End.UNCHANGED;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.UpdateService.day;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport.Remark;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.SafetyBan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A safety ban that a service tells is a notice among the person's choices. */
class BanUpdatesTest {
  private static final Optional<SafetyBan> BAN =
      Optional.of(new SafetyBan(LocalDate.of(2026, 11, 1), Optional.empty()));

  private final UpdateService service = new UpdateService();

  private static UpdateItem told(Optional<SafetyBan> ban, int day) {
    return new UpdateItem.BanNotice(1, UpdateService.ANNA, ban, day(day));
  }

  private List<RecordedChoice> notices() {
    return service.choices().history(null, 100).stream()
        .filter(one -> one.choice() instanceof Choice.SafetyBanNotice)
        .toList();
  }

  @Test
  @DisplayName("F23 a safety ban in an update is recorded with the service as evidence")
  void banIsRecorded() {
    assertThat(service.apply(told(BAN, 5)).count(APPLIED)).isOne();
    assertThat(service.choices().standing().safetyBan()).isEqualTo(BAN);
    assertThat(notices())
        .singleElement()
        .satisfies(
            one -> assertThat(one.choice().receipt().evidence()).isEqualTo(Optional.of("vtj")));
    assertThat(service.apply(told(BAN, 5)).count(UNCHANGED)).as("again").isOne();
    assertThat(notices()).hasSize(1);
  }

  @Test
  @DisplayName("F23 the notice of the latest time stands, in whatever order they are sent")
  void latestNoticeStands() {
    service.apply(told(Optional.empty(), 7), told(BAN, 5));
    assertThat(service.choices().standing().safetyBan()).isEmpty();
    assertThat(service.apply(told(BAN, 6)).count(STALE)).isOne();
    assertThat(service.apply(told(BAN, 8)).count(APPLIED)).isOne();
    assertThat(service.choices().standing().safetyBan()).isEqualTo(BAN);
    assertThat(service.apply(told(Optional.empty(), 7)).count(STALE)).isOne();
    assertThat(service.choices().standing().safetyBan()).isEqualTo(BAN);
  }

  @Test
  @DisplayName("F23 a ban is recorded whatever is restricted, and the end of none changes nothing")
  void restrictionDoesNotStopABan() {
    assertThat(service.apply(told(Optional.empty(), 4)).count(UNCHANGED)).isOne();
    service.restrict();
    assertThat(service.apply(told(BAN, 5)).count(APPLIED)).isOne();
  }

  @Test
  @DisplayName("S26.1 a ban of an undeclared service is refused")
  void undeclaredServiceIsRefused() {
    UpdateBatch stranger =
        new UpdateBatch("stranger", UpdateService.KIND, NOW, List.of(told(BAN, 5)));
    assertThat(service.access().applyUpdates(stranger, UpdateListener.SILENT).remarks())
        .containsExactly(
            new Remark(1, REFUSED, Optional.of(ErrorCode.UNDECLARED_SOURCE), "safetyBan"));
    assertThat(service.choices().standing().safetyBan()).isEmpty();
  }
}
