package fi.rekisteri.core;

import static fi.rekisteri.core.CountedRegister.ORDERS;
import static fi.rekisteri.core.CountedRegister.TOWN;
import static fi.rekisteri.core.CountedRegister.counting;
import static fi.rekisteri.core.CountedRegister.published;
import static fi.rekisteri.core.CountedRegister.town;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.WRITER;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.statistics.Count;
import fi.rekisteri.statistics.CountQuery;
import fi.rekisteri.statistics.CountTable;
import fi.rekisteri.statistics.Dimension;
import fi.rekisteri.store.SealedItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What statistics may not do: show, open, tell or count by what is not bound. */
@Tag("counts-transactions")
class StatisticsBoundsTest {
  private final CountedRegister counted = new CountedRegister();

  @Test
  @DisplayName("S4.2 nobody is read, found or changed for statistics, whatever is bound to it")
  void nobodyIsShown() {
    Customer one = counted.person("Turku", 1);
    var statistics = counted.test.as(MAIJA, Purpose.STATISTICS);
    List<Runnable> calls =
        List.of(
            () -> statistics.find(one.id()),
            () -> statistics.get(one.id()),
            () -> statistics.page(null, 10),
            () -> statistics.collection(one.id(), CustomerFields.ORDER, null, 10),
            () -> statistics.find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL),
            () -> statistics.change(one.id(), customer -> customer),
            () -> statistics.change(one, customer -> customer),
            () -> statistics.register(TestRegister.anna()),
            () -> statistics.importAll(Collections.emptyIterator(), row -> {}));
    calls.forEach(call -> refuses(ErrorCode.PURPOSE_DENIED, call));
    assertThat(counted.test.entries())
        .filteredOn(entry -> entry.purpose().equals(Purpose.STATISTICS))
        .hasSize(calls.size())
        .allMatch(entry -> entry.act().outcome() == Outcome.DENIED);
  }

  @Test
  @DisplayName("S3.2 a field is counted by only where it is bound to an active purpose")
  void onlyBoundFieldsAreCounted() {
    Dimension numbers = new Dimension.ByNumber("emails", CustomerFields.EMAIL, List.of(0, 1));
    refuses(ErrorCode.PURPOSE_DENIED, () -> counted.count(CountQuery.by(TOWN, numbers)));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> counted.test.register.actingAs(WRITER).statistics().count(CountQuery.by(TOWN)));
    assertThat(counted.counted()).hasSize(2).allMatch(e -> e.act().outcome() == Outcome.DENIED);
    RegisterDefinition off =
        counting().toBuilder()
            .change(c -> c.status(ActivityStatus.SUSPENDED, Purpose.STATISTICS))
            .build();
    TestRegister suspended = new TestRegister(new InMemoryStorage(), off);
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () -> suspended.register.actingAs(READER).statistics().count(CountQuery.by(TOWN)));
  }

  @Test
  @DisplayName("S42.3 a run leaves one entry, which names what was counted and no person")
  void runLeavesOneEntry() {
    Customer one = counted.person("Turku", 0);
    int before =
        counted
            .test
            .register
            .actingAs(TestRegister.ADMIN)
            .audit()
            .ofSubject(one.id(), null, 100)
            .size();
    counted.people(120, "Turku", 0);
    counted.count(CountQuery.by(TOWN, Dimension.role()));
    assertThat(counted.counted())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.act().subject()).isEmpty();
              assertThat(entry.act().outcome()).isEqualTo(Outcome.DONE);
              assertThat(entry.act().fields())
                  .containsExactly("town=postalAddress", "role=role", "k=5");
            });
    assertThat(
            counted
                .test
                .register
                .actingAs(TestRegister.ADMIN)
                .audit()
                .ofSubject(one.id(), null, 100))
        .as("nobody was looked at: only the look at the trail is new")
        .hasSize(before + 1);
  }

  @Test
  @DisplayName("law 6: where the run cannot be recorded, nothing is opened")
  void unrecordedRunOpensNothing() {
    counted.person("Turku", 0);
    List<PostalAddress> seen = new ArrayList<>();
    Dimension noting =
        town(
            address -> {
              seen.add(address);
              return "Turku";
            });
    counted.storage.auditFails = true;
    refuses(ErrorCode.STORAGE_FAILED, () -> counted.count(CountQuery.by(noting)));
    assertThat(seen).isEmpty();
    counted.storage.auditFails = false;
    counted.count(CountQuery.by(noting));
    assertThat(seen).as("control").hasSize(1);
  }

  @Test
  @DisplayName("S4.2 no value can become a label, and none can come out in a failure")
  void labelsAreClosed() {
    counted.people(6, "Salainen", 0);
    counted
        .test
        .maintenance()
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
                .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("X-1"), OWN));
    CountTable table = counted.count(CountQuery.by(TOWN));
    assertThat(table.headings().get(0).labels())
        .containsExactly("Helsinki", "Turku", Dimension.OTHER, Dimension.NONE);
    assertThat(table.toString()).doesNotContain("Salainen");
    assertThat(table.count(Dimension.NONE)).isEqualTo(Count.SUPPRESSED);
    assertThat(
            counted.count(CountQuery.by(town(address -> null)).atLeast(6)).count(Dimension.OTHER))
        .as("no answer is another one")
        .isEqualTo(Count.SUPPRESSED);
    Dimension failing =
        town(
            address -> {
              throw new IllegalArgumentException(address.locality());
            });
    assertThatThrownBy(() -> counted.count(CountQuery.by(failing)))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageNotContaining("Salainen");
  }

  @Test
  @DisplayName("G89 the least data: orders are counted without opening any")
  void ordersAreCountedUnopened() {
    counted.people(5, "Turku", 2);
    counted.people(6, "Turku", 0);
    StorageAround blank =
        new StorageAround(
            counted.storage,
            (method, arguments, answer) ->
                method.equals("items") ? blanked((List<?>) answer) : answer);
    TestRegister reopened = new TestRegister(blank, counting(), counted.test.keys);
    CountTable table = reopened.register.actingAs(READER).statistics().count(CountQuery.by(ORDERS));
    assertThat(table.count("1-2")).isEqualTo(published(5));
    assertThat(table.count("0")).isEqualTo(published(6));
  }

  private static List<SealedItem> blanked(List<?> items) {
    return items.stream()
        .map(SealedItem.class::cast)
        .map(item -> new SealedItem(item.field(), item.item(), new byte[0]))
        .toList();
  }
}
