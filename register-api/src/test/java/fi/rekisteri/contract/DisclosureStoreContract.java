package fi.rekisteri.contract;

import static fi.rekisteri.contract.Disclosures.BANK;
import static fi.rekisteri.contract.Disclosures.COURIER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.NewCustomer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an adapter promises about the ledger of disclosures, A37, A38, A73 and A74. */
public interface DisclosureStoreContract extends DisclosureLookContract {
  @Test
  @DisplayName("A37 lines are read back equal, to exactly their subject and their recipient")
  default void linesAreReadBackEqual(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    CustomerId one = samples.id();
    CustomerId other = samples.id();
    Instant at = Instant.parse("2026-10-25T00:30:00.999999Z");
    DisclosureLine bank = ledger.line(one, BANK, at, "name", "email");
    DisclosureLine others = ledger.line(other, BANK, at.plusMillis(1), "name");
    DisclosureLine longest = ledger.longest(one);
    DisclosureLine banker = ledger.line(one, "BANKER", at.minusMillis(1), "a", "b", "a");
    ledger.append(bank);
    ledger.append(others, longest, banker);
    ledger.append(List.of());
    assertThat(ledger.of(one)).isEqualTo(Disclosures.texts(List.of(longest, bank, banker)));
    assertThat(ledger.of(other)).isEqualTo(Disclosures.texts(List.of(others)));
    assertThat(ledger.of(samples.id())).isEmpty();
    assertThat(ledger.to(BANK)).isEqualTo(Disclosures.texts(List.of(others, bank)));
    assertThat(ledger.to(longest.facts().recipient()))
        .isEqualTo(Disclosures.texts(List.of(longest)));
    assertThat(ledger.to("bank")).isEmpty();
    assertThat(ledger.page(one, null, 1).get(0).facts()).isEqualTo(longest.facts());
  }

  @Test
  @DisplayName("A37 a second line of an id and subject is refused, alone and among others")
  default void lineIsNeverReplaced(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    DisclosureLine first = ledger.line(samples.id(), BANK, Samples.BEGINNING, "name");
    DisclosureLine more = ledger.line(samples.id(), BANK, Samples.BEGINNING, "name");
    ledger.append(first);
    List<String> before = Snapshot.of(ledger.storage(), samples);
    Calls.refused(ErrorCode.STORAGE_FAILED, () -> ledger.append(ledger.resembling(first)));
    Calls.refused(ErrorCode.STORAGE_FAILED, () -> ledger.append(more, ledger.resembling(first)));
    assertThat(Snapshot.of(ledger.storage(), samples)).isEqualTo(before);
  }

  @Test
  @DisplayName("A37 the erasure of a person leaves the lines about them")
  default void linesOutliveTheirSubject(Samples samples) {
    Calls calls = new Calls(storage());
    Disclosures ledger = new Disclosures(calls.storage(), samples);
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    DisclosureLine line = ledger.line(id, BANK, Samples.BEGINNING, "name");
    ledger.append(line);
    calls.erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
    assertThat(ledger.of(id)).isEqualTo(Disclosures.texts(List.of(line)));
    assertThat(ledger.to(BANK)).isEqualTo(Disclosures.texts(List.of(line)));
    assertThat(ledger.recipientsOf(id, "name")).containsExactly(BANK);
  }

  @Test
  @DisplayName("A38 pages of many sizes show every line of a subject once, newest first")
  default void pagesOfASubjectShowEveryLineOnce(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    CustomerId one = samples.id();
    List<DisclosureLine> lines = crowd(ledger, one, samples.id());
    for (int size : new int[] {1, 4, 20, 30}) {
      List<DisclosureLine> all =
          Pages.<DisclosureLine>all(
              size, last -> ledger.page(one, last == null ? null : last.facts().id(), size));
      assertThat(Disclosures.texts(all))
          .isEqualTo(newestFirst(lines, line -> line.facts().subject().equals(one)));
    }
  }

  @Test
  @DisplayName("A38 pages of many sizes show every line to a recipient once, within both bounds")
  default void pagesOfARecipientShowEveryLineOnce(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    List<DisclosureLine> lines = crowd(ledger, samples.id(), samples.id());
    List<DisclosureLine> toBank =
        lines.stream().filter(line -> line.facts().recipient().equals(BANK)).toList();
    DisclosureId from = toBank.get(5).facts().id();
    DisclosureId until = toBank.get(27).facts().id();
    for (int size : new int[] {1, 3, 30}) {
      List<DisclosureLine> all =
          Pages.<DisclosureLine>all(
              size,
              last -> ledger.page(BANK, from, last == null ? until : last.facts().id(), size));
      assertThat(Disclosures.texts(all))
          .isEqualTo(newestFirst(toBank.subList(5, 27), line -> true));
    }
    assertThat(ledger.page(BANK, until, from, 10)).isEmpty();
    assertThat(ledger.page(BANK, from, from, 10)).isEmpty();
  }

