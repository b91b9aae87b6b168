package fi.rekisteri.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure.Pending;
import fi.rekisteri.elsewhere.SourceErasure.Removed;
import fi.rekisteri.elsewhere.SourceErasure.Retained;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.FieldErasureVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SourceErasureAnswerTest {
  private static final RuleId RULE = new RuleId("F10");

  @Test
  @DisplayName("each answer of a source is folded by its own case")
  void foldMeetsEachAnswer() {
    List<SourceErasure> answers =
        List.of(
            Removed.last(1),
            new Retained(2, RULE, Optional.of(LocalDate.EPOCH), Optional.empty()),
            new Pending(3, "PROCESSOR"));
    assertThat(answers)
        .extracting(one -> one.fold(a -> "removed", b -> "retained", c -> "pending") + one.items())
        .containsExactly("removed1", "retained2", "pending3");
    assertThat(answers)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(SourceErasure.class.getPermittedSubclasses());
  }

  @Test
  @DisplayName("G5.1e what a source retains has an end, a day or an event")
  void retainedHasAnEnd() {
    assertThatThrownBy(() -> new Retained(1, RULE, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName(
      "law 10: an event is a code and no text that could name people; a count is none less")
  void eventsAreCodes() {
    for (String text : List.of("", "Anna Virta", "paid", "A".repeat(41), "Ä", "PAID\n")) {
      assertThatThrownBy(() -> new Pending(1, text)).as(text).hasMessageContaining("code");
      assertThatThrownBy(() -> new Retained(1, RULE, Optional.empty(), Optional.of(text)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Removed.last(-1)).isInstanceOf(IllegalArgumentException.class);
    RuleId letter = new RuleId("x".repeat(201));
    assertThatThrownBy(
            () -> new Retained(1, letter, Optional.of(LocalDate.EPOCH), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("law 4: a verdict on single values orders no source, since no field would be all")
  void singleValuesOrderNothing() {
    FieldErasureVerdict verdict =
        new FieldErasureVerdict(
            CustomerId.random(), Set.of(), Map.of("email", Set.of("7")), RULE, Instant.EPOCH);
    assertThatThrownBy(() -> SourceOrder.of(verdict)).isInstanceOf(IllegalArgumentException.class);
  }
}
