package fi.rekisteri.core;

import static fi.rekisteri.core.BackedUpRegister.isThere;
import static fi.rekisteri.core.TestRegister.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.ReplayReport;
import fi.rekisteri.core.erasure.HandErasure.Step;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.visit.VisitFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A damaged record in a backup stops nobody's erasure but that of a part of itself. */
class UnopenedReplayTest {
  private final BackedUpRegister host = new BackedUpRegister();
  private final List<CustomerId> people = host.add(1000, 4);
  private final InMemoryStorage backup = host.backup();

  private ReplayReport replay(CustomerId damaged) {
    host.restore(backup);
    RegisterStorage on =
        new StorageAround(
            host.storage,
            (method, arguments, answer) ->
                method.equals("hold") ? damaged((List<?>) answer, damaged) : answer);
    return host.builder(on).erasureLedger(host.ledger).restored().replayErasures(ADMIN);
  }

  private static List<SealedCustomer> damaged(List<?> held, CustomerId damaged) {
    return held.stream()
        .map(SealedCustomer.class::cast)
        .map(one -> one.facts().id().equals(damaged) ? damaged(one) : one)
        .toList();
  }

  /** As if a link to a visitor had been there that does not open any more. */
  private static SealedCustomer damaged(SealedCustomer one) {
    List<SealedField> fields = new ArrayList<>(one.fields());
    fields.add(new SealedField(VisitFields.IDENTITY_LINK.path(), "", new byte[60]));
    return new SealedCustomer(one.facts(), fields, one.key(), one.seal());
  }

  private void erase() {
    host.erase(hand -> hand.whole(Step.ENDED, people.subList(0, 2)));
    host.erase(hand -> hand.part(Step.ENDED, people.get(2), Map.of("email", Set.of())));
    host.erase(hand -> hand.part(Step.ENDED, people.get(3), Map.of("email", Set.of())));
  }

  @Test
  @DisplayName("law 7: somebody whole whose record does not open goes again all the same, named")
  void wholeGoesAllTheSame() {
    erase();
    CustomerId damaged = people.get(1);
    assertThat(replay(damaged)).isEqualTo(new ReplayReport(3, 2, 2, List.of(), List.of(damaged)));
    assertThat(host.tombstone(damaged)).isPresent();
    assertThat(host.tombstone(people.get(0))).isPresent();
  }

  @Test
  @DisplayName("law 7: a part of whoever does not open is named in doubt, and all others go again")
  void partIsNamed() {
    erase();
    CustomerId damaged = people.get(2);
    ReplayReport report = replay(damaged);
    assertThat(report).isEqualTo(new ReplayReport(3, 2, 1, List.of(damaged)));
    assertThat(report.isComplete()).isFalse();
    host.open(
        register -> {
          assertThat(isThere(register, people.get(3), "1003")).isFalse();
          return register;
        });
  }

  @Test
  @DisplayName("S33 whoever lost a part is looked at today: a period of what is left may be over")
  void whoeverLostAPartIsLookedAt() {
    backup.inTransaction(UnopenedReplayTest::lookedAt);
    erase();
    host.restore(backup);
    assertThat(due()).as("control").isEmpty();
    replay(people.get(1));
    assertThat(due()).containsExactlyInAnyOrder(people.get(2), people.get(3));
  }

  /** As if a plan had looked at everybody, and never had to again. */
  private static int lookedAt(StorageTransaction tx) {
    List<NextLook> never =
        tx.customers().due(DueStore.NEVER, null, 10).stream()
            .map(
                one ->
                    new NextLook(
                        one.customer().facts().id(),
                        one.customer().facts().version(),
                        one.lookOn(),
                        Optional.empty()))
            .toList();
    return tx.customers().lookAgain(never);
  }

  private List<CustomerId> due() {
    return host
        .storage
        .inTransaction(tx -> tx.customers().due(LocalDate.of(2026, 11, 22), null, 10))
        .stream()
        .map(one -> one.customer().facts().id())
        .toList();
  }
}
