package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.Breaches;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.breach.AffectedLook;
import fi.rekisteri.breach.FieldExposure;
import fi.rekisteri.breach.FieldExposure.State;
import fi.rekisteri.breach.LooksAsked;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.store.DisclosureLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom a breach concerns, and what whoever has something can make of it. */
class AffectedTest {
  private final PaperRegister register = new PaperRegister();
  private final Breaches breaches = register.officer();

  private Instant now() {
    return register.test.clock.instant();
  }

  @Test
  @DisplayName("G33 those at whom somebody looked in a time are found, page by page, nobody else")
  void lookedAtAreFound() {
    register.test.staff.add(member("thief", Operation.READ));
    register.test.staff.add(member("maija", Operation.READ));
    look("thief", 3);
    register.test.clock.pass(Duration.ofHours(1));
    Instant from = now();
    look("thief", 7);
    look("maija", 2);
    Instant until = now();
    register.test.clock.pass(Duration.ofHours(1));
    look("thief", 1);
    TimeSpan span = new TimeSpan(from, until);
    List<AffectedLook> thiefs = all(new LooksAsked(span, Optional.of("thief")), 3);
    assertThat(thiefs).hasSize(7).allMatch(look -> look.subject().equals(register.anna));
    assertThat(thiefs).allMatch(look -> look.fields().contains("name"));
    assertThat(thiefs).extracting(AffectedLook::place).doesNotHaveDuplicates();
    assertThat(all(new LooksAsked(span, Optional.empty()), 4)).hasSize(9);
    assertThat(all(new LooksAsked(span, Optional.of("thie")), 4)).isEmpty();
    assertThat(register.test.lastEntry().act().action()).isEqualTo(AuditAction.FIND_AFFECTED);
    assertThat(register.test.lastEntry().act().fields()).contains("by=thie", "from=" + from);
  }

  @Test
  @DisplayName("G33 what was denied showed nothing, and concerns nobody")
  void deniedLooksConcernNobody() {
    Instant from = now();
    register.test.staff.add(member("paperless", Operation.MAINTAIN));
    TestRegister.refuses(
        ErrorCode.NOT_DESIGNATED, () -> register.test.as("paperless").get(register.anna));
    assertThat(all(new LooksAsked(new TimeSpan(from, now()), Optional.empty()), 10)).isEmpty();
  }

  private void look(String who, int times) {
    for (int i = 0; i < times; i++) {
      register.test.as(who).get(register.anna);
    }
  }

  private List<AffectedLook> all(LooksAsked asked, int size) {
    List<AffectedLook> all = new ArrayList<>();
    AffectedLook last = null;
    List<AffectedLook> page;
    do {
      page = breaches.lookedAt(asked, last, size);
      all.addAll(page);
      last = page.isEmpty() ? last : page.get(page.size() - 1);
    } while (page.size() == size);
    return all;
  }

  @Test
  @DisplayName(
      "G34 after a theft of the database everybody is found once, page by page, visitors too")
  void everybodyIsFound() {
    try (VisitedSite site = new VisitedSite()) {
      Set<CustomerId> all = new HashSet<>();
      for (int i = 0; i < 5; i++) {
        all.add(site.customer("A-" + i));
        all.add(site.consenting(Purpose.SITE_ANALYTICS).subject());
      }
      Breaches file = site.desk().breaches();
      List<CustomerId> found = new ArrayList<>();
      CustomerId last = null;
      List<CustomerId> page;
      do {
        page = file.everybody(last, 3);
        found.addAll(page);
        last = page.isEmpty() ? last : page.get(page.size() - 1);
      } while (page.size() == 3);
      assertThat(found).containsExactlyInAnyOrderElementsOf(all);
      assertThat(file.everybody(last, 1_000)).isEmpty();
    }
  }

  @Test
  @DisplayName("G34 whoever restricted or forbade everything is found too: they are to be told")
  void choicesHideNobody() {
    register.test.staff.add(member("maija", Operation.READ, Operation.MAINTAIN));
    register
        .test
        .desk("maija")
        .choicesOf(register.anna)
        .record(
            new Choice.Restriction(
                Set.of(), RestrictionGround.ACCURACY_CONTESTED, Receipt.of(now(), Channel.PHONE)));
    TestRegister.refuses(ErrorCode.RESTRICTED, () -> register.test.as("maija").get(register.anna));
    assertThat(breaches.everybody(null, 10)).containsExactly(register.anna);
  }

