package fi.rekisteri.definition;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The smallest register without a problem: two fields, one purpose. Each test breaks one rule of
 * it.
 */
final class SmallRegister {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  static final LocalizedText TEXT = LocalizedText.finnish("teksti");
  static final FieldType<String> WORDS = FieldType.of(String.class, text -> text, text -> text);
  static final FieldKey<String> NAME = FieldKey.of("name", Cardinality.ONE, WORDS);
  static final FieldKey<String> EMAIL = FieldKey.of("email", Cardinality.SEVERAL, WORDS);
  static final FieldKey<String> UNDECLARED = FieldKey.of("shoeSize", Cardinality.ONE, WORDS);
  static final String PARTNER = "PARTNER";

  private SmallRegister() {}

  static RegisterDefinitionBuilder complete() {
    return completed(headless());
  }

  /** The same register under another id. */
  static RegisterDefinition of(RegisterId id) {
    return completed(headless(id)).build();
  }

  private static RegisterDefinitionBuilder completed(RegisterDefinitionBuilder headless) {
    return headless
        .name(LocalizedText.finnish("Pieni rekisteri"))
        .version("1", FIRST_DAY)
        .controller(Controller.of("Esimerkki Oy", contact(ContactRole.CUSTOMER_SERVICE)))
        .routing(routing())
        .authority(authority());
  }

  /** The same register without what its heading needs. */
  static RegisterDefinitionBuilder headless() {
    return headless(new RegisterId("small"));
  }

  private static RegisterDefinitionBuilder headless(RegisterId id) {
    return RegisterDefinition.builder(id)
        .field(FieldSchema.required(NAME, DataCategory.NAME, TEXT).asPortable())
        .field(FieldSchema.optional(EMAIL, DataCategory.CONTACT, TEXT).asPortable())
        .activity(orders())
        .source(source())
        .recipient(Recipient.category(PARTNER, TEXT, Recipient.Role.PROCESSOR, Set.of(NAME)))
        .retention(kept(DataCategory.NAME, Period.ofYears(10)))
        .retention(kept(DataCategory.CONTACT, Period.ofYears(2)))
        .retention(contacted(DataCategory.NAME))
        .retention(contacted(DataCategory.CONTACT));
  }

  /** What is wrong after a change; empty where nothing is. */
  static List<String> problemsAfter(Consumer<RegisterDefinitionBuilder> change) {
    RegisterDefinitionBuilder builder = complete();
    change.accept(builder);
    return problemsOf(builder);
  }

  static List<String> problemsOf(RegisterDefinitionBuilder builder) {
    try {
      builder.build();
      return List.of();
    } catch (DefinitionException refusal) {
      return refusal.problems();
    }
  }

  private static ProcessingActivity orders() {
    return activity(Purpose.ORDER_MANAGEMENT, new LegalBasis.Contract())
        .withFields(Set.of(NAME, EMAIL));
  }

  private static SourceDeclaration source() {
    return new SourceDeclaration(
        SourceKind.DATA_SUBJECT, Set.of(DataCategory.NAME, DataCategory.CONTACT), Set.of(), TEXT);
  }

  static ProcessingActivity activity(Purpose purpose, LegalBasis basis) {
    return activity(purpose, Map.of(SubjectRole.CUSTOMER, basis), ActivityStatus.ACTIVE);
  }

  static ProcessingActivity activity(
      Purpose purpose, Map<SubjectRole, LegalBasis> bases, ActivityStatus status) {
    return new ProcessingActivity(purpose, TEXT, status, bases, Set.of(NAME), ActivityTraits.PLAIN);
  }

  static ProcessingActivity profiling(Purpose purpose, LegalBasis basis) {
    Map<SubjectRole, LegalBasis> bases = Map.of(SubjectRole.CUSTOMER, basis);
    return new ProcessingActivity(
            purpose, TEXT, ActivityStatus.SUSPENDED, bases, Set.of(NAME), ActivityTraits.PLAIN)
        .withProfiling();
  }

  static RetentionRule kept(DataCategory category, Period length) {
    return new RetentionRule(category, RetentionAnchor.CUSTOMERSHIP_END, length);
  }

  private static RetentionRule contacted(DataCategory category) {
    return new RetentionRule(category, RetentionAnchor.LAST_CONTACT, Period.ofYears(1));
  }

  static ContactPoint contact(ContactRole role) {
    return ContactPoint.byEmail(role, "asiakaspalvelu@example.fi");
  }

  static RequestRouting routing() {
    Map<DataSubjectRight, List<ContactRole>> roles = new EnumMap<>(DataSubjectRight.class);
    for (DataSubjectRight right : DataSubjectRight.values()) {
      roles.put(right, List.of(ContactRole.CUSTOMER_SERVICE));
    }
    return new RequestRouting(roles, Set.of(Language.FI));
  }

  static SupervisoryAuthority authority() {
    return new SupervisoryAuthority(
        CountryCode.FINLAND,
        TEXT,
        List.of(
            new AuthorityContact(
                TEXT,
                TEXT,
                "029 0000000",
                Optional.empty(),
                "authority@example.fi",
                "https://example.fi",
                AuthorityContact.Validity.checkedOn(FIRST_DAY))));
  }
}
