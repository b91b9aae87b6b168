package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Rotation;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What staff say of their own acts is sealed with the person's data, and goes with it. */
class ReasonsTest {
  private static final String REASON = "Anna fainted at the till, €";
  private final StaffedRegister test = new StaffedRegister();
  private final Customer anna = test.anna();
  private final RegisterDesk admin = desk("admin", Operation.ADMIN);
  private final AuditTrail trail = admin.audit();
  private final RegisterDesk emergency = desk("idle").breakingGlass(REASON);

  private RegisterDesk desk(String userId, Operation... operations) {
    test.staff.removeIf(one -> one.id().userId().equals(userId));
    test.staff.add(member(userId, operations));
    return test.desk(userId);
  }

  private AuditEntry looked() {
    emergency.forPurpose(Purpose.REGISTER_MAINTENANCE).get(anna.id());
    return test.lastEntry();
  }

  @Test
  @DisplayName("S41.1 the reason of an emergency is told to whoever reviews it, and is sealed")
  void reasonIsToldToReviewers() {
    AuditEntry entry = looked();
    assertThat(trail.reasonOf(entry)).contains(REASON);
    assertThat(new String(entry.evidence().reason().orElseThrow(), StandardCharsets.UTF_8))
        .doesNotContain("fainted");
    assertThat(trail.ofSubject(anna.id(), null, 100)).contains(entry);
    AuditEntry usual = test.entries().get(0);
    assertThat(trail.reasonOf(usual)).as("control: who gave none").isEmpty();
  }

  @Test
  @DisplayName("S41.1 a look that found nobody keeps its reason too")
  void reasonWithoutSubjectIsKept() {
    emergency
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .find(CustomerSearch.BY_EMAIL, EmailAddress.of("nobody@example.fi"));
    AuditEntry entry = test.lastEntry();
    assertThat(entry.act().action()).isEqualTo(AuditAction.SEARCH);
    assertThat(trail.reasonOf(entry)).contains(REASON);
  }

  @Test
  @DisplayName("G5.2 whoever says why they act is asked no less, and the entry keeps it")
  void reasonOfAnEverydayActIsKept() {
    RegisterDesk maija =
        desk("maija", Operation.READ, Operation.MAINTAIN).because("letter 17/2026");
    maija.forPurpose(Purpose.REGISTER_MAINTENANCE).get(anna.id());
    assertThat(test.lastEntry().act().footing()).isEqualTo(Footing.DESIGNATED);
    assertThat(trail.reasonOf(test.lastEntry())).contains("letter 17/2026");
    maija.forPurpose(Purpose.REGISTER_MAINTENANCE).page(null, 10);
    assertThat(trail.reasonOf(test.lastEntry())).contains("letter 17/2026");
    maija.forPurpose(Purpose.REGISTER_MAINTENANCE).register(TestRegister.contactPerson());
    assertThat(test.lastEntry().act().action()).isEqualTo(AuditAction.REGISTER);
    assertThat(trail.reasonOf(test.lastEntry())).contains("letter 17/2026");
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> desk("idle").because("I wish").forPurpose(Purpose.RIGHTS).get(anna.id()));
    assertThat(trail.reasonOf(test.lastEntry())).contains("I wish");
    refuses(ErrorCode.REASON_INVALID, () -> maija.because(" "));
    refuses(ErrorCode.REASON_INVALID, () -> maija.because("x".repeat(501)));
  }

  @Test
  @DisplayName("a reason opens in its own place only, and for its own person")
  void reasonIsBoundToItsPlace() {
    AuditEntry entry = looked();
    byte[] reason = entry.evidence().reason().orElseThrow();
    Evidence moved = Evidence.of(AuditPlace.first(), entry.evidence().link(), reason);
    assertThat(trail.reasonOf(with(entry, moved))).isEmpty();
    for (int i = 0; i < reason.length; i++) {
      byte[] changed = reason.clone();
      changed[i] ^= 1;
      Evidence evidence = Evidence.of(entry.place(), entry.evidence().link(), changed);
      assertThat(trail.reasonOf(with(entry, evidence))).as("byte %d", i).isEmpty();
    }
    Evidence cut = Evidence.of(entry.place(), entry.evidence().link(), new byte[3]);
    assertThat(trail.reasonOf(with(entry, cut))).isEmpty();
  }

  @Test
  @DisplayName("reasons outlive the rotation of the person's key, twice")
  void reasonsOutliveRotations() {
    AuditEntry first = looked();
    admin.keys().rotate(Rotation.CUSTOMER_KEYS);
    AuditEntry second = looked();
    admin.keys().rotate(Rotation.CUSTOMER_KEYS);
    AuditEntry third = looked();
    for (AuditEntry entry : List.of(first, second, third)) {
      assertThat(trail.reasonOf(entry)).contains(REASON);
    }
  }

  @Test
  @DisplayName("S88 the reason goes with the person's key, and the trail verifies as before")
  void reasonGoesWithThePerson() {
    AuditEntry entry = looked();
    trail.checkpoint();
    AuditEntry erased =
        new AuditEntry(
            Evidence.at(AuditPlace.first()),
            NOW,
            "admin",
            "test",
            Purpose.RIGHTS,
            AuditEntry.Act.done(AuditAction.ERASE, anna.id(), List.of()));
    test.storage.inTransaction(
        tx -> {
          ErasureVerdict verdict = new ErasureVerdict(anna.id(), new RuleId("Art. 17"), NOW);
          tx.customers().erase(verdict, erased);
          return verdict;
        });
    assertThat(trail.reasonOf(entry)).isEmpty();
    assertThat(trail.verify().findings())
        .as("only the entry that this test wrote past the register")
        .extracting(finding -> finding.place().orElseThrow())
        .containsExactly(erased.place());
  }

  private static AuditEntry with(AuditEntry was, Evidence evidence) {
    return new AuditEntry(
        evidence, was.at(), was.actor(), was.interfaceId(), was.purpose(), was.act());
  }
}
