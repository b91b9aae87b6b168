package fi.rekisteri.core.lint;

import static fi.rekisteri.core.lint.Clean.adding;
import static java.util.Map.entry;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.notice.ComplaintVenue;
import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeClaim.Area;
import fi.rekisteri.notice.NoticeClaim.Asks;
import fi.rekisteri.notice.NoticeClaim.CannotIdentify;
import fi.rekisteri.notice.NoticeClaim.Formality;
import fi.rekisteri.notice.NoticeClaim.ListsCategories;
import fi.rekisteri.notice.NoticeClaim.ListsRecipients;
import fi.rekisteri.notice.NoticeClaim.ListsVisitData;
import fi.rekisteri.notice.NoticeClaim.NamesRegister;
import fi.rekisteri.notice.NoticeClaim.NamesVenues;
import fi.rekisteri.notice.NoticeClaim.NeverErases;
import fi.rekisteri.notice.NoticeClaim.OnlyFor;
import fi.rekisteri.notice.NoticeClaim.RestsOn;
import fi.rekisteri.notice.NoticeClaim.StaysInside;
import fi.rekisteri.notice.NoticeClaim.TransfersWhereNeeded;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.ExternalControl;
import fi.rekisteri.visit.VisitDatum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * For each code the smallest change of the corrected definition that is wrong in that way alone.
 */
final class Mutations {
  static final Map<LintCode, Consumer<RegisterDefinitionBuilder>> ALL =
      Map.ofEntries(
          entry(LintCode.L01, b -> b.provision(Declared.notStated())),
          entry(
              LintCode.L02,
              adding(NoticeRow.PURPOSES, new OnlyFor(Set.of(Purpose.CUSTOMER_RELATIONSHIP)))),
          entry(LintCode.L03, contract(Purpose.STATISTICS, SubjectRole.CUSTOMER)),
          entry(
              LintCode.L04,
              adding(NoticeRow.LEGITIMATE_INTEREST, new RestsOn(new RuleId("Art. 6(1)(b)")))),
          entry(LintCode.L05, saying("Kysy sähköpostitse (s-postiosoite).")),
          entry(
              LintCode.L06,
              contract(Purpose.CUSTOMER_RELATIONSHIP, SubjectRole.ORG_CONTACT_PERSON)),
          entry(
              LintCode.L07,
              adding(NoticeRow.CATEGORIES, new ListsCategories(Set.of(DataCategory.NAME)))),
          entry(LintCode.L08, b -> b.automatedDecisions(Declared.noneDeclared())),
          entry(LintCode.L09, b -> b.consent(Declared.noneDeclared())),
          entry(
              LintCode.L10,
              adding(
                  NoticeRow.RECIPIENTS,
                  new ListsRecipients(Set.of(CustomerRegisterNotice.FINANCE_PARTNER)))),
          entry(LintCode.L11, asWritten(NoticeRow.TRANSFERS, new StaysInside(Area.EUROPEAN_UNION))),
          entry(LintCode.L12, adding(NoticeRow.TRANSFERS, new TransfersWhereNeeded())),
          entry(LintCode.L13, b -> b.controller(null)),
          entry(LintCode.L14, b -> b.dataProtectionOfficer(Declared.notStated())),
          entry(
              LintCode.L15,
              adding(NoticeRow.ACCESS, new Asks(Formality.SIGNATURE, DataSubjectRight.ACCESS))),
          entry(LintCode.L16, asWritten(NoticeRow.OBJECTION)),
          entry(
              LintCode.L17,
              adding(NoticeRow.OBJECTION, new NeverErases(SubjectRole.ORG_CONTACT_PERSON))),
          entry(
              LintCode.L18,
              adding(NoticeRow.ELECTRONIC_PROTECTION, new NamesRegister("jäsenrekisteri"))),
          entry(LintCode.L19, Mutations::withoutOwnWithdrawal),
          entry(
              LintCode.L20,
              adding(
                  NoticeRow.COMPLAINT,
                  new NamesVenues(Set.of(ComplaintVenue.RESIDENCE, ComplaintVenue.WORK)))),
          entry(LintCode.L21, b -> b.authority(Authorities.moved())),
          entry(LintCode.L22, adding(NoticeRow.COOKIES, new CannotIdentify())),
          entry(
              LintCode.L23,
              adding(NoticeRow.COOKIES, new ListsVisitData(Set.of(VisitDatum.IP_ADDRESS)))),
          entry(LintCode.L24, Mutations::onePeriod),
          entry(LintCode.L25, saying("Kysy reksiterinpitäjältä.")),
          entry(LintCode.L26, Mutations::untoldWithdrawal),
          entry(LintCode.L27, b -> b.version(null, null)),
          entry(LintCode.L28, Mutations::uncheckedSwitch));

  private Mutations() {}

  private static Consumer<RegisterDefinitionBuilder> contract(Purpose purpose, SubjectRole role) {
    return builder ->
        builder.change(changes -> changes.activity(purpose, activity -> resting(activity, role)));
  }

  private static ProcessingActivity resting(ProcessingActivity activity, SubjectRole role) {
    Map<SubjectRole, LegalBasis> bases = new HashMap<>(activity.bases());
    bases.put(role, new LegalBasis.Contract());
    return new ProcessingActivity(
        activity.purpose(),
        activity.description(),
        activity.status(),
        bases,
        activity.fields(),
        activity.traits());
  }

  private static Consumer<RegisterDefinitionBuilder> saying(String words) {
    NoticeStatement said =
        NoticeStatement.of("added", NoticeRow.PURPOSES, LocalizedText.finnish(words));
    return builder -> builder.notice(Clean.DEFINITION.notice().with(said));
  }

  private static Consumer<RegisterDefinitionBuilder> asWritten(
      NoticeRow row, NoticeClaim... claims) {
    return builder ->
        builder.notice(
            Clean.DEFINITION.notice().with(Clean.sentence(row, claims)).withAsWritten(row));
  }

  /** A consent is asked for content, none for cookies; S58 and its own way to withdraw are gone. */
  private static void withoutOwnWithdrawal(RegisterDefinitionBuilder builder) {
    builder
        .consent(
            Clean.DEFINITION
                .consent()
                .map(
                    all ->
                        all.stream()
                            .filter(one -> one.purpose().equals(Purpose.PERSONALISED_CONTENT))
                            .toList()))
        .notice(Clean.DEFINITION.notice().without("S58"));
  }

  private static void untoldWithdrawal(RegisterDefinitionBuilder builder) {
    builder.notice(
        Clean.DEFINITION
            .notice()
            .without("S58")
            .with(Clean.sentence(NoticeRow.CONSENT))
            .withAsWritten(NoticeRow.CONSENT, NoticeRow.OTHER_RIGHTS));
  }

  private static void onePeriod(RegisterDefinitionBuilder builder) {
    builder.change(
        changes ->
            changes.retentionPolicy(
                policy ->
                    policy.withRules(
                        policy.rules().stream()
                            .map(
                                rule ->
                                    new RetentionRule(
                                        rule.category(),
                                        policy.rules().get(0).anchor(),
                                        policy.rules().get(0).length()))
                            .distinct()
                            .toList())));
  }

  private static void uncheckedSwitch(RegisterDefinitionBuilder builder) {
    ExternalControl control =
        new ExternalControl(Clean.SENTENCE, "https://example.com/ads", Optional.empty());
    builder.change(
        changes ->
            changes.cookies(
                Clean.DEFINITION.cookies().stream()
                    .map(cookie -> Cookies.with(cookie, List.of(control)))
                    .toArray(CookieDefinition[]::new)));
  }
}
