package fi.rekisteri.core.lint;

import static fi.rekisteri.core.lint.Clean.adding;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.notice.ComplaintVenue;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeClaim.Area;
import fi.rekisteri.notice.NoticeClaim.ControlledBy;
import fi.rekisteri.notice.NoticeClaim.Explains;
import fi.rekisteri.notice.NoticeClaim.ListsCategories;
import fi.rekisteri.notice.NoticeClaim.ListsRecipients;
import fi.rekisteri.notice.NoticeClaim.ListsVisitData;
import fi.rekisteri.notice.NoticeClaim.Means;
import fi.rekisteri.notice.NoticeClaim.NamesRegister;
import fi.rekisteri.notice.NoticeClaim.NamesVenues;
import fi.rekisteri.notice.NoticeClaim.OnlyFor;
import fi.rekisteri.notice.NoticeClaim.RestsOn;
import fi.rekisteri.notice.NoticeClaim.StaysInside;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.ExternalControl;
import fi.rekisteri.visit.VisitDatum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Changes of the corrected definition after which it is still clean. */
final class NearMisses {
  private static final CountryCode NORWAY = new CountryCode("NO");
  private static final CountryCode STATES = new CountryCode("US");

  /**
   * A change.
   *
   * @param name what it is
   * @param made makes it
   */
  record Change(String name, Consumer<RegisterDefinitionBuilder> made) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Change> ALL =
      List.of(
          of("L01 nobody has to give anything", b -> b.provision(Declared.noneDeclared())),
          of("L02 every purpose that is pursued is named", adding(NoticeRow.PURPOSES, all())),
          of("L03 a contract for a purpose of the host's own", NearMisses::ownPurpose),
          of(
              "L04 the row names its own basis",
              adding(NoticeRow.LEGITIMATE_INTEREST, new RestsOn(new RuleId("Art. 6(1)(f)")))),
          of("L04 its own basis, spelt out", interest("Article 6(1)(f)")),
          of("L04 its own basis, of the regulation", interest("GDPR Art. 6 (1) (f)")),
          of("L04 its own basis, in Swedish", interest("artikel 6.1 f")),
          of(
              "L04 another row names a contract",
              adding(NoticeRow.PURPOSES, new RestsOn(new RuleId("Art. 6(1)(b)")))),
          of("L07 the categories of the fields are listed", adding(NoticeRow.CATEGORIES, used())),
          of("L07 two sentences list them together", NearMisses::listedInTwo),
          of("L10 the recipients are listed", adding(NoticeRow.RECIPIENTS, recipients())),
          of(
              "L11 the Union alone, in another row",
              adding(NoticeRow.SOURCES, new StaysInside(Area.EUROPEAN_UNION))),
          of(
              "L11 the area, in the row as written",
              asWritten(NoticeRow.TRANSFERS, new StaysInside(Area.ECONOMIC_AREA))),
          of("L12 a party in Norway", named(NORWAY)),
          of("L12 a party outside, with tool and copy", NearMisses::lawfulTransfer),
          of("L12 a party outside, by a decision that has no copy", NearMisses::adequate),
          of(
              "L16 the row as written tells of objection",
              asWritten(NoticeRow.OBJECTION, new Explains(DataSubjectRight.OBJECTION))),
          of(
              "L16 marketing told of in another row too",
              adding(NoticeRow.ACCESS, new Explains(DataSubjectRight.MARKETING_OBJECTION))),
          of(
              "L18 this register's own name",
              adding(NoticeRow.PURPOSES, new NamesRegister("asiakasrekisteri"))),
          of("L18 a register that is linked", linked("Jasenrekisteri", "jasenrekisteri")),
          of(
              "L19 an add-on beside the own way",
              adding(NoticeRow.COOKIES, new ControlledBy(Means.BROWSER_ADD_ON, Optional.empty()))),
          of(
              "L18 a register that is linked by an id in plain letters",
              linked("Jäsenrekisteri", "jasenrekisteri")),
          of(
              "L18 a linked register of several words",
              linked("Entisten jäsenten (Åbo) rekisteri", "entisten-jasenten-abo-rekisteri")),
          of(
              "L18 a linked register whose name is longer than an id",
              linked("a".repeat(45) + " rekisteri", "a".repeat(40))),
          of("L19 nothing but necessary cookies", NearMisses::necessaryOnly),
          of("L20 three places in two sentences", NearMisses::venuesInTwo),
          of(
              "L21 the same data in another form",
              b -> b.authority(Authorities.writtenDifferently())),
          of("L21 the number as dialled from abroad", phone("00358 29 566 6700")),
          of("L21 the number with the country and without", phone("+358295666700")),
          of(
              "L21 checked twelve months ago to the day",
              b -> b.authority(Authorities.checkedOn(Clean.TODAY.minusMonths(12)))),
          of("L22 an anonymity that was proved", Visitors::unobserved),
          of("L23 what cookies tell is listed", adding(NoticeRow.COOKIES, collected())),
          of("L26 withdrawal told of in a sentence", NearMisses::withdrawalInSentence),
          of("L28 a switch that was looked at", checked(Clean.TODAY.minusMonths(12))),
          of("L28 a switch that was looked at today", checked(Clean.TODAY)));

  private NearMisses() {}

  private static Change of(String name, Consumer<RegisterDefinitionBuilder> made) {
    return new Change(name, made);
  }

  private static Consumer<RegisterDefinitionBuilder> interest(String article) {
    return adding(NoticeRow.LEGITIMATE_INTEREST, new RestsOn(new RuleId(article)));
  }

