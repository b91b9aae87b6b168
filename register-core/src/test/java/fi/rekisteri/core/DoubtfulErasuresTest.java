package fi.rekisteri.core;

import static fi.rekisteri.core.BackedUpRegister.isErased;
import static fi.rekisteri.core.BackedUpRegister.isThere;
import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.DoubtfulErasures;
import fi.rekisteri.ReplayReport;
import fi.rekisteri.core.erasure.HandErasure.Step;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureLedger.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Batches that did not come to their end: the storage tells of them, unless it was restored. */
class DoubtfulErasuresTest {
  private final BackedUpRegister host = new BackedUpRegister();
  private final List<CustomerId> people = host.add(1000, 3);
  private final CustomerId doubtful = people.get(0);
  private final InMemoryStorage backup = host.backup();

  private List<Subject> endsOf(UUID batch) {
    return host.entries().stream()
        .filter(entry -> entry instanceof Entry.Ended && entry.batch().equals(batch))
        .flatMap(entry -> entry.subjects().stream())
        .toList();
  }

  private boolean hasEnded(UUID batch) {
    return host.entries().stream()
        .anyMatch(entry -> entry instanceof Entry.Ended && entry.batch().equals(batch));
  }

  private UUID last() {
    List<Entry> entries = host.entries();
    return entries.get(entries.size() - 1).batch();
  }

  @Test
  @DisplayName(
      "law 7: a batch that committed and could not say so is ended when the register opens")
  void committedBatchIsEnded() {
    host.erase(hand -> hand.whole(Step.COMMITTED, List.of(doubtful)));
    UUID whole = last();
    host.erase(
        hand ->
            hand.part(Step.COMMITTED, people.get(1), Map.of("email", Set.of(), "name", Set.of())));
    UUID part = last();
    host.open(register -> register);
    assertThat(endsOf(whole)).singleElement().matches(Subject::whole);
    assertThat(endsOf(part)).extracting(Subject::parts).containsExactly("email name");
    host.restore(backup);
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().build());
    assertThat(host.builder().restored().replayErasures(ADMIN))
        .isEqualTo(new ReplayReport(2, 1, 1, List.of()));
    host.open(register -> assertThat(isErased(register, doubtful)).isTrue());
  }

  @Test
  @DisplayName("law 5: of a batch that committed, whoever is still there was not erased")
  void whoeverIsThereWasNotErased() {
    host.erase(hand -> hand.whole(Step.COMMITTED, List.of(doubtful)));
    UUID batch = last();
    Entry begun = host.entries().get(0);
    String other = host.hashOf(people.get(1));
    host.ledger.append(
        List.of(
            new Entry.Begun(
                batch,
                begun.at(),
                List.of(begun.subjects().get(0), new Subject(other, true, "", "S32")))));
    host.open(register -> register);
    assertThat(endsOf(batch)).containsExactly(begun.subjects().get(0));
  }

  @Test
  @DisplayName("law 6: a batch that did not commit is ended, but not while it may be at work still")
  void vainBatchIsEnded() {
    host.erase(hand -> hand.whole(Step.BEGUN, List.of(doubtful)));
    UUID batch = last();
    host.open(register -> register);
    assertThat(hasEnded(batch)).as("it may be at work still").isFalse();
    host.clock.pass(BackedUpRegister.SETTLING);
    host.open(register -> assertThat(isThere(register, doubtful, "1000")).isTrue());
    assertThat(hasEnded(batch)).isTrue();
    assertThat(endsOf(batch)).isEmpty();
    host.restore(backup);
    host.open(register -> assertThat(isThere(register, doubtful, "1000")).isTrue());
  }

  @Test
  @DisplayName("law 7: after a restore nobody knows of a batch without an end: the host is asked")
  void hostIsAsked() {
    host.erase(hand -> hand.whole(Step.COMMITTED, List.of(doubtful)));
    UUID batch = last();
    host.restore(backup);
    refuses(ErrorCode.REPLAY_NEEDED, () -> host.builder().build());
    ReplayReport asked = host.builder().restored().replayErasures(ADMIN);
    assertThat(asked).isEqualTo(new ReplayReport(0, 0, 0, List.of(doubtful)));
    assertThat(asked.isComplete()).isFalse();
    host.clock.pass(BackedUpRegister.SETTLING);
    host.open(register -> assertThat(isThere(register, doubtful, "1000")).isTrue());
    assertThat(hasEnded(batch)).as("nobody decided yet").isFalse();
    assertThat(host.builder().restored().replayErasures(ADMIN, DoubtfulErasures.ERASE))
        .isEqualTo(new ReplayReport(1, 1, 0, List.of()));
    host.open(register -> assertThat(isErased(register, doubtful)).isTrue());
    assertThat(endsOf(batch)).hasSize(1);
    host.restore(backup);
    assertThat(host.builder().restored().replayErasures(ADMIN))
        .as("without doubt from now on")
        .isEqualTo(new ReplayReport(1, 1, 0, List.of()));
  }
}
