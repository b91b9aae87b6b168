package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the register promises about 25 purposes, each of which rests on consent. What belongs to a
 * purpose is said once, in the definition: how long its consent holds (TTL), how it decides (DEC),
 * who receives data for it (SHR).
 */
final class Promises {
  static final FieldKey<String> OBJECTION = text("objection");
  static final FieldKey<String> ACCESS = text("access");
  static final FieldKey<String> CATEGORY = text("category");
  static final String WORDING = "1";
  private static final LocalizedText TEXT = LocalizedText.of("Mittaus.", "Mätning.", "Measuring.");

  private final RegisterDefinition bare;
  private final Set<FieldKey<?>> fields;

  Promises(Form form) {
    List<FieldSchema<?>> schemas =
        new ArrayList<>(
            List.of(OBJECTION, ACCESS, CATEGORY).stream()
                .map(key -> FieldSchema.optional(key, Form.DATA, TEXT))
                .toList());
    schemas.addAll(form.schemas());
    fields = schemas.stream().map(FieldSchema::key).collect(Collectors.toCollection(HashSet::new));
    fields.add(CustomerFields.CUSTOMER_NUMBER);
    RegisterDefinitionBuilder builder = Registers.DEFINITION.toBuilder();
    schemas.forEach(builder::field);
    IntStream.range(0, Terms.VALUES)
        .forEach(
            i ->
                builder.recipient(
                    Recipient.category("PARTNER_" + i, TEXT, Recipient.Role.PROCESSOR, fields)));
    bare =
        builder
            .retention(
                new RetentionRule(Form.DATA, RetentionAnchor.CUSTOMERSHIP_END, Period.ofYears(1)))
            .change(
                changes -> {
                  changes.field("name", name -> optional(name));
                  schemas.forEach(schema -> changes.bind(schema.key(), Purpose.RIGHTS));
                  changes.supply(Form.DATA, SourceKind.DATA_SUBJECT, SourceKind.PARTNER_DIGITAL);
                  changes.source(SourceKind.PARTNER_DIGITAL, Promises::withParties);
                })
            .build();
  }

  private static FieldKey<String> text(String path) {
    return FieldKey.of(path, Cardinality.ONE, TextFields.text(40));
  }

  private static <T> FieldSchema<T> optional(FieldSchema<T> schema) {
    return FieldSchema.optional(schema.key(), schema.category(), schema.label());
  }

  private static SourceDeclaration withParties(SourceDeclaration partner) {
    Set<String> parties =
        IntStream.range(0, Terms.VALUES).mapToObj(Owner::source).collect(Collectors.toSet());
    return new SourceDeclaration(
        partner.kind(), partner.categories(), parties, partner.description());
  }

  static Purpose purpose(int number) {
    return new Purpose("PURPOSE_" + number);
  }

  /** The definition under which each purpose has its terms. */
  RegisterDefinition under(List<Terms> terms, String version) {
    RegisterDefinitionBuilder builder = bare.toBuilder().version(version, bare.validFrom());
    for (Terms one : terms) {
      Purpose purpose = new Purpose(one.purpose());
      builder.activity(
          ProcessingActivity.active(
              purpose, TEXT, Map.of(SubjectRole.CUSTOMER, new LegalBasis.Consent()), fields));
      builder.disclosureRule(
          new DisclosureRule(
              new DisclosureGround(one.purpose()),
              purpose,
              Set.of(one.sharing()),
              fields,
              DisclosureRule.Evidence.CONTRACT,
              TEXT));
    }
    List<ConsentDefinition> consents = terms.stream().map(Promises::consent).toList();
    List<AutomatedDecision> decisions = terms.stream().map(Promises::decision).toList();
    return builder
        .consent(Declared.value(and(bare.consent(), consents)))
        .automatedDecisions(Declared.value(and(bare.automatedDecisions(), decisions)))
        .build();
  }

  private static <T> List<T> and(Declared<List<T>> some, List<T> more) {
    return Stream.concat(some.toOptional().orElse(List.of()).stream(), more.stream()).toList();
  }

  private static ConsentDefinition consent(Terms terms) {
    return new ConsentDefinition(new Purpose(terms.purpose()), WORDING, TEXT, TEXT)
        .holdingFor(Period.ofDays(Integer.parseInt(terms.days())));
  }

  private static AutomatedDecision decision(Terms terms) {
    return new AutomatedDecision(
        new Purpose(terms.purpose()),
        AutomatedDecision.Kind.valueOf(terms.decision()),
        TEXT,
        TEXT,
        Optional.empty());
  }

  /** What a definition says of each of the 25 purposes. */
  static List<Terms> said(RegisterDefinition definition) {
    Map<Purpose, String> days =
        definition.consent().toOptional().orElseThrow().stream()
            .collect(
                Collectors.toMap(
                    ConsentDefinition::purpose,
                    one -> one.validity().map(Period::getDays).map(Object::toString).orElse("")));
    Map<Purpose, String> decisions =
        definition.automatedDecisions().toOptional().orElseThrow().stream()
            .collect(Collectors.toMap(AutomatedDecision::purpose, one -> one.kind().name()));
    Map<Purpose, String> sharing =
        definition.disclosureRules().stream()
            .filter(rule -> rule.ground().code().equals(rule.purpose().code()))
            .collect(
                Collectors.toMap(
                    DisclosureRule::purpose, rule -> rule.recipients().iterator().next()));
    return IntStream.range(0, Terms.PURPOSES)
        .mapToObj(Promises::purpose)
        .map(one -> new Terms(one.code(), days.get(one), decisions.get(one), sharing.get(one)))
        .toList();
  }
}
