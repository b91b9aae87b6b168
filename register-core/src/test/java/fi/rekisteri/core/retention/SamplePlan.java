package fi.rekisteri.core.retention;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.RetentionPlan.Approval;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A small plan with every fate and finding in it, and every free text of it chosen by the test. */
final class SamplePlan {
  static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
                  "Esimerkkikauppa Oy",
                  ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"))
              .withBusinessId("1234567-1"));
  static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  static final Instant NOON = Instant.parse("2026-11-26T10:00:00.000001Z");
  static final UUID ID = UUID.fromString("3f0c6f5e-1c55-4c56-9d0a-6d3a35c8c001");
  static final String DIGEST = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";

  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

  private final String word;

  SamplePlan(String word) {
    this.word = word;
  }

  RetentionPlan plan() {
    PlanCounts counts =
        new PlanCounts(
            3,
            1,
            Map.of("ERASE", 4L, "HOLD", 2L, "RESTRICT", 1L, "ANONYMISE", 1L, "KEEP", 2L),
            Map.of("S33.1", 4L, word, 1L),
            Map.of(PlanFinding.ANCHOR_MISSING, 1, PlanFinding.UNREADABLE, 1),
            Map.of(2023, 1, 2026, 2));
    return plan(counts, List.of(new Approval(word, NOON)));
  }

  static RetentionPlan plan(PlanCounts counts, List<Approval> approvals) {
    return new RetentionPlan(
        ID, approvals.size() + 1, NOON, DAY, "maija", DIGEST, counts, approvals);
  }

  List<PlannedErasure> people() {
    return List.of(
        new PlannedErasure(
            1, customer(1), 4, true, List.of(erase("name", ""), erase("email", "")), Set.of()),
        new PlannedErasure(
            2,
            customer(2),
            17,
            false,
            List.of(
                erase("phone", ""),
                erase(word, word),
                new ValueFate(
                    "postalAddress", "", new Fate.Hold(new RuleId(word), hold(word), SINCE)),
                new ValueFate(
                    "order",
                    "4711",
                    new Fate.Hold(new RuleId("F10"), hold(HoldRule.ACCOUNTING_VOUCHER), SINCE)),
                new ValueFate("name", "", new Fate.Restrict(new RuleId("Art. 18(1)"), SINCE)),
                new ValueFate("visit", "", new Fate.Anonymise(new RuleId("S88.2"), SINCE)),
                new ValueFate("email", "", keep(Optional.of(DAY.plusYears(2)))),
                new ValueFate("web", "", keep(Optional.empty()))),
            Set.of(PlanFinding.ANCHOR_MISSING)),
        new PlannedErasure(3, customer(3), 1, false, List.of(), Set.of(PlanFinding.UNREADABLE)));
  }

  PlannedPages pages() {
    List<PlannedErasure> all = people();
    return (after, limit) -> all.stream().skip(after).limit(Math.min(limit, 2)).toList();
  }

  static CustomerId customer(int number) {
    return new CustomerId(new UUID(0x5b0c1ad26f1e4f0eL, 0x8a3d5f2f9b6f0000L + number));
  }

  LegalHold hold(String code) {
    return new LegalHold(
        code,
        code.equals(word) ? "billing" : LegalHold.REGISTER,
        HoldScope.EVERYTHING,
        new RuleId(word),
        SINCE,
        code.equals(word) ? Optional.empty() : Optional.of(LocalDate.of(2031, 12, 31)),
        code.equals(word) ? Optional.of(word) : Optional.empty());
  }

  private static ValueFate erase(String field, String element) {
    return new ValueFate(field, element, new Fate.Erase(new RuleId("S33.1"), SINCE));
  }

  private static Fate keep(Optional<LocalDate> through) {
    return new Fate.Keep(new RuleId("S33.1"), through);
  }
}
