package fi.rekisteri.core;

import static fi.rekisteri.core.DisclosingRegister.SENDER;
import static fi.rekisteri.core.DisclosingRegister.hosting;
import static fi.rekisteri.core.DisclosingRegister.invoicing;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.core.definition.CustomerRegisterNotice.FINANCE_PARTNER;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Rotation;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.DisclosureLine;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who received what is told to whoever may ask; what an intruder changed does not open. */
class DisclosureLedgerTest {
  private UnaryOperator<List<DisclosureLine>> intruder = UnaryOperator.identity();
  private final StorageAround storage =
      new StorageAround(new InMemoryStorage(), (method, arguments, answer) -> seen(method, answer));
  private final DisclosingRegister one = new DisclosingRegister(storage);
  private final CustomerId anna = one.anna.id();

  @SuppressWarnings("unchecked") // of the two stores with such a method, one has these lines
  private Object seen(String method, Object answer) {
    boolean ledger =
        method.equals("ofSubject")
            && answer instanceof List<?> rows
            && rows.stream().anyMatch(DisclosureLine.class::isInstance);
    return ledger ? intruder.apply((List<DisclosureLine>) answer) : answer;
  }

  private List<Disclosure> read() {
    return one.disclosures().ofSubject(anna, null, 100);
  }

  private List<String> parties() {
    return read().stream()
        .map(line -> line.details().map(DisclosureDetails::party).orElse("-"))
        .toList();
  }

  private void disclosed() {
    one.disclosures().disclose(anna, invoicing(NAME));
    one.disclosures().disclose(anna, hosting());
  }

