package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 2: a value that cannot be opened is noticed only by a purpose that opens it. */
class WithheldStaysSealedTest {
  private final TestRegister test = new TestRegister();
  private final Customer anna = test.maintenance().register(anna());
  private final Sealing sealing =
      Sealing.open(
          TestRegister.definition().id().value(),
          test.keys,
          new StoredRegisterKeys(TestRegister.definition(), test.storage));

  @Test
  @DisplayName("S3.2 a withheld field is not decrypted; control: for its purpose it is")
  void withheldFieldIsNotDecrypted() {
    test.storage.inTransaction(tx -> spoil(tx, CustomerFields.EMAIL.path()));
    Customer seen = test.as(READER, Purpose.INVOICING).get(anna.id());
    assertThat(seen.value(CustomerFields.NAME)).contains(TestRegister.ANNA);
    refuses(
        ErrorCode.DECRYPTION_FAILED,
        () -> test.as(READER, Purpose.CUSTOMER_RELATIONSHIP).get(anna.id()));
  }

  private AuditEntry spoil(StorageTransaction tx, String path) {
    SealedCustomer sealed = tx.customers().find(anna.id()).orElseThrow();
    CustomerFacts was = sealed.facts();
    List<SealedField> fields =
        sealed.fields().stream().map(f -> f.field().equals(path) ? spoilt(f) : f).toList();
    AuditEntry entry =
        new AuditEntry(
            Evidence.at(AuditPlace.first()),
            TestRegister.NOW,
            "thief",
            "test",
            Purpose.SECURITY,
            AuditEntry.Act.done(AuditAction.CHANGE, was.id(), List.of(path)));
    CustomerFacts next =
        new CustomerFacts(was.id(), was.version() + 1, was.role(), was.customerships());
    tx.customers()
        .save(new CustomerChange(sealedAgain(sealed, next, fields), Map.of(), List.of()), entry);
    return entry;
  }

  /** The seal of the record holds: only the value itself is spoilt. */
  private SealedCustomer sealedAgain(
      SealedCustomer was, CustomerFacts next, List<SealedField> fields) {
    try (CustomerSeal seal = sealing.of(next.id(), was.key())) {
      return seal.record(next, fields);
    }
  }

  private static SealedField spoilt(SealedField field) {
    byte[] blob = field.blob().clone();
    blob[blob.length - 1] ^= 1;
    return new SealedField(field.field(), field.element(), blob);
  }
}
