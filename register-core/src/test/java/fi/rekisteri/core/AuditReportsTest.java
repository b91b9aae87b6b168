package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditReport;
import fi.rekisteri.AuditReports;
import fi.rekisteri.access.AccessAnswer.Consultation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.staff.UndertakingReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who looked, what somebody did, and who was refused: told from what real acts left. */
class AuditReportsTest {
  private static final TimeSpan EVER =
      new TimeSpan(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));

  private final SilencedStorage storage = new SilencedStorage(new InMemoryStorage());
  private final StaffedRegister test =
      new StaffedRegister(
          storage,
          member("maija", Operation.READ, Operation.MAINTAIN),
          member("pekka", Operation.READ),
          member("admin", Operation.ADMIN));
  private final Customer anna = test.anna();

  private AuditReports reports() {
    return test.desk("admin").audit().reports();
  }

  @Test
  @DisplayName("Art. 15 a person learns when, why and which fields, and no employee's name")
  void personLearnsWhoLookedAndWhy() {
    test.as("maija").get(anna.id());
    test.desk("pekka").forPurpose(Purpose.INVOICING).get(anna.id());
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("admin").get(anna.id()));
    test.as("maija").register(TestRegister.contactPerson());

    List<SubjectLook> looks = reports().looksAt(anna.id(), EVER).rows().toList();

    assertThat(looks)
        .extracting(SubjectLook::action)
        .containsExactly(
            AuditAction.READ_TRAIL, AuditAction.READ, AuditAction.READ, AuditAction.REGISTER);
    assertThat(looks.get(0).fields()).as("names the report, not a field").isEmpty();
    assertThat(looks.get(1).purpose()).isEqualTo(Purpose.INVOICING);
    assertThat(looks.get(2).fields()).contains("name", "email").doesNotContain("order");
    assertThat(looks).extracting(SubjectLook::actor).containsOnly(Optional.empty());
    assertThat(looks.toString()).doesNotContain("maija", "pekka");
  }

  @Test
  @DisplayName("Art. 15 the report and the access answer tell the same occasions")
  void reportAndAnswerTellTheSame() {
    test.as("maija").get(anna.id());
    List<Consultation> told = test.desk("maija").answerAccess(anna.id()).consultations();
    Instant before = told.get(0).at().plusNanos(1000);
    assertThat(reports().looksAt(anna.id(), new TimeSpan(NOW, before)).rows())
        .extracting(look -> new Consultation(look.at(), look.purpose(), look.action()))
        .containsExactlyElementsOf(told);
  }

  @Test
  @DisplayName("Art. 15 names are told for a reason, which stands in the trail (C-579/21)")
  void namesAreToldForAReason() {
    test.as("maija").get(anna.id());
    for (String missing : List.of(" \n", "x".repeat(501))) {
      refuses(
          ErrorCode.REASON_INVALID, () -> reports().looksAtNamingStaff(anna.id(), EVER, missing));
    }
    AuditReport<SubjectLook> named =
        reports().looksAtNamingStaff(anna.id(), EVER, "suspects a neighbour");
    AuditEntry asked = test.lastEntry();

    assertThat(named.rows())
        .extracting(SubjectLook::actor)
        .contains(Optional.of("maija"), Optional.of("founder"));
    assertThat(asked.act().subject()).contains(anna.id());
    assertThat(asked.act().fields()).containsExactly("named-looks");
    assertThat(test.desk("admin").audit().reasonOf(asked)).contains("suspects a neighbour");
    assertThat(asked.toString() + named).doesNotContain("neighbour");
  }

  @Test
  @DisplayName("S42.3 a later holder of a user id answers for nothing that the first one did")
  void holdersOfOneUserIdAreToldApart() {
    test.as("pekka").get(anna.id());
    Instant handedOn = test.clock.instant();
    StaffMember first = test.membersOf("pekka").get(0);
    test.staff.remove(first);
    test.staff.add(first.until(handedOn));
    StaffMember second =
        StaffMember.newcomer(first.id().next(), handedOn, first.employer())
            .designated(first.designations().get(0))
            .signed("1", handedOn);
    test.staff.add(second);
    test.as("pekka").get(anna.id());
    test.as("pekka").page(null, 10);

    assertThat(actions(StaffId.of("pekka"))).containsExactly(AuditAction.READ);
    assertThat(actions(StaffId.parse("pekka#2")))
        .containsExactly(AuditAction.PAGE, AuditAction.READ);
    assertThat(actions(StaffId.parse("pekka#3"))).isEmpty();
  }

  private List<AuditAction> actions(StaffId who) {
    return reports().actsOf(who, EVER).rows().map(entry -> entry.act().action()).toList();
  }

  @Test
  @DisplayName("S42.3 denied attempts are counted by code, actor and purpose")
  void deniedAttemptsAreCounted() {
    for (int i = 0; i < 3; i++) {
      refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("admin").get(anna.id()));
    }
    refuses(ErrorCode.UNKNOWN_ACTOR, () -> test.as("stranger").get(anna.id()));
    Instant last = test.lastEntry().at();
    refuses(
        ErrorCode.UNKNOWN_PURPOSE,
        () -> test.desk("pekka").forPurpose(new Purpose("GOSSIP")).get(anna.id()));
    List<DeniedCount> counts = reports().denials(EVER).rows().toList();

    assertThat(counts)
        .extracting(one -> one.code() + " " + one.actor().get() + " " + one.purpose().get().code())
        .containsExactly(
            "NOT_DESIGNATED admin REGISTER_MAINTENANCE",
            "UNKNOWN_ACTOR stranger REGISTER_MAINTENANCE",
            "UNKNOWN_PURPOSE pekka GOSSIP");
    assertThat(counts).extracting(DeniedCount::attempts).containsExactly(3L, 1L, 1L);
    assertThat(counts.get(1).first()).isEqualTo(last).isEqualTo(counts.get(1).last());
    assertThat(counts.get(0).first()).isBefore(counts.get(0).last());
  }

  @Test
  @DisplayName("S42.3 a report asks who is there, and stands in the trail before it tells anything")
  void reportIsAnActItself() {
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.desk("maija").audit().reports().looksAt(anna.id(), EVER));
    assertThat(test.lastEntry().act().subject()).contains(anna.id());
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.desk("admin").breakingGlass("fire").audit().reports().denials(EVER));
    reports().actsOf(StaffId.of("a,b"), EVER);
    assertThat(test.lastEntry().act().fields()).containsExactly("staff-acts", "a%2Cb");
    storage.auditFails = true;
    assertThatThrownBy(() -> reports().denials(EVER)).isInstanceOf(StorageException.class);
  }

  @Test
  @DisplayName("S42.3 entries of a clock that was set back are told once, in the time it showed")
  void clockSetBackLosesNothing() {
    test.as("pekka").get(anna.id());
    test.clock.pass(Duration.ofHours(-1));
    test.staff.removeIf(one -> one.id().userId().equals("pekka"));
    test.staff.add(
        StaffMember.of("pekka", NOW.minusSeconds(7200), Operation.READ)
            .signed("1", NOW.minusSeconds(7200)));
    test.as("pekka").page(null, 10);
    test.clock.pass(Duration.ofHours(1));
    test.as("pekka").find(anna.id());

    List<AuditEntry> acts = reports().actsOf(StaffId.of("pekka"), EVER).rows().toList();

    assertThat(acts)
        .extracting(entry -> entry.act().action())
        .containsExactly(AuditAction.READ, AuditAction.READ, AuditAction.PAGE);
    assertThat(acts).doesNotHaveDuplicates();
    assertThat(reports().actsOf(StaffId.of("pekka"), new TimeSpan(NOW, EVER.until())).rows())
        .as("of the time after it")
        .hasSize(2);
  }

  @Test
  @DisplayName("S43.2 the report on undertakings is written down from the data that there is")
  void undertakingsAreWrittenDown() {
    StaffMember admin = member("admin", Operation.ADMIN);
    StaffMember unsigned = StaffMember.of("trainee", NOW.minusSeconds(60), Operation.READ);
    StaffedRegister listed =
        new StaffedRegister(
            new InMemoryStorage(), builder -> builder.staff(StaffSource.of(admin, unsigned)));
    UndertakingReport data = listed.desk("admin").staff().undertakingReport(NOW);
    AuditReport<UndertakingReport.Lacking> report = AuditReport.of(data);
    assertThat(report.rows())
        .singleElement()
        .extracting(UndertakingReport.Lacking::who, UndertakingReport.Lacking::code)
        .containsExactly(StaffId.of("trainee"), ErrorCode.NDA_MISSING);
    assertThat(report.head().generatedAt()).isEqualTo(data.at());
  }
}
