package fi.rekisteri.core;

import static fi.rekisteri.core.DisclosingRegister.invoicing;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.Disclosed;
import fi.rekisteri.DisclosureItem;
import fi.rekisteri.DisclosureReport;
import fi.rekisteri.DisclosureVerdict;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.SealedKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many items in one call: each has a verdict of its own, and nothing that is recorded is lost. */
@Tag("counts-transactions")
class LargeDisclosureTest {
  private int failAfter = Integer.MAX_VALUE;
  private final StorageAround storage =
      new StorageAround(
          new InMemoryStorage(), (method, arguments, answer) -> failing(method, answer));
  private final DisclosingRegister one = new DisclosingRegister(storage);
  private final List<DisclosureVerdict> told = new ArrayList<>();

  private Object failing(String method, Object answer) {
    if (method.equals("hold") && failAfter-- == 0) {
      throw new StorageException(ErrorCode.STORAGE_FAILED, "the disk is full", "make room", false);
    }
    return answer;
  }

  private List<DisclosureItem> items(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                i % 10 == 3
                    ? DisclosureItem.of(one.anna.id(), invoicing(PHONE))
                    : DisclosureItem.of(
                        i % 10 == 7 ? CustomerId.random() : one.anna.id(), invoicing(NAME)))
        .toList();
  }

  private long linesTold() {
    return told.stream().filter(Disclosed.class::isInstance).count();
  }

  @Test
  @DisplayName("S30.4 each item is judged for itself, told in its order, and counted")
  void eachItemHasItsVerdict() {
    List<Integer> chunks = new ArrayList<>();
    List<DisclosureItem> items = items(230);
    DisclosureReport report =
        one.disclosures()
            .discloseAll(
                items.iterator(),
                verdicts -> {
                  chunks.add(verdicts.size());
                  told.addAll(verdicts);
                });
    assertThat(chunks).containsExactly(100, 100, 30);
    assertThat(told)
        .extracting(DisclosureVerdict::subject)
        .isEqualTo(items.stream().map(DisclosureItem::subject).toList());
    assertThat(report.disclosed()).isEqualTo(184).isEqualTo(linesTold());
    assertThat(report.refused())
        .isEqualTo(
            Map.of(
                ErrorCode.DISCLOSURE_FIELD_OUT_OF_SCOPE, 23L, ErrorCode.CUSTOMER_NOT_FOUND, 23L));
    assertThat(one.lines(one.anna.id())).hasSize(184);
    assertThat(one.trail()).hasSize(230);
  }

  @Test
  @DisplayName("law 6 a run that breaks off has handed over exactly what it recorded")
  void brokenRunHasHandedOverWhatItRecorded() {
    failAfter = 1;
    assertThatThrownBy(() -> one.disclosures().discloseAll(items(230).iterator(), told::addAll))
        .isInstanceOf(StorageException.class);
    assertThat(told).hasSize(100);
    assertThat(one.lines(one.anna.id())).hasSize((int) linesTold()).hasSize(80);
  }

  @Test
  @DisplayName("law 6 whatever the listener throws ends the run after what it was told of")
  void listenerThatThrowsEndsTheRun() {
    assertThatThrownBy(
            () ->
                one.disclosures()
                    .discloseAll(
                        items(230).iterator(),
                        verdicts -> {
                          told.addAll(verdicts);
                          throw new IllegalStateException("the line is down");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(one.lines(one.anna.id())).hasSize((int) linesTold()).hasSize(80);
  }

  @Test
  @DisplayName("S41 a designation that ends in the middle refuses the items after it, by code")
  void endingDesignationStopsTheRest() {
    StaffMember sender = StaffedRegister.member("leaving", Operation.DISCLOSE);
    one.test.staff.add(
        sender.with(
            sender.designations().stream().map(each -> each.until(NOW.plusSeconds(60))).toList(),
            sender.undertakings()));
    one.test.clock.tick(Duration.ofMillis(100));
    DisclosureReport report =
        one.test.desk("leaving").disclosures().discloseAll(items(400).iterator(), told::addAll);
    assertThat(told).hasSize(400);
    assertThat(report.disclosed()).isBetween(1L, 300L);
    assertThat(report.refused().get(ErrorCode.NOT_DESIGNATED)).isPositive();
    assertThat(one.lines(one.anna.id()))
        .hasSize((int) report.disclosed())
        .allMatch(line -> line.facts().at().isBefore(NOW.plusSeconds(60)));
  }

  @Test
  @DisplayName("S41.1 who may not disclose at all is refused once, before anything is looked at")
  void undesignatedIsRefusedAtOnce() {
    one.test.staff.add(StaffedRegister.member("maija", Operation.READ));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> one.test.desk("maija").disclosures().discloseAll(items(5).iterator(), told::addAll));
    assertThat(told).isEmpty();
    assertThat(one.trail()).hasSize(1);
  }

  @Test
  @DisplayName("S30 a record that does not open is refused for itself, and stops nobody else")
  void unreadableRecordStopsNobodyElse() {
    CustomerId broken = one.register("A-2").id();
    damageKey(broken);
    DisclosureReport report =
        one.disclosures()
            .discloseAll(
                List.of(
                        DisclosureItem.of(broken, invoicing(NAME)),
                        DisclosureItem.of(one.anna.id(), invoicing(NAME)))
                    .iterator(),
                told::addAll);
    assertThat(report.disclosed()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(Map.of(ErrorCode.DECRYPTION_FAILED, 1L));
    assertThat(one.lines(broken)).isEmpty();
    assertThat(one.lines(one.anna.id())).hasSize(1);
  }

  private void damageKey(CustomerId id) {
    one.test.storage.inTransaction(
        tx -> {
          SealedKey read = tx.customers().find(id).orElseThrow().key();
          byte[] wrapped = read.wrapped().clone();
          wrapped[40] ^= 1;
          SealedKey damaged = new SealedKey(read.keyId(), read.epoch(), wrapped);
          return tx.customers().rewrap(List.of(new KeyRewrap(id, read, damaged)));
        });
  }
}
