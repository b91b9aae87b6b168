package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An import whose chunks stream into PostgreSQL: refused, repeated and broken off. */
class StreamedImportTest {
  private static final int CHUNK = 500;
  private static final Provenance OWN =
      Provenance.fromSubject(Channel.WEB, Instant.now().truncatedTo(ChronoUnit.MICROS))
          .underNotice("1");

  private final DataSource source = Product.POSTGRESQL.migrated();
  private final TrailedRegister register =
      TrailedRegister.over(JdbcStorage.on(source), InMemoryKeys.random());

  @Test
  @DisplayName(
      "law 5, law 6: an import that broke off is finished by a re-run, each in the trail once")
  void brokenImportIsFinished() {
    Iterator<ImportCandidate> breaking =
        Stream.concat(rows(1, CHUNK + 150), Stream.generate(StreamedImportTest::breaking))
            .iterator();
    assertThatThrownBy(() -> run(breaking)).isInstanceOf(IllegalStateException.class);
    assertThat(registered()).as("a whole chunk, and nothing of the next").isEqualTo(CHUNK);
    ImportReport again = run(rows(1, CHUNK + 300).iterator());
    assertThat(again.alreadyKnown()).isEqualTo(CHUNK);
    assertThat(again.registered()).isEqualTo(300);
    assertThat(again.rejects()).isEmpty();
    assertThat(registered()).isEqualTo(CHUNK + 300);
    assertThat(run(rows(1, CHUNK + 300).iterator()).registered()).isZero();
    assertThat(registered()).isEqualTo(CHUNK + 300);
  }

  @Test
  @DisplayName(
      "A5 known people among a chunk are told from new ones, and rejected rows are reported")
  void knownPeopleAreLeftOut() {
    run(rows(100, 20).iterator());
    Stream<ImportCandidate> bad =
        Stream.of(new ImportCandidate.Unreadable(901, ErrorCode.INVALID_EMAIL, "email"));
    Stream<ImportCandidate> twice = rows(1, 1);
    ImportReport report = run(Stream.of(rows(1, 400), bad, twice).flatMap(all -> all).iterator());
    assertThat(report.alreadyKnown()).isEqualTo(20);
    assertThat(report.registered()).isEqualTo(380);
    assertThat(report.rejects())
        .extracting(ImportReport.Reject::code)
        .containsExactlyInAnyOrder(ErrorCode.INVALID_EMAIL, ErrorCode.DUPLICATE_CUSTOMER);
    assertThat(registered()).isEqualTo(400);
    assertThat(register.customers().page(null, 500).customers())
        .hasSize(400)
        .allSatisfy(one -> assertThat(one.value(CustomerFields.CUSTOMER_NUMBER)).isPresent());
  }

  /** Everybody who stands in the register, of whom each has exactly one entry and one tag. */
  private int registered() {
    List<String> counts =
        Sql.rows(
            source,
            "select (select count(*) from rekisteri_customer) || ' '"
                + " || (select count(*) from rekisteri_unique_tag) || ' '"
                + " || (select count(distinct subject) from rekisteri_audit"
                + " where action = 'REGISTER' and outcome = 'DONE') || ' '"
                + " || (select count(*) from rekisteri_audit"
                + " where action = 'REGISTER' and outcome = 'DONE')");
    String[] each = counts.get(0).split(" ");
    assertThat(each).containsOnly(each[0]);
    return Integer.parseInt(each[0]);
  }

  private ImportReport run(Iterator<ImportCandidate> rows) {
    return register.customers().importAll(rows, ImportListener.SILENT);
  }

  private static ImportCandidate breaking() {
    throw new IllegalStateException("the file broke off");
  }

  private static Stream<ImportCandidate> rows(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> new ImportCandidate.Readable(i, person(i)));
  }

  private static Customer person(int number) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("A" + (1000 + number)), OWN)
        .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtanen"), OWN);
  }
}
