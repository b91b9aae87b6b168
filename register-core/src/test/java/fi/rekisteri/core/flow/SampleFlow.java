package fi.rekisteri.core.flow;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Recipient.Role;
import fi.rekisteri.processing.ActivityStatus;
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
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Drafts of any size, each text of which the test chooses. */
record SampleFlow(Size size, Random random, Supplier<String> texts) {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  /** How much there is of what, and how many of 100 lines that could be there are. */
  record Size(int fields, int categories, int purposes, int recipients, int density) {}

  static RegisterDefinitionBuilder empty() {
    return RegisterDefinition.builder(new RegisterId("sample"));
  }

  /** A small register whose every free text is the given one. */
  static RegisterDraft saying(String text) {
    return new SampleFlow(new Size(4, 2, 3, 2, 100), new Random(1), () -> text).draft();
  }

  static RegisterDraft of(Size size, long seed) {
    Random random = new Random(seed);
    return new SampleFlow(size, random, () -> words(random)).draft();
  }

  static String words(Random random) {
    StringBuilder text = new StringBuilder("X");
    int length = random.nextInt(random.nextInt(10) == 0 ? 400 : 40);
    for (int i = 0; i < length; i++) {
      text.append("abcdeijlmwWM \u00E4\u00C40123 .".charAt(random.nextInt(21)));
    }
    return text.toString();
  }

  static FieldKey<String> field(int i) {
    return FieldKey.of("field" + i, Cardinality.SEVERAL, TextFields.text(50));
  }

  static DataCategory category(int i) {
    return new DataCategory("CATEGORY_" + i);
  }

  static Purpose purpose(int i) {
    return new Purpose("PURPOSE_" + i);
  }

  static String recipient(int i) {
    return "RECIPIENT_" + i;
  }

  RegisterDraft draft() {
    RegisterDefinitionBuilder builder = empty().name(text()).version(texts.get(), DAY);
    for (int i = 0; i < size.fields(); i++) {
      builder.field(FieldSchema.optional(field(i), category(i % size.categories()), text()));
    }
    for (int i = 0; i < size.categories(); i++) {
      builder.retention(
          new RetentionRule(category(i), RetentionAnchor.CUSTOMERSHIP_END, Period.ofYears(i + 1)));
    }
    for (SourceKind kind : SourceKind.values()) {
      builder.source(new SourceDeclaration(kind, supplied(), Set.of(), text()));
    }
    for (int i = 0; i < size.purposes(); i++) {
      builder.activity(activity(i));
    }
    for (int i = 0; i < size.recipients(); i++) {
      Role role = Role.values()[i % 3];
      builder.recipient(Recipient.category(recipient(i), text(), role, some()));
      builder.disclosureRule(rule(i));
    }
    return builder.draft();
  }

  private ProcessingActivity activity(int i) {
    ActivityStatus status = ActivityStatus.values()[i % 4 == 3 ? 2 : 1];
    return ProcessingActivity.active(
            purpose(i), text(), Map.of(SubjectRole.CUSTOMER, basis(i)), some())
        .withStatus(status);
  }

  private LegalBasis basis(int i) {
    List<LegalBasis> all =
        List.of(
            new LegalBasis.Consent(),
            new LegalBasis.Contract(),
            new LegalBasis.LegalObligation(texts.get()),
            new LegalBasis.VitalInterest(),
            new LegalBasis.PublicTask(text()),
            new LegalBasis.LegitimateInterest(text(), new BalancingTest(text(), DAY, DAY)));
    return all.get(i % all.size());
  }

  /** Every recipient stands on one ground, each for a purpose of its own. */
  private DisclosureRule rule(int i) {
    Purpose purpose = purpose(i % Math.max(1, size.purposes()));
    return new DisclosureRule(
        new DisclosureGround("GROUND_" + i),
        purpose,
        Set.of(recipient(i)),
        Set.of(),
        Evidence.CASE,
        text());
  }

  private Set<FieldKey<?>> some() {
    Set<FieldKey<?>> some = new HashSet<>();
    IntStream.range(0, size.fields())
        .filter(i -> chosen())
        .mapToObj(SampleFlow::field)
        .forEach(some::add);
    return some;
  }

  private Set<DataCategory> supplied() {
    Set<DataCategory> some = new HashSet<>();
    IntStream.range(0, size.categories())
        .filter(i -> chosen())
        .mapToObj(SampleFlow::category)
        .forEach(some::add);
    return some;
  }

  private boolean chosen() {
    return random.nextInt(100) < size.density();
  }

  private LocalizedText text() {
    return LocalizedText.finnish(texts.get());
  }
}