  @Test
  @DisplayName("A73 exactly the lines to a recipient within both bounds are counted")
  default void linesToARecipientAreCounted(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    assertThat(ledger.count(BANK, Disclosures.FIRST, Disclosures.LAST)).isZero();
    List<DisclosureLine> lines = crowd(ledger, samples.id(), samples.id());
    List<DisclosureId> toBank =
        lines.stream()
            .map(DisclosureLine::facts)
            .filter(facts -> facts.recipient().equals(BANK))
            .map(DisclosureFacts::id)
            .toList();
    assertThat(ledger.count(BANK, Disclosures.FIRST, Disclosures.LAST)).isEqualTo(32);
    assertThat(ledger.count(BANK, toBank.get(5), toBank.get(27))).isEqualTo(22);
    assertThat(ledger.count(COURIER, Disclosures.FIRST, Disclosures.LAST)).isEqualTo(8);
    assertThat(ledger.count(BANK, toBank.get(27), toBank.get(5))).isZero();
    assertThat(ledger.count(BANK, toBank.get(5), toBank.get(5))).isZero();
    assertThat(ledger.count("bank", Disclosures.FIRST, Disclosures.LAST)).isZero();
  }

  @Test
  @DisplayName("A38 thousands of lines in one call are all there")
  default void thousandsOfLinesAreAllThere(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    CustomerId one = samples.id();
    List<DisclosureLine> lines = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      lines.add(ledger.line(one, BANK, Samples.BEGINNING.plusSeconds(i), "name"));
    }
    ledger.append(lines);
    assertThat(ledger.of(one)).isEqualTo(newestFirst(lines, line -> true));
  }

  @Test
  @DisplayName("A38 each recipient of any of the fields is named once, and nobody else")
  default void recipientsOfFieldsAreNamed(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    CustomerId one = samples.id();
    Instant at = Samples.BEGINNING;
    ledger.append(
        ledger.line(one, COURIER, at, "name", "postalAddress"),
        ledger.line(one, BANK, at.plusSeconds(1), "name"),
        ledger.line(one, BANK, at.plusSeconds(2), "name"),
        ledger.line(one, "PRINTER", at.plusSeconds(3), "email"),
        ledger.line(samples.id(), "LAWYER", at, "name"));
    assertThat(ledger.recipientsOf(one, "name")).containsExactly(BANK, COURIER);
    assertThat(ledger.recipientsOf(one, "postalAddress", "email"))
        .containsExactly(COURIER, "PRINTER");
    assertThat(ledger.recipientsOf(one, "nam", "mail", "ame,postal")).isEmpty();
    assertThat(ledger.recipientsOf(samples.id(), "name")).isEmpty();
  }

  @Test
  @DisplayName("A38 of some people exactly those are told who stand in the ledger")
  default void disclosedAreTold(Samples samples) {
    Disclosures ledger = new Disclosures(storage(), samples);
    CustomerId one = samples.id();
    CustomerId two = samples.id();
    CustomerId other = samples.id();
    for (CustomerId each : List.of(one, two, other)) {
      ledger.append(ledger.line(each, BANK, Samples.BEGINNING, "name"));
    }
    ledger.append(ledger.line(two, COURIER, Samples.BEGINNING.plusSeconds(1), "email"));
    assertThat(ledger.disclosed(one, samples.id(), two)).containsExactlyInAnyOrder(one, two);
    assertThat(ledger.disclosed(samples.id())).isEmpty();
    assertThat(ledger.disclosed()).isEmpty();
  }

  private static List<DisclosureLine> crowd(
      Disclosures ledger, CustomerId one, CustomerId another) {
    List<DisclosureLine> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      CustomerId subject = i % 2 == 0 ? one : another;
      Instant at = Samples.BEGINNING.plus(i / 3, ChronoUnit.MICROS);
      lines.add(ledger.line(subject, i % 5 == 1 ? COURIER : BANK, at, "name"));
    }
    lines.sort(Comparator.comparing(line -> line.facts().id()));
    ledger.append(lines.subList(20, 40));
    lines.subList(0, 20).forEach(ledger::append);
    return lines;
  }

  private static List<String> newestFirst(
      List<DisclosureLine> lines, Predicate<DisclosureLine> wanted) {
    return Disclosures.texts(
        lines.stream()
            .filter(wanted)
            .sorted(Comparator.comparing((DisclosureLine line) -> line.facts().id()).reversed())
            .toList());
  }
}
