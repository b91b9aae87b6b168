package fi.rekisteri.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisclosureIdTest {
  private static final List<Instant> INSTANTS =
      Stream.of(
              "1970-01-01T00:00:00Z",
              "2026-10-25T00:30:00.000001Z",
              "2026-10-25T00:30:00.000999Z",
              "2026-10-25T00:30:00.001Z",
              "2026-10-25T00:30:00.999999Z",
              "2999-12-31T23:59:59.999999Z")
          .map(Instant::parse)
          .toList();

  @Test
  @DisplayName("S30.4 an id tells when, to the microsecond")
  void idTellsWhen() {
    assertThat(INSTANTS)
        .allSatisfy(
            at -> {
              assertThat(DisclosureId.at(at).at()).isEqualTo(at);
              assertThat(DisclosureId.at(at.plusNanos(999)).at()).isEqualTo(at);
              assertThat(DisclosureId.at(at)).isNotEqualTo(DisclosureId.at(at));
              assertThat(DisclosureId.at(at).value().variant()).isEqualTo(2);
            });
  }

  @Test
  @DisplayName("S30.4 the order of ids is that of time, and the first of a time begins it")
  void orderOfIdsIsThatOfTime() {
    for (int i = 1; i < INSTANTS.size(); i++) {
      DisclosureId earlier = DisclosureId.at(INSTANTS.get(i - 1));
      DisclosureId first = DisclosureId.firstOf(INSTANTS.get(i));
      assertThat(earlier).isLessThan(first);
      assertThat(first).isLessThanOrEqualTo(DisclosureId.at(INSTANTS.get(i)));
      assertThat(first.at()).isEqualTo(INSTANTS.get(i));
    }
  }

  @Test
  @DisplayName("a UUID that tells no time is refused")
  void otherUuidsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DisclosureId(UUID.randomUUID()));
    assertThatIllegalArgumentException().isThrownBy(() -> new DisclosureId(new UUID(0, 0)));
  }
}
