package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Law 9: one row's trouble is reported as that row's, and the others go on. */
class ImportFaultsTest {
  private final TestRegister test = new TestRegister();

  @Test
  @DisplayName("a row under an id that is in the register is a duplicate, and the rest goes on")
  void idThatIsThereIsDuplicate() {
    Customer anna = test.maintenance().register(anna());
    ImportReport report = run(test, row(1, "N-1"), row(2, anna.id(), "Anna"), row(3, "N-3"));
    assertThat(report.registered()).isEqualTo(2);
    assertThat(rejects(report)).containsExactly("2 DUPLICATE_CUSTOMER");
  }

  @Test
  @DisplayName("an id that stands twice in one import is a duplicate; the first one counts")
  void idThatStandsTwiceIsDuplicate() {
    CustomerId id = CustomerId.random();
    ImportReport report = run(test, row(1, id, "First"), row(2, id, "Second"), row(3, "N-3"));
    assertThat(report.registered()).isEqualTo(2);
    assertThat(rejects(report)).containsExactly("2 DUPLICATE_CUSTOMER");
    assertThat(test.maintenance().get(id).value(CustomerFields.NAME))
        .contains(PersonName.single("First"));
  }

  @Test
  @DisplayName("a person read from the register is no newcomer: the row is a duplicate")
  void storedPersonIsDuplicate() {
    Customer anna = test.maintenance().register(anna());
    Customer shown = test.maintenance().get(anna.id());
    ImportReport report =
        run(test, row(1, "N-1"), new ImportCandidate.Readable(2, shown), row(3, "N-3"));
    assertThat(report.registered()).isEqualTo(2);
    assertThat(rejects(report)).containsExactly("2 DUPLICATE_CUSTOMER");
    refuses(ErrorCode.DUPLICATE_CUSTOMER, () -> test.maintenance().register(shown));
  }

  @Test
  @DisplayName("a value that a host's type cannot write is its row's trouble only")
  void unwritableValueIsItsRowsTrouble() {
    FieldType<Integer> small =
        FieldType.of(Integer.class, ImportFaultsTest::upToFifty, Integer::valueOf);
    FieldKey<Integer> shoe = FieldKey.of("shoe", Cardinality.ONE, small);
    TestRegister shoes = new TestRegister(new InMemoryStorage(), TestRegister.declaring(shoe));
    ImportReport report =
        run(
            shoes,
            new ImportCandidate.Readable(1, person("N-1").collect(shoe, 43, OWN)),
            new ImportCandidate.Readable(2, person("N-2").collect(shoe, 5100, OWN)),
            row(3, "N-3"));
    assertThat(report.registered()).isEqualTo(2);
    assertThat(rejects(report)).containsExactly("2 INVALID_TEXT");
  }

  private static String upToFifty(Integer size) {
    if (size > 50) {
      throw new IllegalArgumentException("too big: " + size);
    }
    return size.toString();
  }

  @Test
  @DisplayName("law 5: an import that meets another one registers who is new, each once")
  void importThatMeetsAnotherGoesOn() {
    Competing storage = new Competing();
    TestRegister both = new TestRegister(storage, TestRegister.definition());
    run(both, row(1, "N-1"));
    storage.afterLookUp = () -> run(both, row(9, "N-2"));
    ImportReport report = run(both, row(1, "N-1"), row(2, "N-2"), row(3, "N-3"));
    assertThat(storage.afterLookUp).as("control: the other import ran").isNull();
    assertThat(report.registered()).isEqualTo(1);
    assertThat(report.alreadyKnown()).isEqualTo(2);
    assertThat(report.rejects()).isEmpty();
    assertThat(both.maintenance().page(null, 10).customers()).hasSize(3);
  }

  @Test
  @DisplayName("a failure that may pass is tried again; control: one that may not ends the import")
  void retryableFailureIsTriedAgain() {
    Competing storage = new Competing();
    TestRegister shaky = new TestRegister(storage, TestRegister.definition());
    storage.failure = Optional.of(failure(true));
    assertThat(run(shaky, row(1, "N-1")).registered()).isEqualTo(1);
    assertThat(storage.failure).as("control: it failed once").isEmpty();
    storage.failure = Optional.of(failure(false));
    refuses(ErrorCode.STORAGE_FAILED, () -> run(shaky, row(2, "N-2")));
  }

  @Test
  @DisplayName("a row that is refused keeps none of its terms from a later row")
  void refusedRowTakesNoTerms() {
    SearchKey<EmailAddress> uniqueMail =
        new SearchKey<>(
            "mailUnique",
            CustomerFields.EMAIL,
            Normalisation.EMAIL,
            SearchKey.Uniqueness.UNIQUE,
            mail -> Optional.of(mail.value()),
            EmailAddress::value);
    RegisterDefinition definition =
        TestRegister.definition().toBuilder().searchKey(uniqueMail).build();
    ImportReport report =
        run(
            new TestRegister(new InMemoryStorage(), definition),
            row(1, "1", "a@example.fi"),
            row(2, "2", "a@example.fi"),
            row(3, "2", "c@example.fi"));
    assertThat(report.registered()).isEqualTo(2);
    assertThat(rejects(report)).containsExactly("2 DUPLICATE_CUSTOMER");
  }

  /** A storage in which something happens between two transactions of an import. */
  private static final class Competing implements RegisterStorage {
    private final RegisterStorage inner = new InMemoryStorage();
    private boolean conflict;
    Runnable afterLookUp;
    Optional<StorageException> failure = Optional.empty();

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      if (failure.isPresent()) {
        StorageException now = failure.get();
        failure = Optional.empty();
        throw now;
      }
      try {
        T result = inner.inTransaction(work);
        afterLookUp();
        return result;
      } catch (ConflictException refused) {
        conflict = true; // the next transaction looks up who is known already
        throw refused;
      }
    }

    private void afterLookUp() {
      if (conflict && afterLookUp != null) {
        Runnable now = afterLookUp;
        afterLookUp = null;
        now.run();
      }
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private static StorageException failure(boolean retryable) {
    return new StorageException(
        ErrorCode.STORAGE_FAILED, "two writers met", "repeat the call", retryable);
  }

  private static ImportReport run(TestRegister register, ImportCandidate... rows) {
    return register.maintenance().importAll(List.of(rows).iterator(), ImportListener.SILENT);
  }

  private static List<String> rejects(ImportReport report) {
    return report.rejects().stream().map(reject -> reject.row() + " " + reject.code()).toList();
  }

  private static ImportCandidate row(long row, String number) {
    return new ImportCandidate.Readable(row, person(number));
  }

  private static ImportCandidate row(long row, String number, String mail) {
    return new ImportCandidate.Readable(
        row, person(number).collect(CustomerFields.EMAIL, EmailAddress.of(mail), OWN));
  }

  private static ImportCandidate row(long row, CustomerId id, String name) {
    Customer named =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, PersonName.single(name), OWN);
    CustomerFacts facts = new CustomerFacts(id, 0, SubjectRole.CUSTOMER, List.of());
    return new ImportCandidate.Readable(row, Customer.of(facts, named.fields()));
  }

  private static Customer person(String number) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Anna", "Virta"), OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN);
  }
}
