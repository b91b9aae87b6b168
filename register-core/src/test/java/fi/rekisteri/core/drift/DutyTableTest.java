package fi.rekisteri.core.drift;

import static fi.rekisteri.core.drift.Lines.*;
import static fi.rekisteri.core.drift.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.drift.Lines.Line;
import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.ChangeRequirement;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ContactPersonHold;
import fi.rekisteri.retention.RetentionPolicy;
import fi.rekisteri.visit.VisitDatum;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/notice-drift.md, line by line and both ways. */
class DutyTableTest {
  @ParameterizedTest
  @MethodSource({
    "keeping",
    "keptLonger",
    "moved",
    "narrowedHolds",
    "cookies",
    "others",
    "officerAndWords"
  })
  @DisplayName("G13 G7 each kind of change requires what the table says, both ways")
  void changeRequiresWhatTheTableSays(Line line) {
    line.assertHolds();
  }

  static Stream<Line> keeping() {
    return Stream.of(
        changed(
            "fields[webAddress]",
            c -> c.withoutField("webAddress"),
            Set.of(LESS),
            Set.of(INFORM_DATA)),
        changed(
            "fields[customerNumber]",
            c -> c.withoutField("customerNumber"),
            Set.of(LESS),
            Set.of(INFORM_DATA, IMPACT_DATA)),
        changed(
            "fields[phone].required",
            c ->
                c.field(
                    "phone",
                    f ->
                        new FieldSchema<>(retyped(f), f.category(), true, f.portable(), f.label())),
            Set.of(INFORM_PROVISION),
            Set.of(LESS)),
        changed(
            "fields[phone].portable",
            c ->
                c.field(
                    "phone",
                    f ->
                        new FieldSchema<>(
                            retyped(f), f.category(), f.required(), !f.portable(), f.label())),
            Set.of(INFORM_RIGHTS),
            Set.of(NEXT_NOTICE)),
        changed(
            "retention[ONLINE_IDENTIFIER/OBSERVATION].length",
            kept(Period.ofMonths(13)),
            Set.of(INFORM_RETENTION),
            Set.of(SHORTER)));
  }

  static Stream<Line> keptLonger() {
    return Stream.of(
        new Line(
            "retention[CONTACT/CUSTOMERSHIP_END].length",
            Versions.SHIPPED,
            contactsKept(Period.ofYears(5)),
            Set.of(PROCESSOR_ERASES),
            Set.of(INFORM_RETENTION)),
        changed(
            "holds[OPEN_INVOICE]",
            policy(
                p ->
                    p.withHolds(
                        p.holds().stream().filter(h -> !h.code().equals("OPEN_INVOICE")).toList())),
            Set.of(SHORTER),
            Set.of(INFORM_RETENTION)),
        changed(
            "retentionPolicy.longest",
            policy(p -> p.withLongest(Period.ofYears(20))),
            Set.of(INFORM_RETENTION),
            Set.of(SHORTER)),
        changed(
            "retentionPolicy.approvals",
            policy(p -> p.withApprovals(3 - p.approvals())),
            Set.of(INTERNAL),
            Set.of(INTERNAL)),
        changed(
            "retentionPolicy.contactPersonHold",
            policy(p -> p.withContactPersonHold(ContactPersonHold.RETENTION_PERIOD)),
            Set.of(INFORM_RETENTION),
            Set.of(SHORTER)));
  }

  /** Contacts are kept for ten years by three anchors, what is observed for half a year by one. */
  static Stream<Line> moved() {
    return Stream.of(
        changed(
            "fields[phone].category",
            movedTo(DataCategory.WEB_OBSERVATION),
            Set.of(INFORM_DATA, INFORM_RETENTION, IMPACT_DATA),
            Set.of(INFORM_DATA, INFORM_RETENTION)),
        changed(
            "fields[phone].category",
            movedTo(DataCategory.NAME),
            Set.of(INFORM_DATA),
            Set.of(INFORM_DATA)),
        new Line(
            "fields[phone].category",
            contactsKept(Period.ofYears(5)),
            contactsKept(Period.ofYears(5)).toBuilder().change(movedTo(DataCategory.NAME)).draft(),
            Set.of(INFORM_DATA, INFORM_RETENTION),
            Set.of(INFORM_DATA)));
  }

  private static Consumer<DefinitionChanges> movedTo(DataCategory category) {
    return c ->
        c.field(
            "phone",
            f -> new FieldSchema<>(retyped(f), category, f.required(), f.portable(), f.label()));
  }

  static Stream<Line> narrowedHolds() {
    return Stream.of(
        changed(
            "holds[COMPLAINT].fields[name]",
            c -> c.retentionPolicy(p -> held(p, Set.of("name"))),
            Set.of(SHORTER),
            Set.of(INFORM_RETENTION)),
        new Line(
            "holds[COMPLAINT].fields[phone]",
            holding("name"),
            holding("name", "phone"),
            Set.of(INFORM_RETENTION),
            Set.of(SHORTER)));
  }

  private static RegisterDraft holding(String... fields) {
    return Versions.SHIPPED.toBuilder()
        .change(c -> c.retentionPolicy(p -> held(p, Set.of(fields))))
        .draft();
  }

  private static RetentionPolicy held(RetentionPolicy policy, Set<String> fields) {
    return policy.withHolds(
        policy.holds().stream()
            .map(hold -> hold.code().equals("COMPLAINT") ? hold.withFields(fields) : hold)
            .toList());
  }

