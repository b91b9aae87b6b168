package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.core.people.ChunkWriter;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportTest {
  private final TestRegister test = new TestRegister();
  private final CustomerAccess maintenance = test.maintenance();

  @Test
  @DisplayName("a bad row is reported by row, code and place, and the rest goes on")
  void badRowIsReportedAndTheRestGoesOn() {
    FieldKey<String> undeclared = FieldKey.of("shoeSize", Cardinality.ONE, TextFields.text(10));
    ImportReport report =
        run(
            List.of(
                row(2, "A-1"),
                new ImportCandidate.Unreadable(3, ErrorCode.INVALID_EMAIL, "email"),
                new ImportCandidate.Readable(4, person("A-2").collect(undeclared, "43", OWN)),
                row(5, "A-3")));
    assertThat(report.registered()).isEqualTo(2);
    assertThat(report.rejects())
        .extracting(reject -> reject.row() + " " + reject.code())
        .containsExactly("3 INVALID_EMAIL", "4 UNDECLARED_FIELD");
    assertThat(report.rows()).isEqualTo(4);
  }

  @Test
  @DisplayName("a number that stands twice in one import is a duplicate; the first one counts")
  void numberThatStandsTwiceIsDuplicate() {
    ImportReport report = run(List.of(row(2, "A-1"), row(3, "A-1")));
    assertThat(report.registered()).isEqualTo(1);
    assertThat(report.rejects())
        .extracting(ImportReport.Reject::code)
        .containsExactly(ErrorCode.DUPLICATE_CUSTOMER);
  }

  @Test
  @DisplayName("a repeated import doubles nobody, and takes in who is new")
  void repeatedImportDoublesNobody() {
    List<ImportCandidate> first = rows(1, 1200);
    assertThat(run(first).registered()).isEqualTo(1200);
    ImportReport again = run(rows(1, 1300));
    assertThat(again.registered()).isEqualTo(100);
    assertThat(again.alreadyKnown()).isEqualTo(1200);
    assertThat(again.rejects()).isEmpty();
  }

  @Test
  @DisplayName("law 5: an import that breaks off keeps whole chunks, and a re-run finishes it")
  void brokenImportIsFinishedByReRun() {
    Iterator<ImportCandidate> rows = rows(1, 700).iterator();
    Iterator<ImportCandidate> breaking =
        new Iterator<>() {
          private int read;

          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public ImportCandidate next() {
            if (++read > 600) {
              throw new IllegalStateException("the file broke off");
            }
            return rows.next();
          }
        };
    assertThatThrownBy(() -> maintenance.importAll(breaking, ImportListener.SILENT))
        .isInstanceOf(IllegalStateException.class);
    ImportReport again = run(rows(1, 700));
    assertThat(again.alreadyKnown()).isEqualTo(500);
    assertThat(again.registered()).isEqualTo(200);
  }

  @Test
  @DisplayName("the listener hears of each chunk when it is durable")
  void listenerHearsOfEachChunk() {
    List<Long> heard = new ArrayList<>();
    maintenance.importAll(rows(1, 1100).iterator(), report -> heard.add(report.registered()));
    assertThat(heard).containsExactly(500L, 1000L, 1100L);
  }

  @Test
  @DisplayName("an import that stores on a thread of the host's gives the same report")
  void importOnHostThreadGivesTheSameReport() {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      TestRegister threaded = new TestRegister(thread);
      List<Long> heard = new ArrayList<>();
      ImportReport report =
          threaded
              .maintenance()
              .importAll(rows(1, 1700).iterator(), soFar -> heard.add(soFar.registered()));
      assertThat(report.registered()).isEqualTo(1700);
      assertThat(heard).containsExactly(500L, 1000L, 1500L, 1700L);
      ImportReport again =
          threaded.maintenance().importAll(rows(1, 1700).iterator(), ImportListener.SILENT);
      assertThat(again.alreadyKnown()).isEqualTo(1700);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  @DisplayName("law 6: a chunk that cannot be stored ends the import with the storage's own error")
  void chunkThatCannotBeStoredEndsTheImport() {
    RegisterStorage full =
        new RegisterStorage() {
          private final RegisterStorage inner = new InMemoryStorage();

          @Override
          public <T> T inTransaction(Function<StorageTransaction, T> work) {
            T result = inner.inTransaction(work);
            if (result instanceof ChunkWriter.Inserted inserted && inserted.people().size() > 100) {
              throw new StorageException(
                  ErrorCode.STORAGE_FAILED, "the disk is full", "wait", false);
            }
            return result;
          }

          @Override
          public void close() {
            inner.close();
          }
        };
    TestRegister broken = new TestRegister(full, TestRegister.definition());
    refuses(
        ErrorCode.STORAGE_FAILED,
        () -> broken.maintenance().importAll(rows(1, 700).iterator(), ImportListener.SILENT));
  }

  @Test
  @DisplayName("S41 nobody imports who may not, and the rows of an unknown purpose are not touched")
  void nobodyImportsWhoMayNot() {
    Actor stranger = Actor.person("stranger", NOW, "password", "batch");
    refuses(
        ErrorCode.UNKNOWN_ACTOR,
        () ->
            test.as(stranger, Purpose.REGISTER_MAINTENANCE)
                .importAll(rows(1, 3).iterator(), ImportListener.SILENT));
    refuses(
        ErrorCode.UNKNOWN_PURPOSE,
        () ->
            test.as(MAIJA, new Purpose("WHATEVER"))
                .importAll(rows(1, 3).iterator(), ImportListener.SILENT));
    assertThat(maintenance.page(null, 10).customers()).isEmpty();
  }

  private ImportReport run(List<ImportCandidate> rows) {
    return maintenance.importAll(rows.iterator(), ImportListener.SILENT);
  }

  private static List<ImportCandidate> rows(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .<ImportCandidate>mapToObj(i -> row(i, "N-" + i))
        .toList();
  }

  private static ImportCandidate row(long row, String number) {
    return new ImportCandidate.Readable(row, person(number));
  }

  private static Customer person(String number) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Anna", "Virta"), OWN)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), OWN);
  }
}