  @Test
  @DisplayName(
      "law 6: each page of everybody stands in the trail; others see none, and none too big")
  void findingEverybodyIsAudited() {
    breaches.everybody(null, 10);
    assertThat(register.test.lastEntry().act().action()).isEqualTo(AuditAction.FIND_AFFECTED);
    assertThat(register.test.lastEntry().act().fields())
        .containsExactly("everybody", "after=nobody", "people=1");
    breaches.everybody(register.anna, 10);
    assertThat(register.test.lastEntry().act().fields())
        .containsExactly("everybody", "after=" + register.anna, "people=0");
    TestRegister.refuses(
        ErrorCode.NOT_DESIGNATED, () -> register.test.desk("clerk").breaches().everybody(null, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> breaches.everybody(null, 1_001));
    assertThatIllegalArgumentException().isThrownBy(() -> breaches.everybody(null, 0));
  }

  @Test
  @DisplayName("G33 whose data a recipient received is told by the ledger, of that time alone")
  void disclosedToAreFound() {
    CustomerId early = CustomerId.random();
    CustomerId hit = CustomerId.random();
    CustomerId late = CustomerId.random();
    Instant from = now();
    disclosed(early, "BANK", from.minusSeconds(1));
    disclosed(hit, "BANK", from);
    disclosed(hit, "POST", from);
    disclosed(late, "BANK", from.plusSeconds(60));
    TimeSpan span = new TimeSpan(from, from.plusSeconds(60));
    List<DisclosureFacts> found = breaches.disclosedTo("BANK", span, null, 10);
    assertThat(found).extracting(DisclosureFacts::subject).containsExactly(hit);
    assertThat(breaches.disclosedTo("BANK", span, found.get(0).id(), 10)).isEmpty();
  }

  private void disclosed(CustomerId subject, String recipient, Instant at) {
    DisclosureFacts facts =
        new DisclosureFacts(
            DisclosureId.at(at),
            subject,
            recipient,
            DisclosureGround.INVOICING,
            Purpose.INVOICING,
            List.of("name"),
            "back-office",
            Optional.empty());
    register.test.storage.inTransaction(
        tx -> {
          tx.disclosures().append(List.of(new DisclosureLine(facts, new byte[30])));
          return facts;
        });
  }

  @Test
  @DisplayName("G34 34(3)(a) per field: sealed without keys, readable with them, and by purpose")
  void exposureIsTold() {
    assertThat(breaches.exposures(new Taken.Database()))
        .hasSameSizeAs(register.test.register.definition().fields())
        .allMatch(field -> field.state() == State.UNINTELLIGIBLE);
    assertThat(breaches.exposures(new Taken.DatabaseAndKeys()))
        .hasSameSizeAs(register.test.register.definition().fields())
        .allMatch(field -> field.state() == State.INTELLIGIBLE);
    assertThat(breaches.exposures(new Taken.Paper(UUID.randomUUID())))
        .hasSameSizeAs(register.test.register.definition().fields())
        .allMatch(field -> field.state() == State.NOT_TAKEN);
    List<FieldExposure> output = breaches.exposures(new Taken.Output(Purpose.INVOICING));
    assertThat(output)
        .filteredOn(field -> field.state() == State.INTELLIGIBLE)
        .extracting(FieldExposure::path)
        .containsExactlyInAnyOrderElementsOf(bound(Purpose.INVOICING));
    assertThat(output).extracting(FieldExposure::state).contains(State.NOT_TAKEN);
    TestRegister.refuses(
        ErrorCode.BREACH_ENTRY_REFUSED,
        () -> breaches.exposures(new Taken.Output(new Purpose("NONSENSE"))));
  }

  private List<String> bound(Purpose purpose) {
    return register.test.register.definition().activity(purpose).orElseThrow().fields().stream()
        .map(key -> key.path())
        .toList();
  }
}
