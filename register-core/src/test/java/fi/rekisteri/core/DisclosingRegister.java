package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;

import fi.rekisteri.Disclosures;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A register with named parties, Anna with two orders in it, and somebody who may disclose. */
final class DisclosingRegister {
  static final String SENDER = "sender";
  static final DisclosureGround MAILING = new DisclosureGround("MAILING");
  static final LocalizedText TEXT = LocalizedText.of("syy", "orsak", "reason");
  static final CountryCode USA = new CountryCode("US");
  static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  static final PostalAddress HOME =
      PostalAddress.of("Kuusikkopolku 7 B", "00530", "Helsinki", "FI");

  final StaffedRegister test;
  final Customer anna;

  DisclosingRegister() {
    this(new InMemoryStorage());
  }

  DisclosingRegister(RegisterStorage storage) {
    test =
        new StaffedRegister(
            storage,
            builder -> builder.definition(definition()),
            StaffedRegister.member(
                SENDER, Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE, Operation.ADMIN));
    anna = register("A-1");
  }

  Customer register(String number) {
    return desk()
        .forPurpose(Purpose.RIGHTS)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
                .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN)
                .collect(CustomerFields.EMAIL, TestRegister.ANNAS_MAIL, OWN)
                .collect(CustomerFields.POSTAL_ADDRESS, HOME, OWN)
                .collect(CustomerFields.ORDER, TestRegister.order("T-1"), OWN)
                .collect(CustomerFields.ORDER, TestRegister.order("T-2"), OWN));
  }

  static RegisterDefinition definition() {
    ProcessingAgreement agreement =
        new ProcessingAgreement(
            "DPA-1", LocalDate.of(2026, 1, 1), Optional.of(LAST_DAY), TEXT, List.of());
    NamedParty accountant = NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND).under(agreement);
    NamedParty host = NamedParty.of("Hosting Inc.", USA).under(agreement);
    NamedParty credit = NamedParty.of("Luotto Oy", CountryCode.FINLAND);
    TransferTool clauses =
        new TransferTool(
            TransferTool.Kind.STANDARD_CLAUSES, "SCC-1", Optional.empty(), Optional.empty());
    return TestRegister.definition().toBuilder()
        .change(
            changes ->
                changes
                    .status(ActivityStatus.ACTIVE, Purpose.DIRECT_MARKETING)
                    .recipient(CustomerRegisterNotice.FINANCE_PARTNER, r -> r.named(accountant))
                    .recipient(CustomerRegisterNotice.HOSTING_PARTNER, r -> r.named(host))
                    .recipient(
                        CustomerRegisterNotice.CREDIT_INFORMATION_PROVIDER, r -> r.named(credit)))
        .disclosureRule(
            new DisclosureRule(
                MAILING,
                Purpose.DIRECT_MARKETING,
                Set.of(CustomerRegisterNotice.FINANCE_PARTNER),
                Set.of(CustomerFields.NAME, CustomerFields.POSTAL_ADDRESS),
                Evidence.CONTRACT,
                TEXT))
        .transfer(
            new TransferRule(
                CustomerRegisterNotice.HOSTING_PARTNER,
                USA,
                Optional.of(TEXT),
                Optional.of(clauses)))
        .build();
  }

  RegisterDesk desk() {
    return test.desk(SENDER);
  }

  Disclosures disclosures() {
    return desk().disclosures();
  }

  static DisclosureRequest invoicing(FieldKey<?>... fields) {
    return DisclosureRequest.of(
        CustomerRegisterNotice.FINANCE_PARTNER,
        DisclosureGround.INVOICING,
        new Case("Lasku 7"),
        fields);
  }

  /** Names and addresses for a letter that advertises. */
  static DisclosureRequest mailing() {
    return DisclosureRequest.of(
        CustomerRegisterNotice.FINANCE_PARTNER,
        MAILING,
        new Contract("Sop. 4"),
        CustomerFields.NAME,
        CustomerFields.POSTAL_ADDRESS);
  }

  static DisclosureRequest hosting() {
    return DisclosureRequest.of(
        CustomerRegisterNotice.HOSTING_PARTNER,
        DisclosureGround.TECHNICAL_OPERATION,
        new Contract("Sop. 3"),
        CustomerFields.NAME,
        CustomerFields.EMAIL);
  }

  /** Anna's orders, by the ids under which they are held. */
  List<String> orders() {
    return desk()
        .forPurpose(Purpose.INVOICING)
        .collection(anna.id(), CustomerFields.ORDER, null, 10)
        .stream()
        .map(entry -> entry.element())
        .toList();
  }

  List<DisclosureLine> lines(CustomerId subject) {
    return test.storage.inTransaction(tx -> tx.disclosures().ofSubject(subject, null, 1000));
  }

  /** What the trail tells of disclosures, newest first. */
  List<AuditEntry> trail() {
    return test.entries().stream()
        .filter(entry -> entry.act().action() == AuditAction.DISCLOSE)
        .toList();
  }

  void erase(CustomerId id) {
    test.storage.inTransaction(
        tx -> {
          tx.customers()
              .erase(
                  new ErasureVerdict(id, MarketingRegister.RULE, NOW), MarketingRegister.entry(id));
          return id;
        });
  }
}
