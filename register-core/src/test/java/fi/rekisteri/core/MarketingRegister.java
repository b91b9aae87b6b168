package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.DIRECT_MARKETING;
import static fi.rekisteri.processing.Purpose.ORDER_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.SuppressionEntry;
import java.util.HexFormat;
import java.util.List;

/** A register that markets, with Anna in it, and what tests of the suppression list do to it. */
final class MarketingRegister {
  static final Receipt CALL = Receipt.of(NOW, Channel.PHONE);
  static final EmailAddress SHARED = EmailAddress.of("perhe@example.fi");
  static final RuleId RULE = new RuleId("Art. 17(1)(a)");

  final TestRegister test = new TestRegister(new InMemoryStorage(), marketing());
  final Customer anna = test.maintenance().register(anna());

  static RegisterDefinition marketing() {
    return TestRegister.definition().toBuilder()
        .change(
            changes ->
                changes
                    .status(ActivityStatus.ACTIVE, DIRECT_MARKETING)
                    .bind(CustomerFields.CUSTOMER_NUMBER, DIRECT_MARKETING))
        .build();
  }

  static Customer somebody(String number, PersonName name) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, name, OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN);
  }

  static Customer withMail(String number, EmailAddress mail) {
    return somebody(number, PersonName.of("Muu", "Toinen"))
        .collect(CustomerFields.EMAIL, mail, OWN);
  }

  /** The register once more, on the same storage as it is seen through something else. */
  TestRegister through(StorageAround around) {
    return new TestRegister(around, marketing(), test.keys);
  }

  Sealing sealing() {
    return Sealing.open(
        marketing().id().value(), test.keys, new StoredRegisterKeys(marketing(), test.storage));
  }

  CustomerId registered(Customer newcomer) {
    return test.maintenance().register(newcomer).id();
  }

  void forbid(CustomerId id, Choice choice) {
    test.register.actingAs(MAIJA).choicesOf(id).record(choice);
  }

  void forbidEverything(CustomerId id) {
    forbid(id, Choice.Prohibition.ofEverything(CALL));
  }

  List<CustomerId> forbidByMail(EmailAddress mail) {
    return test.register
        .actingAs(MAIJA)
        .prohibitByTerm(
            CustomerSearch.BY_EMAIL,
            mail,
            Choice.Prohibition.ofEverything(Receipt.of(NOW, Channel.EMAIL)));
  }

  void assertSuppressed(CustomerId id) {
    refuses(ErrorCode.PROHIBITED, () -> test.as(READER, DIRECT_MARKETING).get(id));
    assertThat(test.as(READER, ORDER_MANAGEMENT).get(id).id()).as("service goes on").isEqualTo(id);
  }

  void assertOpen(CustomerId id) {
    assertThat(test.as(READER, DIRECT_MARKETING).get(id).id()).isEqualTo(id);
  }

  List<SuppressionEntry> list() {
    return test.storage.inTransaction(tx -> tx.suppressions().page(null, 1000));
  }

  List<String> hashes() {
    return list().stream().map(one -> HexFormat.of().formatHex(one.term().tag())).toList();
  }

  void erase(CustomerId id) {
    test.storage.inTransaction(
        tx -> {
          tx.customers().erase(new ErasureVerdict(id, RULE, NOW), entry(id));
          return id;
        });
  }

  static AuditEntry entry(CustomerId id) {
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.ERASE, id, List.of());
    return new AuditEntry(
        Evidence.at(AuditPlace.first()), NOW, "admin", "console", Purpose.RIGHTS, act);
  }
}
