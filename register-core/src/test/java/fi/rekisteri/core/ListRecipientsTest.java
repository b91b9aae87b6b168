package fi.rekisteri.core;

import static fi.rekisteri.core.ListRegister.DIRECTORY;
import static fi.rekisteri.core.ListRegister.TEXT;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.ListVersion;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.publication.ReleasedList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists that go to somebody: to a printing house under an agreement, or to everybody. */
class ListRecipientsTest {
  private static final String PRINTED = "PRINTED_LABELS";
  private static final LocalDate TODAY = LocalDate.ofInstant(TestRegister.NOW, ZoneOffset.UTC);

  private static ListRegister printingUntil(LocalDate lastDay) {
    ProcessingAgreement agreement = Agreements.from(TODAY.minusYears(1)).through(lastDay);
    return printing(
        printer().named(NamedParty.of("Painotalo Oy", CountryCode.FINLAND).under(agreement)));
  }

  private static Recipient printer() {
    return Recipient.category(
        "PRINTER",
        TEXT,
        Recipient.Role.PROCESSOR,
        Set.of(CustomerFields.NAME, CustomerFields.AFFILIATION, CustomerFields.POSTAL_ADDRESS));
  }

  private static ListRegister printing(Recipient printer) {
    RegisterDefinition definition =
        ListRegister.definition().toBuilder()
            .recipient(printer)
            .list(PublicationList.labels(PRINTED, TEXT).to("PRINTER"))
            .build();
    return new ListRegister(new InMemoryStorage(), definition);
  }

  @Test
  @DisplayName("S9.5 each line that goes to a printing house is a disclosure, in ledger and trail")
  void eachLineIsADisclosure() {
    ListRegister test = printingUntil(TODAY);
    CustomerId person = test.customer("Aalto");
    ReleasedList released = test.released(PRINTED);
    assertThat(ofSubject(test, person))
        .singleElement()
        .satisfies(
            disclosure -> {
              DisclosureFacts facts = disclosure.facts();
              assertThat(facts.recipient()).isEqualTo("PRINTER");
              assertThat(facts.ground()).isEqualTo(new DisclosureGround("DIRECT_MARKETING"));
              assertThat(facts.fields()).containsExactly("name", "postalAddress");
              assertThat(facts.list()).contains(new ListVersion(released.run().id(), 3));
              assertThat(disclosure.details().orElseThrow().party()).isEqualTo("Painotalo Oy");
              assertThat(disclosure.details().orElseThrow().basis().agreement()).contains("DPA-1");
            });
    assertThat(disclosing(test))
        .extracting(AuditEntry.Act::fields)
        .containsExactly(List.of("to=PRINTER", "on=DIRECT_MARKETING", "name", "postalAddress"));
  }

  private static List<Disclosure> ofSubject(ListRegister test, CustomerId person) {
    return test.register.actingAs(TestRegister.MAIJA).disclosures().ofSubject(person, null, 10);
  }

  private static List<AuditEntry.Act> disclosing(ListRegister test) {
    return test.storage.inTransaction(
        tx ->
            tx
                .audit()
                .between(TestRegister.NOW, TestRegister.NOW.plus(Duration.ofDays(1)), null, 1000)
                .stream()
                .map(AuditEntry::act)
                .filter(act -> act.action() == AuditAction.DISCLOSE)
                .toList());
  }

  @Test
  @DisplayName(
      "S7.1 an agreement that ended yesterday, or a printing house without name: no release")
  void unboundPrinterGetsNothing() {
    ListRegister ended = printingUntil(TODAY.minusDays(1));
    CustomerId person = ended.customer("Aalto");
    ListRun frozen = ended.frozen(PRINTED);
    refuses(ErrorCode.NO_PROCESSING_AGREEMENT, () -> ended.released(frozen));
    assertThat(ended.lists().get(frozen.id())).isEqualTo(frozen);
    assertThat(ofSubject(ended, person)).isEmpty();
    ListRegister nameless = printing(printer());
    ListRun other = nameless.frozen(PRINTED);
    refuses(ErrorCode.RECIPIENT_NOT_NAMED, () -> nameless.released(other));
  }

  @Test
  @DisplayName("S9.5 what is published went to everybody, and later readers of the ledger see it")
  void publicationIsADisclosure() {
    ListRegister test = new ListRegister();
    CustomerId person = test.customer("Aalto");
    CustomerId barred = test.customer("Laine");
    ListRun frozen = test.frozen(DIRECTORY);
    test.choicesOf(barred).record(Choice.Prohibition.ofEverything(test.receipt()));
    test.released(frozen);
    assertThat(ofSubject(test, person))
        .singleElement()
        .satisfies(one -> assertThat(one.facts().recipient()).isEqualTo("ANYBODY"));
    assertThat(ofSubject(test, barred)).isEmpty();
    assertThat(
            test.storage.<List<String>>inTransaction(
                tx -> tx.disclosures().recipientsOf(person, Set.of("name"))))
        .containsExactly("ANYBODY");
  }

  @Test
  @DisplayName(
      "S70.1 who forbids disclosure alone gets labels of the house, and none of the printer")
  void forbiddenDisclosureKeepsPrintersOut() {
    ListRegister test = printingUntil(TODAY);
    CustomerId person = test.customer("Aalto");
    test.choicesOf(person)
        .record(
            new Choice.Prohibition(
                Set.of(ProhibitionScope.DIRECT_MARKETING),
                Set.of(ProhibitedUse.DISCLOSURE),
                test.receipt()));
    assertThat(ListRegister.people(test.released(ListRegister.LABELS))).containsExactly(person);
    ReleasedList printed = test.released(PRINTED);
    assertThat(printed.entries()).isEmpty();
    assertThat(printed.run().counts().excluded()).isEqualTo(Map.of(Exclusion.PROHIBITED, 1));
  }

  @Test
  @DisplayName("S9.5 a release that is refused leaves no line in the ledger")
  void refusedReleaseLeavesNoLine() {
    ListRegister test = printingUntil(TODAY);
    CustomerId person = test.customer("Aalto");
    ListRun frozen = test.frozen(PRINTED);
    test.released(frozen);
    refuses(ErrorCode.LIST_VERSION_CONFLICT, () -> test.released(frozen));
    assertThat(ofSubject(test, person)).hasSize(1);
  }
}