  private static Consumer<RegisterDefinitionBuilder> phone(String number) {
    return builder -> builder.authority(Authorities.reachedAt(number));
  }

  private static NoticeClaim all() {
    return new OnlyFor(
        Clean.DEFINITION.activities().stream()
            .filter(one -> one.status() == ActivityStatus.ACTIVE)
            .map(ProcessingActivity::purpose)
            .filter(one -> !one.equals(Purpose.RIGHTS) && !one.equals(Purpose.LEGAL_DUTY))
            .collect(Collectors.toSet()));
  }

  private static ListsCategories used() {
    return new ListsCategories(
        Clean.DEFINITION.fields().stream()
            .map(field -> field.category())
            .collect(Collectors.toSet()));
  }

  private static void listedInTwo(RegisterDefinitionBuilder builder) {
    Set<DataCategory> first = Set.of(DataCategory.NAME);
    Set<DataCategory> rest =
        used().categories().stream()
            .filter(one -> !first.contains(one))
            .collect(Collectors.toSet());
    builder.notice(
        Clean.DEFINITION
            .notice()
            .with(Clean.sentence(NoticeRow.CATEGORIES, new ListsCategories(first)))
            .with(named("other", NoticeRow.CATEGORIES, new ListsCategories(rest))));
  }

  private static NoticeClaim recipients() {
    return new ListsRecipients(
        Clean.DEFINITION.recipients().stream().map(Recipient::code).collect(Collectors.toSet()));
  }

  private static void ownPurpose(RegisterDefinitionBuilder builder) {
    builder.activity(
        ProcessingActivity.active(
            new Purpose("SHOE_REPAIR"),
            Clean.SENTENCE,
            Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
            Set.of()));
  }

  private static Consumer<RegisterDefinitionBuilder> named(CountryCode country) {
    return builder ->
        builder.change(
            changes ->
                changes.recipient(
                    CustomerRegisterNotice.COLLECTION_AGENCY,
                    one -> one.named(NamedParty.of("Esimerkkiperintä Oy", country))));
  }

  private static void lawfulTransfer(RegisterDefinitionBuilder builder) {
    named(STATES).accept(builder);
    builder.transfer(
        transfer(
            TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, "SCC 2021/914")
                .withCopyAt("https://example.fi/scc")));
  }

  private static void adequate(RegisterDefinitionBuilder builder) {
    named(STATES).accept(builder);
    builder.transfer(transfer(TransferTool.of(TransferTool.Kind.ADEQUACY_DECISION, "2023/1795")));
  }

  private static TransferRule transfer(TransferTool tool) {
    return TransferRule.of(CustomerRegisterNotice.COLLECTION_AGENCY, STATES, Clean.SENTENCE, tool);
  }

  private static Consumer<RegisterDefinitionBuilder> linked(String name, String id) {
    return adding(NoticeRow.ELECTRONIC_PROTECTION, new NamesRegister(name))
        .andThen(
            builder ->
                builder.registerLink(
                    new RegisterLink(
                        new RegisterId(id), Clean.CONTROLLER, Purpose.AD_TARGETING_OWN, Set.of())));
  }

  private static void necessaryOnly(RegisterDefinitionBuilder builder) {
    builder
        .notice(Clean.DEFINITION.notice().without("S58"))
        .change(
            changes ->
                changes.cookies(
                    Clean.DEFINITION.cookies().stream()
                        .filter(CookieDefinition::strictlyNecessary)
                        .toArray(CookieDefinition[]::new)));
  }

  private static void venuesInTwo(RegisterDefinitionBuilder builder) {
    builder.notice(
        Clean.DEFINITION
            .notice()
            .with(
                Clean.sentence(
                    NoticeRow.COMPLAINT,
                    new NamesVenues(Set.of(ComplaintVenue.RESIDENCE, ComplaintVenue.WORK))))
            .with(
                named(
                    "other",
                    NoticeRow.COMPLAINT,
                    new NamesVenues(Set.of(ComplaintVenue.INFRINGEMENT))))
            .withAsWritten(NoticeRow.COMPLAINT));
  }

  private static NoticeClaim collected() {
    return new ListsVisitData(
        Clean.DEFINITION.cookies().stream()
            .flatMap(cookie -> cookie.collects().stream())
            .collect(Collectors.<VisitDatum>toSet()));
  }

  private static void withdrawalInSentence(RegisterDefinitionBuilder builder) {
    builder.notice(
        Clean.DEFINITION
            .notice()
            .without("S58")
            .with(
                Clean.sentence(
                    NoticeRow.CONSENT, new Explains(DataSubjectRight.CONSENT_WITHDRAWAL)))
            .withAsWritten(NoticeRow.CONSENT, NoticeRow.OTHER_RIGHTS));
  }

  private static Consumer<RegisterDefinitionBuilder> checked(LocalDate day) {
    ExternalControl control =
        new ExternalControl(Clean.SENTENCE, "https://example.com/ads", Optional.of(day));
    return adding(
        NoticeRow.COOKIES, new ControlledBy(Means.EXTERNAL_ACCOUNT, Optional.of(control)));
  }

  private static Consumer<RegisterDefinitionBuilder> asWritten(
      NoticeRow row, NoticeClaim... claims) {
    return builder ->
        builder.notice(
            Clean.DEFINITION.notice().with(Clean.sentence(row, claims)).withAsWritten(row));
  }

  private static NoticeStatement named(String id, NoticeRow row, NoticeClaim... claims) {
    return NoticeStatement.of(id, row, Clean.SENTENCE).claiming(claims);
  }
}
