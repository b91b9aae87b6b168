package fi.rekisteri.core.access;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RequestRouting;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A small register with something in every row, and every text of it chosen by the test. */
public final class SampleRegister {
  static final FieldKey<String> NOTE =
      FieldKey.of("note", Cardinality.SEVERAL, TextFields.text(200));
  static final DataCategory OWN = new DataCategory("OWN_NOTES");
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final LocalizedText text;

  private SampleRegister(LocalizedText text) {
    this.text = text;
  }

  public static RegisterDefinition plain() {
    return saying("Esimerkkiteksti").build();
  }

  /** A register whose every free text is the given one. */
  public static RegisterDefinitionBuilder saying(String text) {
    return new SampleRegister(LocalizedText.of(text, text + " sv", text + " en")).builder();
  }

  private RegisterDefinitionBuilder builder() {
    RegisterDefinitionBuilder builder =
        RegisterDefinition.builder(new RegisterId("sample"))
            .name(text)
            .version("2026-1", FIRST_DAY)
            .controller(controller())
            .routing(routing())
            .authority(authority())
            .field(schema(CustomerFields.NAME, DataCategory.NAME))
            .field(schema(CustomerFields.EMAIL, DataCategory.CONTACT))
            .field(schema(NOTE, OWN))
            .activity(
                activity(Purpose.ORDER_MANAGEMENT, new LegalBasis.Contract(), false)
                    .withFields(Set.of(CustomerFields.NAME, CustomerFields.EMAIL, NOTE)))
            .activity(activity(Purpose.STATISTICS, interest(), true));
    addParties(builder);
    return builder
        .retention(rule(DataCategory.NAME, Period.ofYears(10)))
        .retention(rule(DataCategory.CONTACT, Period.ofMonths(18)))
        .retention(rule(OWN, Period.ofDays(1)))
        .automatedDecisions(Declared.value(List.of(decision())))
        .dataProtectionOfficer(Declared.noneDeclared());
  }

  private void addParties(RegisterDefinitionBuilder builder) {
    NamedParty cloud = NamedParty.of(text.in(Language.SV), new CountryCode("US"));
    builder
        .source(
            new SourceDeclaration(
                SourceKind.DATA_SUBJECT, Set.of(OWN, DataCategory.CONTACT), Set.of(), text))
        .source(
            new SourceDeclaration(
                SourceKind.SUBCONTRACTOR, Set.of(DataCategory.NAME), Set.of("CLOUD"), text))
        .recipient(recipient("CLOUD", CustomerFields.NAME).named(cloud))
        .recipient(recipient("COURT", CustomerFields.EMAIL))
        .transfer(TransferRule.of("CLOUD", new CountryCode("US"), text, tool()));
  }

  private Controller controller() {
    ContactPoint contact =
        ContactPoint.byEmail(ContactRole.CONTACT_PERSON, "tietosuoja@example.fi")
            .withName(text.in(Language.FI))
            .withUrl("https://example.fi/?a=1&b='2'")
            .withPostalAddress(text.in(Language.FI));
    return Controller.of(text.in(Language.FI), contact).withBusinessId("1234567-1");
  }

  private static RequestRouting routing() {
    return new RequestRouting(
        Arrays.stream(DataSubjectRight.values())
            .collect(Collectors.toMap(right -> right, r -> List.of(ContactRole.CONTACT_PERSON))),
        Set.of(Language.FI));
  }

  private SupervisoryAuthority authority() {
    AuthorityContact contact =
        new AuthorityContact(
            text,
            text,
            "029 566 6700",
            Optional.empty(),
            "tietosuoja@om.fi",
            "javascript:alert(1)",
            AuthorityContact.Validity.checkedOn(FIRST_DAY));
    return new SupervisoryAuthority(CountryCode.FINLAND, text, List.of(contact));
  }

  private <T> FieldSchema<T> schema(FieldKey<T> key, DataCategory category) {
    return new FieldSchema<>(key, category, false, true, text);
  }

  private ProcessingActivity activity(Purpose purpose, LegalBasis basis, boolean profiling) {
    return new ProcessingActivity(
        purpose,
        text,
        ActivityStatus.ACTIVE,
        Map.of(SubjectRole.CUSTOMER, basis),
        Set.of(CustomerFields.NAME, CustomerFields.EMAIL),
        new ActivityTraits(profiling, Set.of(), Optional.empty()));
  }

  private LegalBasis interest() {
    return new LegalBasis.LegitimateInterest(
        text, new BalancingTest(text, FIRST_DAY, FIRST_DAY.plusYears(3)));
  }

  private AutomatedDecision decision() {
    return new AutomatedDecision(
        Purpose.STATISTICS, AutomatedDecision.Kind.PROFILING, text, text, Optional.empty());
  }

  private Recipient recipient(String code, FieldKey<?> field) {
    return Recipient.category(code, text, Recipient.Role.AUTHORITY, Set.of(field));
  }

  private TransferTool tool() {
    String said = text.in(Language.FI);
    return TransferTool.of(TransferTool.Kind.STANDARD_CLAUSES, said).withCopyAt(said);
  }

  private static RetentionRule rule(DataCategory category, Period length) {
    return new RetentionRule(category, RetentionAnchor.CUSTOMERSHIP_END, length);
  }
}
