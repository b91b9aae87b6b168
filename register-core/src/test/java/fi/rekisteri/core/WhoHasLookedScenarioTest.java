package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.ANNA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.Consultation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditEntry.Act;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.core.trail.Lanes;
import fi.rekisteri.core.trail.SealedReason;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The life of Anna's trail: looked at, in an emergency too; asked about; covered, exported, and
 * verified by an outsider; Anna erased, its beginning pruned; and still whole.
 */
class WhoHasLookedScenarioTest {
  private static final String REASON = "Anna Virta fainted at the till";
  private static final Instant REVOKED = NOW.plusSeconds(5);

  private final StaffedRegister test = new StaffedRegister();
  private final Customer anna = test.anna();
  private final AuditTrail trail = officer("officer");

  private AuditTrail officer(String userId) {
    test.staff.add(member(userId, Operation.READ, Operation.ADMIN));
    return test.desk(userId).audit();
  }

  @Test
  @DisplayName("G15 G5.2 who has looked is told, proved, and outlives both the person and the file")
  void trailOutlivesThePerson() throws IOException {
    annaIsLookedAt();
    annaAsks();
    undertakingIsRevokedInTheMiddleOfABatch();
    AuditEntry emergency = emergency();
    assertThat(trail.reasonOf(emergency)).contains(REASON);
    assertThat(trail.checkpoint().findings()).isEmpty();
    byte[] first = export();
    ExportVerdict.Whole before = whole(first);

    annaIsErased();
    assertThat(trail.reasonOf(emergency)).as("gone with her key").isEmpty();
    assertThat(emergency()).as("the entry stays, byte by byte").isEqualTo(emergency);
    assertThat(trail.verify().findings()).isEmpty();
    assertThat(export()).as("covered as before").isEqualTo(first);

    assertThat(trail.prune(new ByteArrayInputStream(first))).isEqualTo(before.entries());
    assertThat(trail.ofSubject(anna.id(), null, 10))
        .extracting(entry -> entry.act().action())
        .doesNotContain(AuditAction.READ)
        .contains(AuditAction.ERASE);
    trail.checkpoint();
    assertThat(trail.verify().findings()).isEmpty();
    ExportVerdict.Whole after = whole(export());
    assertThat(after.hashes().previous()).isEqualTo(before.hashes().last());
    assertThat(whole(first)).as("the archive is as whole as it was").isEqualTo(before);
  }

  private void annaIsLookedAt() {
    test.staff.add(member("maija", Operation.READ));
    test.desk("maija").forPurpose(Purpose.INVOICING).get(anna.id());
    StaffMember idle = StaffMember.newcomer(StaffId.of("idle"), NOW, Employer.CONTROLLER);
    test.staff.add(idle.signed("1", NOW));
    refuses(ErrorCode.NOT_DESIGNATED, () -> test.as("idle").get(anna.id()));
    test.desk("idle")
        .breakingGlass(REASON)
        .forPurpose(Purpose.CUSTOMER_RELATIONSHIP)
        .get(anna.id());
  }

  /** Dates and purposes, and no employee's name: C-579/21. */
  private void annaAsks() {
    AccessAnswer answer = test.desk("officer").answerAccess(anna.id());
    assertThat(answer.consultations())
        .filteredOn(look -> look.action() == AuditAction.READ)
        .extracting(Consultation::purpose)
        .containsExactlyInAnyOrder(Purpose.INVOICING, Purpose.CUSTOMER_RELATIONSHIP);
    assertThat(AccessAnswerJson.of(StaffedRegister.definition()).write(answer))
        .contains("INVOICING")
        .doesNotContain("maija", "idle", "fainted");
  }

  private void undertakingIsRevokedInTheMiddleOfABatch() {
    StaffMember pekka = member("pekka", Operation.MAINTAIN);
    test.staff.add(
        pekka.with(
            pekka.designations(),
            pekka.undertakings().stream().map(one -> one.revoked(REVOKED)).toList()));
    ImportReport report = test.as("pekka").importAll(rows().iterator(), ImportListener.SILENT);
    assertThat(report.registered()).isPositive();
    assertThat(report.rejects()).isNotEmpty();
    assertThat(test.entries())
        .filteredOn(entry -> entry.actor().equals("pekka"))
        .filteredOn(entry -> entry.act().action() == AuditAction.REGISTER)
        .isNotEmpty()
        .allMatch(
            entry ->
                entry.at().isBefore(REVOKED)
                    ? entry.act().code().isEmpty()
                    : entry.act().code().equals(Optional.of(ErrorCode.NDA_MISSING)));
  }

  private Stream<ImportCandidate> rows() {
    return IntStream.range(0, 9)
        .mapToObj(
            row -> {
              test.clock.pass(Duration.ofSeconds(1));
              return new ImportCandidate.Readable(
                  row,
                  Customer.newcomer(SubjectRole.CUSTOMER)
                      .collect(CustomerFields.NAME, ANNA, OWN)
                      .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("B-" + row), OWN));
            });
  }

  private AuditEntry emergency() {
    return test.entries().stream()
        .filter(entry -> entry.act().footing() == Footing.BREAK_GLASS)
        .findFirst()
        .orElseThrow();
  }

  /** As an erasure will: nothing in the library makes a verdict yet. */
  private void annaIsErased() {
    CustomerId id = anna.id();
    Instant now = test.clock.instant();
    Deed.By by = new Deed.By("officer", "back-office", Purpose.RIGHTS);
    Deed deed = new Deed(now, by, Act.done(AuditAction.ERASE, id, List.of()), Optional.empty());
    try (Sealing sealing =
        Sealing.open(
            StaffedRegister.definition().id().value(),
            test.keys,
            new StoredRegisterKeys(StaffedRegister.definition(), test.storage))) {
      test.storage.inTransaction(
          tx -> {
            tx.madeWith(sealing.ring().revision());
            AuditEntry entry =
                new Lanes(test.clock, true)
                    .forTransaction()
                    .place(sealing.ring().auditKeys(), tx.checkpoints(), deed, SealedReason.NONE);
            tx.customers().erase(new ErasureVerdict(id, new RuleId("Art. 17(1)(a)"), now), entry);
            return id;
          });
    }
  }

  private byte[] export() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    trail.export(file);
    return file.toByteArray();
  }

  private ExportVerdict.Whole whole(byte[] export) throws IOException {
    return (ExportVerdict.Whole)
        AuditExportVerifier.trusting(trail.publicKey()).verify(new ByteArrayInputStream(export));
  }
}
