package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Binding;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureLedger.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every ledger of erasures promises (law 7). */
public interface ErasureLedgerContract {
  /**
   * A ledger for one test.
   *
   * @return empty and of no register
   */
  ErasureLedger ledger();

  /**
   * The same ledger, as another process opens it.
   *
   * @param ledger what {@link #ledger()} gave
   * @return the same entries
   */
  ErasureLedger again(ErasureLedger ledger);

  @Test
  @DisplayName("law 7: entries are read back equal and in their order, in another process too")
  default void entriesAreReadBack() {
    ErasureLedger ledger = bound();
    List<Entry> entries = List.of(begun(1), begun(2), ended(2), ended(1));
    ledger.append(entries.subList(0, 1));
    ledger.append(entries.subList(1, 4));
    assertThat(read(ledger, Instant.EPOCH)).isEqualTo(entries);
    assertThat(read(again(ledger), Instant.EPOCH)).isEqualTo(entries);
  }

  @Test
  @DisplayName("law 7: batches that began before an instant are left out, their ends too")
  default void olderBatchesAreLeftOut() {
    ErasureLedger ledger = bound();
    ledger.append(List.of(begun(1), begun(2), ended(1), ended(2)));
    assertThat(read(ledger, begun(2).at())).containsExactly(begun(2), ended(2));
    assertThat(read(ledger, begun(2).at().plusNanos(1000))).isEmpty();
  }

  @Test
  @DisplayName("law 7: a ledger is bound to one register, once")
  default void ledgerIsBoundOnce() {
    ErasureLedger ledger = ledger();
    Binding bound = ledger.bind("shop 00ff");
    assertThat(bound.register()).isEqualTo("shop 00ff");
    assertThat(ledger.bind("club 11ee")).isEqualTo(bound);
    assertThat(again(ledger).bind("club 11ee")).isEqualTo(bound);
  }

  @Test
  @DisplayName("law 7: no entry is lost where several append at once")
  default void noneIsLost() {
    ErasureLedger ledger = bound();
    ErasureLedger other = again(ledger);
    assertThat(Race.between(List.of(() -> append(ledger, 0), () -> append(other, 20))))
        .allMatch(Optional::isEmpty);
    assertThat(read(again(ledger), Instant.EPOCH)).hasSize(40).doesNotHaveDuplicates();
  }

  private static void append(ErasureLedger ledger, int from) {
    for (int i = from; i < from + 20; i++) {
      ledger.append(List.of(begun(i)));
    }
  }

  private ErasureLedger bound() {
    ErasureLedger ledger = ledger();
    ledger.bind("shop 00ff");
    return ledger;
  }

  private static List<Entry> read(ErasureLedger ledger, Instant since) {
    List<Entry> entries = new ArrayList<>();
    ledger.read(since, entries::add);
    return entries;
  }

  private static Entry begun(int number) {
    return new Entry.Begun(
        new UUID(7, number),
        Instant.parse("2026-03-02T09:00:00.000001Z").plusSeconds(number),
        List.of(
            new Subject("ab".repeat(32), true, "", "Art. 17(1)(a)"),
            new Subject("cd".repeat(32), false, "email order#0011", "KPL 2:10 § : 100 %")));
  }

  private static Entry ended(int number) {
    Entry begun = begun(number);
    return new Entry.Ended(
        begun.batch(), begun.at().plusSeconds(60), begun.subjects().subList(0, number % 2));
  }
}
