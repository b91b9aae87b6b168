package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.AuditReport;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.statistics.CountQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Which bindings nobody needs: compared with what the test itself did, not with the trail. */
class UnreadFieldsTest {
  private final StaffedRegister test =
      new StaffedRegister(
          StaffedRegister.member("maija", Operation.READ, Operation.MAINTAIN),
          StaffedRegister.member("admin", Operation.ADMIN));
  private final RegisterDefinition definition = test.register.definition();
  private final List<ProcessingActivity> serving =
      definition.activities().stream()
          .filter(one -> one.status() == ActivityStatus.ACTIVE)
          .filter(one -> one.bases().containsKey(SubjectRole.CUSTOMER))
          .filter(one -> !one.purpose().equals(Purpose.STATISTICS))
          .toList();

  private AuditReport<UnreadField> report(int months) {
    return test.desk("admin").audit().reports().unreadFields(months);
  }

  private static Set<String> unread(AuditReport<UnreadField> report) {
    Set<String> found = new TreeSet<>();
    report.rows().forEach(one -> found.add(one.purpose() + " " + one.field()));
    return found;
  }

  /** Everything that the definition binds to a purpose, but to people's own rights. */
  private Set<String> bound() {
    Set<String> all = new TreeSet<>();
    for (ProcessingActivity activity : definition.activities()) {
      boolean counts = activity.status() == ActivityStatus.ACTIVE;
      for (FieldKey<?> field : activity.fields()) {
        if (counts && !activity.purpose().equals(Purpose.RIGHTS)) {
          all.add(activity.purpose() + " " + field.path());
        }
      }
    }
    return all;
  }

  @RepeatedTest(20)
  @DisplayName("Art. 5(1)(c) what nobody read for a purpose is told, and nothing else")
  void unreadFieldsAreTold(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    Customer anna = test.anna();
    Set<String> expected = bound();
    for (int i = 0; i < random.nextInt(12); i++) {
      ProcessingActivity activity = serving.get(random.nextInt(serving.size()));
      expected.removeAll(look(activity, anna, random.nextBoolean()));
    }
    assertThat(unread(report(6))).isEqualTo(expected);
  }

  /** Looks at somebody, and tells what that must have shown. */
  private Set<String> look(ProcessingActivity activity, Customer anna, boolean inPages) {
    var access = test.desk("maija").forPurpose(activity.purpose());
    if (inPages) {
      access.page(null, 5);
    } else {
      access.find(anna.id());
    }
    Set<String> shown = new TreeSet<>();
    for (FieldSchema<?> schema : definition.fields()) {
      boolean whole = schema.key().cardinality() != Cardinality.COLLECTION;
      if (whole && activity.fields().contains(schema.key())) {
        shown.add(activity.purpose() + " " + schema.key().path());
      }
    }
    return shown;
  }

  @Test
  @DisplayName("Art. 5(1)(c) a collection counts when it is read itself")
  void collectionCountsWhenReadItself() {
    Customer anna = test.anna();
    var orders = test.desk("maija").forPurpose(Purpose.ORDER_MANAGEMENT);
    orders.get(anna.id());
    assertThat(unread(report(1))).contains("ORDER_MANAGEMENT order");
    orders.collection(anna.id(), CustomerFields.ORDER, null, 10);
    assertThat(unread(report(1))).doesNotContain("ORDER_MANAGEMENT order");
  }

  @Test
  @DisplayName("Art. 5(1)(c) whoever was refused has read nothing, and who stored has written")
  void refusedHaveReadNothing() {
    test.anna();
    TestRegister.refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("admin").page(null, 5));
    List<UnreadField> told = report(1).rows().toList();
    assertThat(told)
        .contains(new UnreadField(Purpose.REGISTER_MAINTENANCE, "name", true))
        .contains(new UnreadField(Purpose.REGISTER_MAINTENANCE, "webAddress", false));
  }

  @Test
  @DisplayName("Art. 5(1)(c) what was read before the months that were asked for does not count")
  void olderLooksDoNotCount() {
    Customer anna = test.anna();
    test.as("maija").get(anna.id());
    String name = "REGISTER_MAINTENANCE name";
    test.clock.pass(Duration.ofDays(29));
    assertThat(unread(report(1))).doesNotContain(name);
    test.clock.pass(Duration.ofDays(2));
    assertThat(unread(report(1))).contains(name);
    assertThat(unread(report(2))).doesNotContain(name);
  }

  @Test
  @DisplayName("Art. 5(1)(c) the report tells of no time of which the trail knows nothing")
  void timeBeginsWhereTheTrailBegins() {
    test.anna();
    var first = test.entries().get(test.entries().size() - 1).at();
    assertThat(report(12).head().span().orElseThrow().from()).isEqualTo(first);
    test.clock.pass(Duration.ofDays(400));
    ZoneId zone = definition.zone();
    LocalDate from = report(12).head().span().orElseThrow().from().atZone(zone).toLocalDate();
    assertThat(from).isEqualTo(test.clock.instant().atZone(zone).toLocalDate().minusMonths(12));
  }

  @Test
  @DisplayName("Art. 5(1)(c) a field that was counted by is read for statistics")
  void countingIsReading() {
    CountedRegister counted = new CountedRegister();
    counted.person("Helsinki", 0);
    counted.count(CountQuery.by(CountedRegister.TOWN));
    List<String> told = new ArrayList<>();
    counted
        .test
        .register
        .actingAs(ADMIN)
        .audit()
        .reports()
        .unreadFields(1)
        .rows()
        .filter(one -> one.purpose().equals(Purpose.STATISTICS))
        .forEach(one -> told.add(one.field()));
    assertThat(told).contains("order").doesNotContain("postalAddress");
  }

  @Test
  @DisplayName("Art. 5(1)(c) a changed value was before its clerk")
  void changingIsReading() {
    TestRegister plain = new TestRegister(new InMemoryStorage(), TestRegister.definition());
    Customer anna = plain.maintenance().register(TestRegister.anna());
    plain
        .as(MAIJA, Purpose.REGISTER_MAINTENANCE)
        .change(anna.id(), one -> one.rectify(CustomerFields.NAME, PersonName.single("A"), OWN));
    assertThat(plain.register.actingAs(ADMIN).audit().reports().unreadFields(1).rows())
        .extracting(UnreadField::field, UnreadField::purpose)
        .doesNotContain(tuple("name", Purpose.REGISTER_MAINTENANCE));
    assertThat(NOW).isEqualTo(plain.entries().get(0).at());
  }
}
