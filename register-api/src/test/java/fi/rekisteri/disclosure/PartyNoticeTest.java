package fi.rekisteri.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartyNoticeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final NoticeTopic TOPIC =
      new NoticeTopic(CustomerId.random(), "BANK", NoticeChange.RECTIFIED);

  private final PartyNotice planned = PartyNotice.planned(TOPIC, List.of("name", "email"), NOW);

  @Test
  @DisplayName("S77 an id is random, and its text is not quoted where it is none")
  void idIsRandom() {
    NoticeId id = NoticeId.random();
    assertThat(NoticeId.parse(id.toString())).isEqualTo(id);
    for (String wrong : List.of("", "secret", "1-1-1-1-1", new UUID(0, 7).toString())) {
      assertThatThrownBy(() -> NoticeId.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a notice id is a random UUID, of version 4");
    }
  }

  @Test
  @DisplayName("S77 what somebody may have heard tells nothing else any more")
  void heardNoticeIsNotChanged() {
    PartyNotice more = planned.telling(NoticeChange.ERASED, List.of("phone"));
    assertThat(more.version()).isEqualTo(2);
    assertThat(more.id()).isEqualTo(planned.id());
    PartyNotice lent = planned.with(planned.progress().lent(NOW, NOW.plusSeconds(60)));
    PartyNotice again = lent.with(lent.progress().takenUp(NOW));
    for (PartyNotice heard : List.of(lent, again)) {
      assertThatThrownBy(() -> heard.telling(NoticeChange.ERASED, List.of("phone")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  @DisplayName("S77.2 a party that is not told has a reason, and no other has one")
  void reasonsBelongToSomeStates() {
    NoticeProgress now = planned.progress();
    for (NoticeState state : NoticeState.values()) {
      boolean told =
          List.of(NoticeState.PENDING, NoticeState.SENT, NoticeState.ACKNOWLEDGED).contains(state);
      Optional<NoticeReason> wrong = told ? Optional.of(NoticeReason.EFFORT) : Optional.empty();
      assertThatThrownBy(
              () ->
                  new NoticeProgress(
                      state, wrong, 0, NOW, now.sentAt(), now.sentAt(), now.sentAt()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("S77.2 each outcome of a delivery takes its branch")
  void outcomesTakeTheirBranch() {
    List<Delivery> all =
        List.of(
            new Delivery.Accepted(),
            new Delivery.Acknowledged(),
            new Delivery.Refused(NoticeReason.EFFORT));
    assertThat(all)
        .extracting(one -> one.<String>fold(() -> "sent", () -> "confirmed", why -> "" + why))
        .containsExactly("sent", "confirmed", "EFFORT");
    assertThat(Delivery.class.getPermittedSubclasses()).hasSize(3);
  }
}
