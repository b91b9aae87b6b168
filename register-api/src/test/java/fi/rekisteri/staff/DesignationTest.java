package fi.rekisteri.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.processing.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DesignationTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = FROM.plusSeconds(60);

  @Test
  @DisplayName("S41.1 a designation with an end is over at that instant, and not before")
  void endedDesignationAllowsNothing() {
    Designation goesOn = Designation.of(FROM, Operation.READ);
    Designation ended = goesOn.until(END);
    assertThat(ended.allows(Operation.READ, END.minusNanos(1))).isTrue();
    assertThat(ended.allows(Operation.READ, END)).isFalse();
    assertThat(goesOn.allows(Operation.READ, END)).as("control").isTrue();
  }

  @Test
  @DisplayName("S39.2 an end is never put off, and a term that never began is empty")
  void endIsNeverPutOff() {
    Term ended = Term.since(FROM).until(END);
    assertThat(ended.until(END.plusSeconds(1))).isEqualTo(ended);
    assertThat(ended.until(FROM.minusSeconds(9)).holdsAt(FROM)).isFalse();
    assertThat(Term.since(FROM).until(FROM.minusSeconds(9)).holdsAt(FROM.minusSeconds(5)))
        .isFalse();
  }

  @Test
  @DisplayName("S42 a program is no person, and neither is shared")
  void programIsNoPerson() {
    assertThat(Actor.service("import", FROM, "client-certificate", "nightly").kind())
        .isEqualTo(Actor.Kind.SERVICE);
    assertThat(Actor.person("maija", FROM, "password+otp", "back-office").kind())
        .isEqualTo(Actor.Kind.PERSONAL);
  }

  @Test
  @DisplayName("S42 holders of one user id are printed apart, and no user id looks like another's")
  void holdersArePrintedApart() {
    StaffId first = StaffId.of("maija");
    assertThat(List.of(first, first.next()).toString()).isEqualTo("[maija, maija#2]");
    for (StaffId id : List.of(first, first.next(), StaffId.of("m#a"), StaffId.of("m#2x").next())) {
      assertThat(StaffId.parse(id.toString())).isEqualTo(id);
    }
    for (String confusing : List.of("maija#2", "#1", "maija#2#3", " ", "x".repeat(201))) {
      assertThatThrownBy(() -> StaffId.of(confusing)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("S43.1 the undertaking cannot be switched off, nor its versions be mixed up")
  void undertakingCannotBeSwitchedOff() {
    StaffPolicy.Version one = new StaffPolicy.Version("1", LocalDate.EPOCH);
    StaffPolicy.Version two = new StaffPolicy.Version("2", LocalDate.EPOCH.plusDays(1));
    assertThat(StaffPolicy.requiring(one, two).versions()).containsExactly(one, two);
    assertThatThrownBy(StaffPolicy::requiring).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StaffPolicy.requiring(two, one))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StaffPolicy.requiring(one, one))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StaffPolicy.FIRST.withOldestAssertion(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
