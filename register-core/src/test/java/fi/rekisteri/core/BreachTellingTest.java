package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Breaches;
import fi.rekisteri.breach.BreachKind;
import fi.rekisteri.breach.BreachScope;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether the people concerned are told, and when a file may say that they were. */
class BreachTellingTest {
  private final PaperRegister register = new PaperRegister();

  private Breaches breaches() {
    return register.officer();
  }

  private Instant now() {
    return register.test.clock.instant();
  }

  private long opened() {
    return breaches()
        .open(Discovery.of(now(), "Kopio vietiin.", BreachKind.CONFIDENTIALITY))
        .number();
  }

  private void describe(long number) {
    scope(number, 1_200);
    breaches().told(number, ContentPart.CONSEQUENCES, "Roskapostia.");
    breaches().told(number, ContentPart.MEASURES, "Avaimet vaihdettiin.");
  }

  private void scope(long number, long people) {
    breaches()
        .scoped(
            number,
            new BreachScope(
                Set.of(SubjectRole.CUSTOMER), Set.of(DataCategory.CONTACT), people, people));
  }

  @Test
  @DisplayName(
      "G34 34(3)(a) stands only where the file says that a database without keys was taken")
  void unintelligibleMustBeBorneOut() {
    long number = opened();
    Runnable claim = () -> breaches().decided(number, SubjectsDecision.UNINTELLIGIBLE, "salattu");
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, claim);
    breaches().exposed(number, new Taken.Database());
    claim.run();
    breaches().exposed(number, new Taken.DatabaseAndKeys());
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, claim);
    describe(number);
    breaches().notified(number, now(), Optional.empty());
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().close(number, "opittu"));
    breaches().decided(number, SubjectsDecision.TELL, "avaimet vietiin");
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().close(number, "opittu"));
    breaches().subjectsTold(number, now(), 1_200);
    assertThat(breaches().close(number, "opittu").isClosed()).isTrue();
  }

  @Test
  @DisplayName("G34 nobody is said to be told before it was decided that they are")
  void tellingFollowsTheDecision() {
    long number = opened();
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().subjectsTold(number, now(), 5));
    breaches().decided(number, SubjectsDecision.NO_HIGH_RISK, "vain nimiä");
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().subjectsTold(number, now(), 5));
  }

  private void tell(long number, SubjectsDecision decision, long... people) {
    breaches().decided(number, decision, "henkilötunnuksia");
    for (long some : people) {
      breaches().subjectsTold(number, now(), some);
    }
  }

  private void refusesToClose(long number) {
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches().close(number, "opittu"));
    assertThat(breaches().get(number).isClosed()).isFalse();
  }

  private long describedAndNotified() {
    long number = opened();
    describe(number);
    breaches().notified(number, now(), Optional.empty());
    return number;
  }

  @Test
  @DisplayName("G34 a part of the people told is not all of them: the file stays open for the rest")
  void partialTellingClosesNothing() {
    long number = describedAndNotified();
    tell(number, SubjectsDecision.TELL, 700);
    refusesToClose(number);
    breaches().subjectsTold(number, now(), 499);
    refusesToClose(number);
    breaches().subjectsTold(number, now(), 1);
    assertThat(breaches().close(number, "opittu").isClosed()).isTrue();
  }

  @Test
  @DisplayName("G34 a scope that is corrected says how many are to be told; huge numbers add up")
  void latestScopeCounts() {
    long number = describedAndNotified();
    tell(number, SubjectsDecision.TELL, Long.MAX_VALUE, Long.MAX_VALUE);
    scope(number, Long.MAX_VALUE);
    assertThat(breaches().close(number, "opittu").isClosed()).isTrue();
    long other = describedAndNotified();
    tell(other, SubjectsDecision.TELL, 900);
    refusesToClose(other);
    scope(other, 900);
    assertThat(breaches().close(other, "opittu").isClosed()).isTrue();
  }

  @Test
  @DisplayName(
      "G34 34(3)(c) letters to some are no public communication, and it is none of letters")
  void publicCommunicationIsMade() {
    long number = describedAndNotified();
    tell(number, SubjectsDecision.TELL, 700);
    tell(number, SubjectsDecision.PUBLIC_COMMUNICATION);
    refusesToClose(number);
    breaches().subjectsTold(number, now(), 0);
    tell(number, SubjectsDecision.TELL);
    refusesToClose(number);
    tell(number, SubjectsDecision.PUBLIC_COMMUNICATION);
    assertThat(breaches().close(number, "opittu").isClosed()).isTrue();
    assertThat(breaches().get(number).subjectsTold(SubjectsDecision.TELL)).hasSize(1);
    assertThat(breaches().get(number).subjectsTold()).hasSize(2);
  }
}
