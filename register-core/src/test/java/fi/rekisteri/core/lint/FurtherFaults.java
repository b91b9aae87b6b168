package fi.rekisteri.core.lint;

import static fi.rekisteri.core.lint.Clean.adding;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeClaim.CannotIdentify;
import fi.rekisteri.notice.NoticeClaim.LinksVisitors;
import fi.rekisteri.notice.NoticeClaim.ListsRecipients;
import fi.rekisteri.notice.NoticeClaim.ListsVisitData;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Days;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ContactPersonHold;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.VisitDatum;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Changes of the corrected definition that are wrong in ways beside those of {@link Mutations}. */
final class FurtherFaults {
  private static final String AGENCY = CustomerRegisterNotice.COLLECTION_AGENCY;
  private static final CountryCode STATES = new CountryCode("US");
  private static final TransferTool CLAUSES =
      TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC 2021/914");

  /**
   * A fault.
   *
   * @param code under which it is found
   * @param told what the finding names, in English or by its path
   * @param made makes it
   */
  record Fault(LintCode code, String told, Consumer<RegisterDefinitionBuilder> made) {
    @Override
    public String toString() {
      return code + " " + told;
    }
  }

  static final List<Fault> ALL =
      List.of(
          new Fault(
              LintCode.L01,
              "missing for these categories of data: BILLING.",
              without(DataCategory.BILLING)),
          new Fault(
              LintCode.L01,
              "missing for these categories of data: ",
              b -> b.provision(Declared.value(Map.of()))),
          new Fault(LintCode.L05, "[controller.name]", b -> b.controller(unnamed())),
          new Fault(LintCode.L05, "“TODO”", FurtherFaults::placeholderInLabel),
          new Fault(
              LintCode.L05,
              "activities[STATISTICS].description",
              FurtherFaults::placeholderInPurpose),
          new Fault(
              LintCode.L08,
              "supports credit decisions",
              b -> b.automatedDecisions(Declared.value(List.of()))),
          new Fault(
              LintCode.L08,
              "activities[SITE_ANALYTICS]",
              b -> b.automatedDecisions(Decisions.without(Purpose.SITE_ANALYTICS))),
          new Fault(
              LintCode.L08,
              "supports credit decisions",
              b -> b.automatedDecisions(Decisions.without(Purpose.CREDIT_APPLICATION))),
          new Fault(
              LintCode.L10,
              "not declared as recipients: NOBODY",
              b -> adding(NoticeRow.RECIPIENTS, all("NOBODY")).accept(b)),
          new Fault(
              LintCode.L12,
              "COLLECTION_AGENCY (US)",
              b -> named(b, NamedParty.of("Perintä", STATES))),
          new Fault(
              LintCode.L12,
              "COLLECTION_AGENCY (FI)",
              b -> named(b, NamedParty.internationalOrganisation("Järjestö", CountryCode.FINLAND))),
          new Fault(LintCode.L12, "COLLECTION_AGENCY (IN)", FurtherFaults::engagedOutside),
          new Fault(LintCode.L12, "where a copy of the safeguards", b -> transfer(b, CLAUSES)),
          new Fault(
              LintCode.L12,
              "no tool that may be used today",
              b ->
                  transfer(
                      b, CLAUSES.withCopyAt("x").on(Days.ALL.through(Clean.TODAY.minusDays(1))))),
          new Fault(
              LintCode.L12,
              "no tool that may be used today",
              b -> transfer(b, CLAUSES.withCopyAt("x").withdrawn(Clean.TODAY))),
          new Fault(LintCode.L13, "officer's contact data only", b -> b.controller(officerOnly())),
          new Fault(
              LintCode.L15,
              "SEED_STRICT",
              b ->
                  b.change(
                      c ->
                          c.rightsPolicy(
                              r -> r.with(IdentityPolicy.of(FormalityProfile.SEED_STRICT))))),
          new Fault(
              LintCode.L16,
              "forbid direct marketing is not presented",
              b ->
                  b.notice(Clean.DEFINITION.notice().withAsWritten(NoticeRow.MARKETING_OBJECTION))),
          new Fault(
              LintCode.L16,
              "tells of other things too",
              b ->
                  b.notice(
                      Clean.DEFINITION
                          .notice()
                          .with(
                              Clean.sentence(
                                  NoticeRow.MARKETING_OBJECTION,
                                  new NoticeClaim.Explains(DataSubjectRight.MARKETING_OBJECTION),
                                  new NoticeClaim.Explains(DataSubjectRight.ERASURE)))
                          .withAsWritten(NoticeRow.MARKETING_OBJECTION))),
          new Fault(
              LintCode.L16,
              "tells of other things too",
              adding(
                  NoticeRow.MARKETING_OBJECTION,
                  new NoticeClaim.Explains(DataSubjectRight.ACCESS))),
          new Fault(
              LintCode.L04,
              "Article 6(1)(fa)",
              adding(
                  NoticeRow.LEGITIMATE_INTEREST,
                  new NoticeClaim.RestsOn(new RuleId("Article 6(1)(fa)")))),
          new Fault(
              LintCode.L17,
              "RETENTION_PERIOD",
              b ->
                  b.change(
                      c ->
                          c.retentionPolicy(
                              r -> r.withContactPersonHold(ContactPersonHold.RETENTION_PERIOD)))),
          new Fault(
              LintCode.L20,
              "residence, work, the place",
              b -> b.notice(Clean.DEFINITION.notice().withAsWritten(NoticeRow.COMPLAINT))),
          new Fault(
              LintCode.L21,
              "not checked for a year",
              b -> b.authority(Authorities.checkedOn(Clean.TODAY.minusMonths(12).minusDays(1)))),
          new Fault(
              LintCode.L21,
              "telephone (029 566 6700",
              b -> b.authority(Authorities.reachedAt("029 566 6701"))),
          new Fault(
              LintCode.L21,
              "telephone (029 566 6700",
              b -> b.authority(Authorities.reachedAt("+46 29 566 6700"))),
          new Fault(
              LintCode.L21,
              "does not hold today",
              b -> b.authority(Authorities.endedBefore(Clean.TODAY))),
          new Fault(LintCode.L21, "is missing", b -> b.authority(null)),
          new Fault(LintCode.L22, "fields[ipObservation]", Visitors.observedIn("ipObservation")),
          new Fault(LintCode.L22, "fields[visit]", Visitors.observedIn("visit")),
          new Fault(LintCode.L22, "not proved to be anonymous: analytics", Visitors::unproven),
          new Fault(
              LintCode.L22,
              "put together with what people told",
              adding(NoticeRow.COOKIES, new CannotIdentify(), new LinksVisitors())),
          new Fault(
              LintCode.L23,
              "no cookie collects them: gender (inferred)",
              adding(
                  NoticeRow.COOKIES,
                  new ListsVisitData(
                      EnumSet.of(
                          VisitDatum.IP_ADDRESS,
                          VisitDatum.VISITED_AT,
                          VisitDatum.PAGE_VIEWS,
                          VisitDatum.USER_AGENT,
                          VisitDatum.GENDER)))),
          new Fault(LintCode.L25, "personupgifter", FurtherFaults::misspeltSwedish),
          new Fault(LintCode.L27, "has no date", b -> b.version("2", null)),
          new Fault(LintCode.L27, "has no version", b -> b.version(" ", LocalDate.EPOCH)));

