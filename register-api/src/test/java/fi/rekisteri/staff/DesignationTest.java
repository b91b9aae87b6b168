package fi.rekisteri.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.Operation;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DesignationTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = FROM.plusSeconds(60);

  @Test
  @DisplayName("S41.1 a designation with an end is over at that instant, and not before")
  void endedDesignationAllowsNothing() {
    Designation goesOn = Designation.of("maija", FROM, Operation.READ);
    Designation ended = goesOn.until(END);
    assertThat(ended.allows(Operation.READ, END.minusNanos(1))).isTrue();
    assertThat(ended.allows(Operation.READ, END)).isFalse();
    assertThat(goesOn.allows(Operation.READ, END)).as("control").isTrue();
  }

  @Test
  @DisplayName("S42 a program is no person, and neither is shared")
  void programIsNoPerson() {
    assertThat(Actor.service("import", FROM, "client-certificate", "nightly").kind())
        .isEqualTo(Actor.Kind.SERVICE);
    assertThat(Actor.person("maija", FROM, "password+otp", "back-office").kind())
        .isEqualTo(Actor.Kind.PERSONAL);
  }
}
