package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.SecurityListener;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.audit.SecurityEvent.DecoyOpened;
import fi.rekisteri.audit.SecurityEvent.RefusalBurst;
import fi.rekisteri.audit.SecurityEvent.TrailBroken;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Decoys that are opened, a trail that was touched, and many refusals are told, and to whom. */
class SecurityEventsTest {
  private static final TimeSpan EVER =
      new TimeSpan(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));

  private final TamperedStorage storage = new TamperedStorage();
  private final Set<CustomerId> decoys = new HashSet<>();
  private final List<SecurityEvent> told = new ArrayList<>();
  private Predicate<CustomerId> isDecoy = decoys::contains;
  private SecurityListener listener = told::add;
  private final StaffedRegister test =
      new StaffedRegister(
          storage,
          builder ->
              builder
                  .decoys(id -> isDecoy.test(id))
                  .securityListener(event -> listener.happened(event)),
          member("maija", Operation.READ, Operation.MAINTAIN),
          member("admin", Operation.ADMIN));
  private final CustomerAccess access = test.as("maija");
  private final Customer anna = access.register(TestRegister.anna());
  private final Customer decoy = access.register(TestRegister.contactPerson());

  SecurityEventsTest() {
    decoys.add(decoy.id());
  }

  private AuditTrail trail() {
    return test.desk("admin").audit();
  }

  private List<SecurityEvent> events(TrailFinding... findings) {
    return trail()
        .reports()
        .securityEvents(EVER, BurstRule.USUAL, List.of(findings))
        .rows()
        .toList();
  }

  @Test
  @DisplayName("Art. 32 whoever opens a decoy is told at once, and the report tells the same")
  void openedDecoyIsTold() {
    access.get(anna.id());
    assertThat(told).as("control").isEmpty();
    access.get(decoy.id());
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            DecoyOpened.class,
            opened -> {
              assertThat(opened.decoy()).isEqualTo(decoy.id());
              assertThat(opened.place()).isEqualTo(test.lastEntry().place());
              assertThat(opened.by().actor()).isEqualTo("maija");
              assertThat(opened.by().action()).isEqualTo(AuditAction.READ);
              assertThat(opened.outcome()).isEqualTo(Outcome.DONE);
            });
    assertThat(events()).isEqualTo(told);
    assertThat(told.toString()).doesNotContain("Koskinen");
  }

  @Test
  @DisplayName(
      "Art. 32 finding, changing and failing to open a decoy count; passing it by does not")
  void whatCountsAsOpening() {
    access.page(null, 10);
    test.desk("admin").audit().reports().looksAt(decoy.id(), EVER);
    assertThat(told).isEmpty();
    access.find(
        CustomerSearch.BY_CUSTOMER_NUMBER, decoy.value(CustomerFields.CUSTOMER_NUMBER).get());
    access.change(
        decoy.id(), one -> one.rectify(CustomerFields.NAME, TestRegister.ANNA, TestRegister.OWN));
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("admin").get(decoy.id()));
    test.desk("maija").choicesOf(decoy.id()).standing();
    assertThat(told)
        .extracting(
            event -> ((DecoyOpened) event).by().action() + " " + ((DecoyOpened) event).outcome())
        .contains("SEARCH DONE", "CHANGE DONE", "READ DENIED", "READ_CHOICES DONE");
    assertThat(events()).hasSameElementsAs(told);
  }

  @Test
  @DisplayName("Art. 32 whoever opens a decoy sees nothing of it, whatever the host's code throws")
  void failingListenerChangesNothing() {
    List<RuntimeException> thrown = new ArrayList<>();
    listener =
        event -> {
          thrown.add(new IllegalStateException("pager is down"));
          throw thrown.get(0);
        };
    Customer seen = access.get(decoy.id());
    assertThat(thrown).hasSize(1);
    assertThat(seen.value(CustomerFields.NAME)).isEqualTo(decoy.value(CustomerFields.NAME));
    listener =
        event -> {
          throw new AssertionError();
        };
    Customer changed =
        access.change(
            decoy.id(),
            one -> one.rectify(CustomerFields.NAME, TestRegister.ANNA, TestRegister.OWN));
    assertThat(access.get(decoy.id()).version()).isEqualTo(changed.version());
    isDecoy =
        id -> {
          throw new IllegalArgumentException("list of decoys is not loaded");
        };
    assertThat(access.get(anna.id()).value(CustomerFields.NAME)).contains(TestRegister.ANNA);
    isDecoy = decoys::contains;
    assertThat(events()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  @DisplayName("Art. 32 what a verification or a checkpoint finds is told at once, and reported")
  void brokenTrailIsTold() {
    access.get(anna.id());
    assertThat(trail().verify().findings()).isEmpty();
    assertThat(told).as("control").isEmpty();
    storage.entries = seen -> seen.stream().filter(one -> one.place().number() != 2).toList();
    List<TrailFinding> found = trail().verify().findings();
    assertThat(found).isNotEmpty();
    assertThat(told).isEqualTo(found.stream().map(TrailBroken::new).toList());
    told.clear();
    List<TrailFinding> covered = trail().checkpoint().findings();
    assertThat(covered).isNotEmpty();
    assertThat(told).isEqualTo(covered.stream().map(TrailBroken::new).toList());
    storage.mend();
    assertThat(events(found.get(0))).contains(new TrailBroken(found.get(0)));
  }

  @Test
  @DisplayName(
      "Art. 32 many refusals in a short time are a burst, and fewer or slower ones are not")
  void burstIsTold() {
    refused(9, Duration.ofSeconds(1));
    test.clock.pass(Duration.ofHours(1));
    refused(30, Duration.ofSeconds(61));
    assertThat(events()).as("control").isEmpty();
    test.clock.pass(Duration.ofHours(1));
    refused(12, Duration.ofSeconds(20));
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            RefusalBurst.class,
            burst -> {
              assertThat(burst.actor()).isEqualTo("admin");
              assertThat(burst.refusals()).isEqualTo(12);
              assertThat(burst.codes()).containsExactly(ErrorCode.NOT_DESIGNATED);
              assertThat(Duration.between(burst.first(), burst.last()).toSeconds()).isEqualTo(220);
            });
  }

  private void refused(int times, Duration apart) {
    for (int i = 0; i < times; i++) {
      test.clock.pass(apart);
      refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("admin").get(anna.id()));
    }
  }
}