  private FurtherFaults() {}

  private static Consumer<RegisterDefinitionBuilder> without(DataCategory category) {
    return builder ->
        builder.provision(
            Clean.DEFINITION
                .provision()
                .map(
                    all ->
                        all.entrySet().stream()
                            .filter(one -> !one.getKey().equals(category))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
  }

  private static NoticeClaim all(String more) {
    Set<String> codes =
        Clean.DEFINITION.recipients().stream().map(Recipient::code).collect(Collectors.toSet());
    codes.add(more);
    return new ListsRecipients(codes);
  }

  private static Controller unnamed() {
    return Controller.of("[yrityksen nimi]", Clean.CONTROLLER.contacts().get(0));
  }

  private static Controller officerOnly() {
    return Controller.of(
        "Esimerkki Oy",
        ContactPoint.byEmail(ContactRole.DATA_PROTECTION_OFFICER, "tietosuoja@example.fi"));
  }

  private static void placeholderInLabel(RegisterDefinitionBuilder builder) {
    builder.change(changes -> changes.field("name", field -> labelled(field, "TODO nimi")));
  }

  private static <T> FieldSchema<T> labelled(FieldSchema<T> field, String label) {
    return new FieldSchema<>(
        field.key(),
        field.category(),
        field.required(),
        field.portable(),
        LocalizedText.finnish(label));
  }

  private static void placeholderInPurpose(RegisterDefinitionBuilder builder) {
    described(builder, LocalizedText.of("Tilastot.", "Statistik.", "Statistics of {{what}}."));
  }

  private static void misspeltSwedish(RegisterDefinitionBuilder builder) {
    described(builder, LocalizedText.of("Tilastot.", "Statistik av personupgifter.", "Figures."));
  }

  private static void described(RegisterDefinitionBuilder builder, LocalizedText text) {
    builder.change(
        changes ->
            changes.activity(
                Purpose.STATISTICS,
                one ->
                    new ProcessingActivity(
                        one.purpose(),
                        text,
                        one.status(),
                        one.bases(),
                        one.fields(),
                        one.traits())));
  }

  private static void named(RegisterDefinitionBuilder builder, NamedParty party) {
    builder.change(changes -> changes.recipient(AGENCY, one -> one.named(party)));
  }

  private static void transfer(RegisterDefinitionBuilder builder, TransferTool tool) {
    named(builder, NamedParty.of("Perintä", STATES));
    builder.transfer(TransferRule.of(AGENCY, STATES, Clean.SENTENCE, tool));
  }

  private static void engagedOutside(RegisterDefinitionBuilder builder) {
    ProcessingAgreement agreement =
        ProcessingAgreement.signed("sopimus 1", Clean.TODAY, Clean.SENTENCE)
            .approving(SubProcessor.of("Toinen", new CountryCode("IN"), Clean.TODAY));
    named(builder, NamedParty.of("Perintä", CountryCode.FINLAND).under(agreement));
  }
}
