package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.WRITER;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.PersonChange;
import fi.rekisteri.PersonChange.Kind;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever keeps a copy is told who changed, and who was erased. */
class ChangesTest {
  private static final TimeSpan DAYS =
      new TimeSpan(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(9)));

  private final FoundRegister at = new FoundRegister(new InMemoryStorage());

  private CustomerAccess rights() {
    return RotatingRegister.customersOf(at.register);
  }

  private static List<PersonChange> changes(CustomerAccess access, int size) {
    List<PersonChange> all = new ArrayList<>();
    List<PersonChange> page;
    AuditMoment after = null;
    do {
      page = access.changes(DAYS, after, size);
      all.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1).moment();
    } while (page.size() == size);
    return all;
  }

  @Test
  @DisplayName(
      "Art. 19 what was written of people is told in order, and looks and refusals are not")
  void changesAreToldInOrder() {
    CustomerId one = at.add("1001");
    at.clock.pass(Duration.ofSeconds(1));
    CustomerId other = at.add("1002");
    at.clock.pass(Duration.ofSeconds(1));
    rights().get(one);
    rights()
        .change(
            one,
            seen -> seen.rectify(CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), OWN));
    at.clock.pass(Duration.ofSeconds(1));
    at.choose(other, at.restriction());
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> at.register.actingAs(WRITER).forPurpose(Purpose.RIGHTS).change(one, seen -> seen));
    for (int size : new int[] {1, 2, 3, 100}) {
      assertThat(changes(rights(), size))
          .as("pages of %d", size)
          .extracting(change -> change.kind() + " " + change.id())
          .containsExactly(
              Kind.REGISTERED + " " + one,
              Kind.REGISTERED + " " + other,
              Kind.CHANGED + " " + one,
              Kind.CHOSE + " " + other);
    }
    TimeSpan later = new TimeSpan(NOW.plusSeconds(2), NOW.plusSeconds(3));
    assertThat(rights().changes(later, null, 10))
        .extracting(PersonChange::kind)
        .containsExactly(Kind.CHANGED);
  }

  @Test
  @DisplayName("law 7, Art. 19 the erased are told, although nothing is left of them")
  void erasedAreTold() {
    RetainingRegister retaining = new RetainingRegister();
    CustomerId gone = retaining.ended(RetainingRegister.LONG_AGO);
    ErasureReport report = retaining.execute(retaining.approved());
    assertThat(report.isComplete()).isTrue();
    assertThat(changes(retaining.clerk().forPurpose(Purpose.RIGHTS), 2))
        .filteredOn(change -> change.id().equals(gone))
        .extracting(PersonChange::kind)
        .contains(Kind.REGISTERED)
        .endsWith(Kind.ERASED);
  }

  @Test
  @DisplayName(
      "Art. 19 of a time of which something was pruned nothing is told, and of later ones all")
  void prunedTimeIsRefused() {
    CustomerId one = at.add("1001");
    AuditTrail trail = at.register.actingAs(ADMIN).audit();
    AuditMoment seen = changes(rights(), 10).get(0).moment();
    at.clock.pass(Duration.ofSeconds(5));
    trail.checkpoint();
    Instant end = at.clock.instant();
    assertThat(changes(rights(), 10)).as("control: a checkpoint takes nothing").hasSize(1);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    trail.export(file);
    at.clock.pass(Duration.ofSeconds(5));
    assertThat(trail.prune(new ByteArrayInputStream(file.toByteArray()))).isPositive();
    at.choose(one, at.restriction());
    AuditMoment later = new AuditMoment(end.plusNanos(1_000), seen.place());
    refuses(ErrorCode.CHANGES_PRUNED, () -> rights().changes(DAYS, null, 10));
    refuses(ErrorCode.CHANGES_PRUNED, () -> rights().changes(DAYS, seen, 10));
    refuses(
        ErrorCode.CHANGES_PRUNED,
        () -> rights().changes(new TimeSpan(end, DAYS.until()), null, 10));
    for (List<PersonChange> told :
        List.of(
            rights().changes(new TimeSpan(end.plusNanos(1_000), DAYS.until()), null, 10),
            rights().changes(DAYS, later, 10))) {
      assertThat(told).extracting(PersonChange::kind).containsExactly(Kind.CHOSE);
    }
  }

  @Test
  @DisplayName(
      "law 2: other purposes and actors without READ are told nothing; each page is recorded")
  void othersAreRefused() {
    at.add("1001");
    refuses(
        ErrorCode.PURPOSE_DENIED,
        () ->
            at.register
                .actingAs(MAIJA)
                .forPurpose(Purpose.ORDER_MANAGEMENT)
                .changes(DAYS, null, 10));
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> at.register.actingAs(WRITER).forPurpose(Purpose.RIGHTS).changes(DAYS, null, 10));
    rights().changes(DAYS, null, 10);
    assertThat(at.entries(AuditAction.FIND))
        .filteredOn(entry -> entry.act().code().isEmpty())
        .extracting(entry -> entry.act().fields())
        .containsExactly(List.of("changes"));
  }
}