  @Test
  @DisplayName("S30.4 C-154/21 who received what is told by name, newest first, and is recorded")
  void ledgerIsRead() {
    disclosed();
    assertThat(parties()).containsExactly("Hosting Inc.", "Tilitoimisto Oy");
    Disclosure newest = read().get(0);
    assertThat(one.disclosures().ofSubject(anna, newest.facts().id(), 100))
        .containsExactly(read().get(1));
    assertThat(one.test.entries())
        .filteredOn(entry -> entry.act().action() == AuditAction.READ_DISCLOSURES)
        .hasSize(4)
        .allMatch(entry -> entry.act().subject().isPresent());
    one.test.staff.add(StaffedRegister.member("pekka", Operation.ADMIN, Operation.DISCLOSE));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> one.test.desk("pekka").disclosures().ofSubject(anna, null, 100));
  }

  @Test
  @DisplayName(
      "Art. 15(1)(c) 15(2) the answer to the person tells every disclosure with its details")
  void answerTellsDisclosures() {
    disclosed();
    AccessAnswer answer = one.desk().answerAccess(anna);
    assertThat(answer.disclosures()).isEqualTo(read());
    assertThat(answer.disclosures()).allSatisfy(line -> assertThat(line.details()).isPresent());
    assertThat(answer.consultations())
        .filteredOn(look -> look.action() == AuditAction.DISCLOSE)
        .hasSize(2);
  }

  @Test
  @DisplayName("S7.4 what a recipient received is told by its code and time, facts only")
  void recipientsLinesAreRead() {
    disclosed();
    one.test.clock.pass(Duration.ofHours(1));
    one.disclosures().disclose(anna, invoicing(NAME));
    TimeSpan first = new TimeSpan(NOW, NOW.plusSeconds(60));
    TimeSpan all = new TimeSpan(NOW, NOW.plusSeconds(7200));
    assertThat(one.disclosures().toRecipient(FINANCE_PARTNER, first, null, 10))
        .extracting(DisclosureFacts::ground)
        .containsExactly(DisclosureGround.INVOICING);
    List<DisclosureFacts> both = one.disclosures().toRecipient(FINANCE_PARTNER, all, null, 10);
    assertThat(both).hasSize(2);
    assertThat(one.disclosures().toRecipient(FINANCE_PARTNER, all, both.get(0).id(), 10))
        .containsExactly(both.get(1));
    assertThat(one.disclosures().toRecipient("GONE", all, null, 10)).isEmpty();
    refuses(
        ErrorCode.UNKNOWN_RECIPIENT,
        () -> one.disclosures().toRecipient("Anna, Virta", all, null, 10));
    assertThat(one.test.lastEntry().act().fields()).containsExactly("to=GONE");
  }

  @Test
  @DisplayName("S7.4 what a recipient received is counted by its code and time, and recorded")
  void recipientsLinesAreCounted() {
    disclosed();
    one.test.clock.pass(Duration.ofHours(1));
    one.disclosures().disclose(anna, invoicing(NAME));
    TimeSpan first = new TimeSpan(NOW, NOW.plusSeconds(60));
    TimeSpan all = new TimeSpan(NOW, NOW.plusSeconds(7200));
    assertThat(one.disclosures().countToRecipient(FINANCE_PARTNER, first)).isEqualTo(1);
    assertThat(one.disclosures().countToRecipient(FINANCE_PARTNER, all)).isEqualTo(2);
    assertThat(one.disclosures().countToRecipient("GONE", all)).isZero();
    assertThat(one.test.lastEntry().act().fields()).containsExactly("to=GONE", "count");
    TimeSpan none = new TimeSpan(NOW, NOW);
    assertThat(one.disclosures().countToRecipient(FINANCE_PARTNER, none)).isZero();
    refuses(
        ErrorCode.UNKNOWN_RECIPIENT, () -> one.disclosures().countToRecipient("Anna, Virta", all));
    one.test.staff.add(StaffedRegister.member("pekka", Operation.READ, Operation.DISCLOSE));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> one.test.desk("pekka").disclosures().countToRecipient(FINANCE_PARTNER, all));
    one.erase(anna);
    assertThat(one.disclosures().countToRecipient(FINANCE_PARTNER, all))
        .as("the ledger outlives the person")
        .isEqualTo(2);
  }

  @Test
  @DisplayName("Art. 17 of somebody erased the facts are told, and no details")
  void erasedPersonLeavesFacts() {
    disclosed();
    one.erase(anna);
    assertThat(parties()).containsExactly("-", "-");
    assertThat(read().get(1).facts().recipient()).isEqualTo(FINANCE_PARTNER);
    AccessAnswer answer = one.desk().answerAccess(anna);
    assertThat(answer.isHeld()).isFalse();
    assertThat(answer.disclosures()).isEqualTo(read());
  }

  @Test
  @DisplayName("S45.5 details outlive the rotation of the person's key")
  void detailsOutliveARotation() {
    disclosed();
    one.desk().keys().rotate(Rotation.CUSTOMER_KEYS);
    one.disclosures().disclose(anna, invoicing(NAME));
    one.desk().keys().rotate(Rotation.CUSTOMER_KEYS);
    assertThat(parties()).containsExactly("Tilitoimisto Oy", "Hosting Inc.", "Tilitoimisto Oy");
  }

  @Test
  @DisplayName("law 6 details that were swapped between two lines do not open in the other's place")
  void swappedDetailsDoNotOpen() {
    disclosed();
    intruder =
        lines ->
            List.of(
                new DisclosureLine(lines.get(0).facts(), lines.get(1).details()),
                new DisclosureLine(lines.get(1).facts(), lines.get(0).details()));
    assertThat(parties()).containsExactly("-", "-");
  }

  @Test
  @DisplayName(
      "law 6 a line whose recipient was changed does not open; the trail names the right one")
  void changedLineDoesNotOpen() {
    one.disclosures().disclose(anna, invoicing(NAME));
    intruder = lines -> lines.stream().map(DisclosureLedgerTest::toAnother).toList();
    assertThat(parties()).containsExactly("-");
    assertThat(one.trail().get(0).act().fields()).contains("to=" + FINANCE_PARTNER);
  }

  private static DisclosureLine toAnother(DisclosureLine line) {
    DisclosureFacts f = line.facts();
    DisclosureFacts other =
        new DisclosureFacts(
            f.id(),
            f.subject(),
            "SOMEBODY",
            f.ground(),
            f.purpose(),
            f.fields(),
            f.interfaceId(),
            f.list());
    return new DisclosureLine(other, line.details());
  }

  @Test
  @DisplayName("law 6 a line that was taken out of the ledger still stands in the trail")
  void removedLineStandsInTheTrail() {
    one.disclosures().disclose(anna, invoicing(NAME));
    intruder = lines -> List.of();
    assertThat(read()).isEmpty();
    assertThat(one.desk().audit().ofSubject(anna, null, 100))
        .filteredOn(entry -> entry.act().action() == AuditAction.DISCLOSE)
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.act().fields())
                    .containsExactly("to=" + FINANCE_PARTNER, "on=INVOICING", "name"));
  }

  @Test
  @DisplayName("S30.4 of a stranger nothing is told, and the look is recorded")
  void strangerHasNoLines() {
    assertThat(one.disclosures().ofSubject(CustomerId.random(), null, 10)).isEmpty();
    assertThat(one.test.lastEntry().act().subject()).isEmpty();
    assertThat(one.test.lastEntry().actor()).isEqualTo(SENDER);
  }
}
