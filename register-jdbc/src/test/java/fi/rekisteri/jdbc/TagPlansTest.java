package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many share a mark: a page of them is a range of an index, and so is their count. */
@ExtendWith(SeededSamples.class)
class TagPlansTest {
  private static final int PEOPLE = 4_000;
  private static final long RING = RingGuard.NONE;

  /**
   * What reads all tags or all records, or sorts, in the words of both databases; H2 names the key
   * also where it reads all of it, as it does where the last column alone is given.
   */
  private static final String READING =
      "(?is).*((TAG|CUSTOMER)\\.tableScan|_TAG\"[^/]*/\\* PUBLIC\\.PRIMARY_KEY_\\w+: CUSTOMER_ID|Seq Scan on rekisteri_(search|unique)_tag"
          + "|Seq Scan on rekisteri_customer|\\bSort  \\().*";

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A66 a page of a mark of few or of nearly all is a range of the index of tags")
  void pageIsARangeOfTheIndex(Product product, Samples samples) {
    DataSource source = product.migrated();
    Marked marked = fill(source, samples);
    Sql.run(source, "analyze");
    for (SearchTag tag : List.of(marked.few, marked.most)) {
      Object[] by = {tag.tag(), tag.index(), tag.version()};
      AuditPlansTest.plan(source, CustomerSql.FIND_SHARED, with(by, 50)).doesNotMatch(READING);
      AuditPlansTest.plan(source, CustomerSql.NEXT_SHARED, with(by, UUID.randomUUID(), 50))
          .doesNotMatch(READING);
    }
    Object[] few = {marked.few.tag(), marked.few.index(), marked.few.version()};
    AuditPlansTest.plan(source, CustomerSql.FIND_SOME, with(few, 101)).doesNotMatch(READING);
    AuditPlansTest.plan(
            source, "select tag from rekisteri_search_tag where customer_id = ?", RANDOM)
        .as("control: what no index answers is noticed")
        .matches(READING);
  }

  private static final UUID RANDOM = UUID.randomUUID();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A67, A68 counts of a mark and of the due read an index alone")
  void countsReadAnIndex(Product product, Samples samples) {
    DataSource source = product.migrated();
    Marked marked = fill(source, samples);
    Sql.run(source, "analyze");
    Object[] by = {marked.few.tag(), marked.few.index(), marked.few.version()};
    AuditPlansTest.plan(source, CustomerSql.COUNT_SHARED, with(by, RING)).doesNotMatch(READING);
    AuditPlansTest.plan(source, CustomerSql.COUNT_UNIQUE, with(by, RING)).doesNotMatch(READING);
    AuditPlansTest.plan(source, CustomerSql.COUNT_DUE, LocalDate.of(2026, 1, 9))
        .doesNotMatch(READING);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A67 a count is one statement, and transfers one row")
  void countIsOneStatement(Product product, Samples samples) {
    DataSource source = product.migrated();
    Marked marked = fill(source, samples);
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
    long counted = storage.inTransaction(tx -> tx.customers().countByTag(marked.most));
    assertThat(counted).isEqualTo(PEOPLE - PEOPLE / 100);
    assertThat(sent).containsExactly("executeQuery");
  }

  private record Marked(SearchTag few, SearchTag most) {}

  /** One in a hundred has the one mark, and everybody else the other. */
  private static Marked fill(DataSource source, Samples samples) {
    Marked marked = new Marked(samples.shared("_few"), samples.shared("_most"));
    List<NewCustomer> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      SearchTag mark = i % 100 == 0 ? marked.few : marked.most;
      NewCustomer one = samples.newcomer(mark, samples.unique("byEmail"));
      people.add(
          new NewCustomer(
              one.customer(),
              one.tags(),
              one.items(),
              one.audit(),
              Optional.of(LocalDate.of(2026, 1, 1).plusDays(i))));
    }
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              tx.customers().insert(people);
              return true;
            });
    return marked;
  }

  private static Object[] with(Object[] first, Object... rest) {
    List<Object> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all.toArray();
  }
}
