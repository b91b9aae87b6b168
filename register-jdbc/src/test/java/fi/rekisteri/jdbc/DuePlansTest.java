package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.store.NewCustomer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is due is found by an index, in its order: nobody else is read, and nothing sorted. */
@ExtendWith(SeededSamples.class)
class DuePlansTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final int PEOPLE = 3_000;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A48 a page of the due is a range of the index, whether few are due or all")
  void pageIsARangeOfTheIndex(Product product, Samples samples) {
    DataSource source = product.migrated();
    fill(source, samples);
    String ranged =
        product == Product.H2
            ? "(?s).*REKISTERI_CUSTOMER_LOOK.*/\\* index sorted \\*/\\s*"
            : "(?s)(?!.*Sort  \\()(?!.*Seq Scan).*Index Scan using rekisteri_customer_look.*";
    for (LocalDate through : List.of(DAY.minusDays(1), DAY, DAY.plusYears(20))) {
      AuditPlansTest.plan(source, CustomerSql.FIRST_DUE, through, 500).matches(ranged);
      AuditPlansTest.plan(source, CustomerSql.NEXT_DUE, through, DAY, DAY, UUID.randomUUID(), 500)
          .matches(ranged);
    }
    AuditPlansTest.plan(source, CustomerSql.FIRST_PAGE, 500)
        .as("control: another order is another index")
        .doesNotMatch(ranged);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A48 where nobody is due, one statement says so")
  void oneStatementSaysThatNobodyIsDue(Product product, Samples samples) {
    DataSource source = product.migrated();
    fill(source, samples);
    List<String> sent = new ArrayList<>();
    JdbcStorage storage =
        JdbcStorage.on(
            new Intercepted(
                source,
                method -> {
                  if (Intercepted.reachesDatabase(method)) {
                    sent.add(method.getName());
                  }
                }));
    sent.clear(); // of what the storage looks at when it is made
    assertThat(
            storage.inTransaction(tx -> tx.customers().due(DAY.minusDays(1), null, 500)).isEmpty())
        .isTrue();
    assertThat(sent).containsExactly("executeQuery");
  }

  /** Days of ten years, and a third of the people whom nobody needs to look at. */
  private static void fill(DataSource source, Samples samples) {
    List<NewCustomer> people =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i -> {
                  NewCustomer one = samples.newcomer();
                  Optional<LocalDate> day =
                      i % 3 == 0 ? Optional.empty() : Optional.of(DAY.plusDays(i));
                  return new NewCustomer(one.customer(), one.tags(), one.items(), one.audit(), day);
                })
            .toList();
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              tx.customers().insert(people);
              return true;
            });
    Sql.run(source, "analyze");
  }
}
