package fi.rekisteri.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.rights.InformDuty.Facts;
import fi.rekisteri.rights.InformDuty.State;
import fi.rekisteri.rights.InformException.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InformDutyTest {
  private static LocalDate dueOf(String obtained) {
    return InformDuty.of(Facts.obtained(LocalDate.parse(obtained))).due();
  }

  private static InformDuty used(String communication, String disclosure) {
    return InformDuty.of(
        new Facts(
            LocalDate.of(2026, 3, 10),
            Optional.of(communication).filter(text -> !text.isEmpty()).map(LocalDate::parse),
            Optional.of(disclosure).filter(text -> !text.isEmpty()).map(LocalDate::parse)));
  }

  @Test
  @DisplayName("G14 a month ends on the same number, or on the last day of a shorter month")
  void monthEndsOnTheSameNumber() {
    assertThat(dueOf("2026-03-10")).isEqualTo("2026-04-10");
    assertThat(dueOf("2026-01-31")).isEqualTo("2026-02-28");
    assertThat(dueOf("2028-01-30")).isEqualTo("2028-02-29");
    assertThat(dueOf("2028-02-29")).isEqualTo("2028-03-29");
    assertThat(dueOf("2026-12-31")).isEqualTo("2027-01-31");
  }

  @Test
  @DisplayName("G14 the first communication and the first disclosure end it earlier, never later")
  void firstUseEndsItEarlier() {
    assertThat(used("2026-03-20", "2026-03-25").due()).isEqualTo("2026-03-20");
    assertThat(used("", "2026-03-10").due()).isEqualTo("2026-03-10");
    assertThat(used("2026-06-01", "2026-07-01").due()).isEqualTo("2026-04-10");
    assertThat(used("2026-03-01", "").due()).as("before it was obtained").isEqualTo("2026-04-10");
  }

  @Test
  @DisplayName("G14 it is overdue from the day after the last one, until the person was told")
  void overdueUntilDone() {
    InformDuty duty = used("", "");
    assertThat(duty.state()).isEqualTo(State.DUE);
    assertThat(duty.isOverdue(LocalDate.of(2026, 4, 10))).isFalse();
    assertThat(duty.isOverdue(LocalDate.of(2026, 4, 11))).isTrue();
    assertThat(duty.done().isOverdue(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  @DisplayName("Art. 14(5) an exception has a reason, and what protects the person where asked")
  void exceptionHasReasonAndMeasures() {
    InformException known =
        new InformException(Ground.ALREADY_KNOWN, "told at registration", Optional.empty());
    InformDuty exempt = used("", "").exempt(known);
    assertThat(exempt.state()).isEqualTo(State.EXEMPT);
    assertThat(exempt.exception()).contains(known);
    assertThat(exempt.isOverdue(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(used("", "").done().exempt(known).state()).as("told").isEqualTo(State.DONE);
    assertThatThrownBy(() -> new InformException(Ground.SECRECY, " ", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("F07 a limit of national law, and an undue effort, need protective measures")
  void someExceptionsNeedMeasures() {
    for (Ground ground : new Ground[] {Ground.NATIONAL_LIMIT, Ground.DISPROPORTIONATE}) {
      assertThatThrownBy(() -> new InformException(ground, "reason", Optional.of(" ")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(new InformException(ground, "reason", Optional.of("public notice")).measures())
          .isPresent();
    }
  }

  @Test
  @DisplayName("G14 it concerns what came from elsewhere, and nothing that the person gave")
  void concernsDataFromElsewhere() {
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    assertThat(InformDuty.concerns(Provenance.fromSubject(Channel.WEB, now))).isFalse();
    assertThat(InformDuty.concerns(Provenance.fromController(now))).isFalse();
    for (SourceKind kind : SourceKind.values()) {
      if (kind != SourceKind.DATA_SUBJECT && kind != SourceKind.CONTROLLER) {
        assertThat(InformDuty.concerns(Provenance.fromParty(kind, "p", now))).isTrue();
      }
    }
  }
}