  static Stream<Line> cookies() {
    return Stream.of(
        built(
            "cookies[own]",
            b -> b.cookie(cookie("own", false, Period.ofDays(30), Set.of())),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE),
            Set.of(LESS)),
        built(
            "cookies[own]",
            b -> b.cookie(cookie("own", true, Period.ofDays(30), Set.of())),
            Set.of(INFORM_COOKIE),
            Set.of(LESS)),
        built(
            "cookies[own]",
            b -> b.cookie(cookie("own", false, Period.ofDays(30), Set.of(VisitDatum.INTEREST))),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE, IMPACT_PROFILING),
            Set.of(LESS)),
        baked(
            "cookies[own].lifetime",
            cookie("own", false, Period.ofDays(30), Set.of()),
            cookie("own", false, Period.ofDays(60), Set.of()),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE),
            Set.of(SHORTER)),
        baked(
            "cookies[own].strictlyNecessary",
            cookie("own", true, Period.ofDays(30), Set.of()),
            cookie("own", false, Period.ofDays(30), Set.of()),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE),
            Set.of(INFORM_COOKIE, COOKIE_NECESSARY)),
        baked(
            "cookies[own].collects[GENDER]",
            cookie("own", false, Period.ofDays(30), Set.of()),
            cookie("own", false, Period.ofDays(30), Set.of(VisitDatum.GENDER)),
            Set.of(INFORM_COOKIE, CONSENT_COOKIE, IMPACT_PROFILING),
            Set.of(LESS)));
  }

  static Stream<Line> others() {
    ContactPoint contact = Versions.CONTROLLER.contacts().get(0);
    RegisterDraft numbered =
        Versions.with(b -> b.controller(Versions.CONTROLLER.withBusinessId("1234567-1")));
    return Stream.of(
        built(
            "version",
            b -> b.version("2", LocalDate.of(2027, 1, 1)),
            Set.of(NEXT_NOTICE),
            Set.of(NEXT_NOTICE)),
        built("zone", b -> b.zone(ZoneId.of("UTC")), Set.of(INTERNAL), Set.of(INTERNAL)),
        built(
            "controller.name",
            b -> b.controller(Controller.of("Toinen Oy", contact)),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER)),
        new Line(
            "controller.name",
            numbered,
            Versions.with(
                b ->
                    b.controller(
                        Controller.of("Uusi nimi Oy", contact).withBusinessId("1234567-1"))),
            Set.of(INFORM_CONTROLLER),
            Set.of(INFORM_CONTROLLER)),
        new Line(
            "controller.businessId",
            numbered,
            Versions.with(b -> b.controller(Versions.CONTROLLER.withBusinessId("7654321-7"))),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER),
            Set.of(INFORM_CONTROLLER, CONSENT_CONTROLLER)));
  }

  static Stream<Line> officerAndWords() {
    return Stream.of(
        new Line(
            "dataProtectionOfficer.email",
            officer("a@example.fi"),
            officer("b@example.fi"),
            Set.of(INFORM_OFFICER),
            Set.of(INFORM_OFFICER)),
        built(
            "measures[ELECTRONIC/FIELD_ENCRYPTION].reviewedOn",
            b -> b.change(c -> c.measures(one -> one.reviewed(LocalDate.of(2026, 12, 1)))),
            Set.of(EVIDENCE),
            Set.of(EVIDENCE)),
        built(
            "notice.statements[own]",
            b -> b.notice(NoticeForm.MADE.with(NoticeStatement.of("own", NoticeRow.COOKIES, TEXT))),
            Set.of(WORDS_CHANGED),
            Set.of(WORDS_CHANGED)));
  }

  @Test
  @DisplayName("G7 a requirement of consent names the purposes whose consents it concerns")
  void requirementNamesPurposes() {
    RegisterDraft other =
        Versions.with(
            b -> b.controller(Controller.of("Toinen Oy", Versions.CONTROLLER.contacts().get(0))));
    DefinitionChange change =
        Versions.at(DefinitionDrift.between(Versions.SHIPPED, other), "controller.name");
    ChangeRequirement first = change.requirements().get(0);
    assertThat(first.reason()).isEqualTo(CONSENT_CONTROLLER.name());
    assertThat(first.purposes())
        .contains(ANALYTICS, Purpose.MARKETING_TARGETING)
        .doesNotContain(ORDERS);
    assertThat(first.sources()).contains(new RuleId("Art. 4(11)"));
  }

  @Test
  @DisplayName(
      "S33 a period is longer where it keeps anybody longer, from any day of a leap year on")
  void periodsAreCompared() {
    assertThat(Lengths.isLonger("P1M", "P30D")).as("in February").isTrue();
    assertThat(Lengths.isLonger("P30D", "P1M")).as("in January").isTrue();
    assertThat(Lengths.isLonger("P1M", "P28D")).isFalse();
    assertThat(Lengths.isLonger("P1Y", "P12M")).isFalse();
    assertThat(Lengths.isLonger("P365D", "P1Y")).as("over 29 February").isTrue();
    assertThat(Lengths.isLonger("P1Y", "P2000000000Y")).isTrue();
    assertThat(Lengths.isLonger("P6M", "")).as("without an end").isTrue();
  }
}
