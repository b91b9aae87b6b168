package fi.rekisteri.manual;

import static fi.rekisteri.manual.PaperState.CHECKED_OUT;
import static fi.rekisteri.manual.PaperState.DESTROYED;
import static fi.rekisteri.manual.PaperState.INITIAL_HANDLING;
import static fi.rekisteri.manual.PaperState.LOST;
import static fi.rekisteri.manual.PaperState.RECEIVED;
import static fi.rekisteri.manual.PaperState.STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaperStateTest {
  private static final Map<PaperState, Set<PaperState>> LIFE =
      Map.of(
          RECEIVED, Set.of(INITIAL_HANDLING, LOST),
          INITIAL_HANDLING, Set.of(STORED, DESTROYED, LOST),
          STORED, Set.of(STORED, CHECKED_OUT, DESTROYED, LOST),
          CHECKED_OUT, Set.of(STORED, DESTROYED, LOST),
          LOST, Set.of(STORED),
          DESTROYED, Set.of());

  @Test
  @DisplayName("S38.1 a paper goes from state to state as its life allows, and in no other way")
  void statesFollowALife() {
    for (PaperState state : PaperState.values()) {
      assertThat(
              Arrays.stream(PaperState.values())
                  .filter(state::mayBecome)
                  .collect(Collectors.toSet()))
          .as("from %s", state)
          .isEqualTo(LIFE.get(state));
    }
  }

  @Test
  @DisplayName("S38 initial handling is overdue from the day after the last one that it may take")
  void handlingIsOverdueAfterItsTime() {
    ManualFiling filing = new ManualFiling(List.of(), List.of(), Period.ofMonths(1));
    LocalDate received = LocalDate.of(2026, 1, 31);
    PhysicalRecord paper = paper(received, PaperStanding.receivedBy("clerk"));
    assertThat(filing.isOverdue(paper, LocalDate.of(2026, 2, 28))).isFalse();
    assertThat(filing.isOverdue(paper, LocalDate.of(2026, 3, 1))).isTrue();
    PhysicalRecord stored = paper(received, PaperStanding.receivedBy("clerk").storedIn("a"));
    assertThat(filing.isOverdue(stored, LocalDate.of(2030, 1, 1))).isFalse();
  }

  private static PhysicalRecord paper(LocalDate received, PaperStanding standing) {
    return new PhysicalRecord(
        PhysicalRecordId.random(),
        new PaperFacts(CustomerId.random(), "CONTACT_FORM", received, received),
        new PaperStep(1, Instant.EPOCH, "clerk", standing));
  }

  @Test
  @DisplayName("S38.2 a place is safe when it is locked and fire-safe, not when it is either")
  void placeIsLockedAndFireSafe() {
    assertThat(new StorageLocation("a", true, true).isSafe()).isTrue();
    assertThat(new StorageLocation("a", true, false).isSafe()).isFalse();
    assertThat(new StorageLocation("a", false, true).isSafe()).isFalse();
  }

  @Test
  @DisplayName("S38 ids of places and codes of kinds are short and plain")
  void namesArePlain() {
    for (String bad : List.of("", " ", "a b", "ä", "x".repeat(41), "a\n")) {
      assertThatThrownBy(() -> new StorageLocation(bad, true, true))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> new PaperKind(bad, LocalizedText.finnish("Lomake"), DataCategory.CONTACT))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new ManualFiling(List.of(), List.of(), Period.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
