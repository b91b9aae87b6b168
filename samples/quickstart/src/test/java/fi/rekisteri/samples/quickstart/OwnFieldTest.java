package fi.rekisteri.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.customer.FormProblem;
import fi.rekisteri.core.customer.FormValidation;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.customer.TextFields;
import fi.rekisteri.customer.constraint.ValidEmail;
import fi.rekisteri.customer.constraint.ValidText;
import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code of docs/your-own-fields.md, and a test that the page shows this code. */
class OwnFieldTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "your-own-fields.md");
  private static final Path SOURCE =
      Path.of("src/test/java/fi/rekisteri/samples/quickstart/OwnFieldTest.java");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

  /** What the shop adds to the shipped register. */
  static final class ShopRegister {
    /** The path is for ever: it is sealed into every value. */
    static final FieldKey<String> LOYALTY_LEVEL =
        FieldKey.of("loyaltyLevel", Cardinality.ONE, TextFields.text(20));

    static final DataCategory LOYALTY = new DataCategory("LOYALTY");

    static final Purpose LOYALTY_PROGRAMME = new Purpose("LOYALTY_PROGRAMME");

    private ShopRegister() {}

    static RegisterDefinition definition() {
      Controller shop =
          Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
      return CustomerRegisterNotice.definition(shop, LocalDate.of(2027, 1, 1)).toBuilder()
          .field(
              FieldSchema.optional(
                  LOYALTY_LEVEL,
                  LOYALTY,
                  LocalizedText.of("Kanta-asiakastaso", "Stamkundsnivå", "Loyalty level")))
          .retention(
              new RetentionRule(LOYALTY, RetentionAnchor.CUSTOMERSHIP_END, Period.ofYears(1)))
          .activity(
              ProcessingActivity.active(
                  LOYALTY_PROGRAMME,
                  LocalizedText.of(
                      "Kanta-asiakasetujen antaminen.",
                      "Förmåner för stamkunder.",
                      "Giving benefits to loyal customers."),
                  Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
                  Set.of(CustomerFields.NAME, CustomerFields.EMAIL, LOYALTY_LEVEL)))
          .change(
              changes ->
                  changes
                      .bind(LOYALTY_LEVEL, Purpose.RIGHTS)
                      .supply(LOYALTY, SourceKind.CONTROLLER))
          .build();
    }
  }

  /** A form of the shop's own; in a named module its package is opened to the validator. */
  record LoyaltyForm(@NotBlank @ValidEmail String email, @ValidText(max = 20) String level) {}

  private static final Provenance TYPED = Provenance.fromSubject(Channel.WEB, Instant.EPOCH);
  private static final Provenance OURS = Provenance.fromController(Instant.EPOCH);

  private final CustomerRegister register =
      EmbeddedRegister.builder()
          .definition(ShopRegister.definition())
          .storage(new InMemoryStorage())
          .keys(InMemoryKeys.random())
          .staff(
              StaffSource.of(
                  StaffMember.of("maija", Instant.EPOCH, Operation.READ, Operation.MAINTAIN)
                      .signed("1", Instant.EPOCH)))
          .build();
  private final Actor maija = Actor.person("maija", Instant.now(), "password+otp", "back-office");
  private final CustomerAccess loyalty =
      register.actingAs(maija).forPurpose(ShopRegister.LOYALTY_PROGRAMME);
  private final Customer anna =
      loyalty.register(
          Customer.newcomer(SubjectRole.CUSTOMER)
              .collect(CustomerFields.NAME, PersonName.of("Anna", "Mallikas"), TYPED)
              .collect(ShopRegister.LOYALTY_LEVEL, "SILVER", OURS));

  @Test
  void levelComesBack() {
    assertThat(loyalty.get(anna.id()).value(ShopRegister.LOYALTY_LEVEL)).contains("SILVER");
  }

  @Test
  @DisplayName("S3.2 a host's own field is withheld from a purpose that does not bind it")
  void levelIsWithheldFromInvoicing() {
    Customer seen = register.actingAs(maija).forPurpose(Purpose.INVOICING).get(anna.id());
    assertThat(seen.field(ShopRegister.LOYALTY_LEVEL)).isInstanceOf(Field.Withheld.class);
  }

  @Test
  void slowerWriterIsRefused() {
    loyalty.change(anna, c -> c.rectify(ShopRegister.LOYALTY_LEVEL, "GOLD", OURS));
    assertThatThrownBy(
            () -> loyalty.change(anna, c -> c.rectify(ShopRegister.LOYALTY_LEVEL, "NONE", OURS)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  @DisplayName("S67.1 the answer to a person tells the host's own field too")
  void personIsAnswered() {
    assertThat(register.actingAs(maija).answerAccess(anna.id()).data()).hasSize(2);
  }

  @Test
  void formTellsItsProblemsInThePersonsLanguage() {
    try (FormValidation validation = FormValidation.create()) {
      List<FormProblem> problems = validation.check(new LoyaltyForm("anna@", "GOLD"), Language.FI);
      assertThat(problems).extracting(FormProblem::field).containsExactly("email");
      assertThat(problems).extracting(FormProblem::code).containsExactly(ErrorCode.INVALID_EMAIL);
    }
  }

  @Test
  @DisplayName("a step that was forgotten is told when the definition is built, as the page says")
  void forgottenStepIsTold() throws IOException {
    List<String> told =
        List.of(
            problem(c -> c.activity(Purpose.RIGHTS, OwnFieldTest::withoutLevel)),
            problem(
                c ->
                    c.activity(Purpose.RIGHTS, OwnFieldTest::withoutLevel)
                        .withoutActivity(ShopRegister.LOYALTY_PROGRAMME)),
            problem(
                c ->
                    c.source(
                        SourceKind.CONTROLLER,
                        source -> source.withCategories(Set.of(DataCategory.ORDER_HISTORY)))),
            problem(c -> c.retention(ShopRegister.LOYALTY)));
    String page = Files.readString(PAGE);
    assertThat(told).doesNotHaveDuplicates().allSatisfy(line -> assertThat(page).contains(line));
  }

  @Test
  void fieldThatIsBoundButNotDeclaredIsTold() throws IOException {
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () ->
                CustomerRegisterNotice.definition(ShopRegister.definition().controller())
                    .toBuilder()
                    .change(c -> c.bind(ShopRegister.LOYALTY_LEVEL, Purpose.ORDER_MANAGEMENT))
                    .build());
    assertThat(refused.problems())
        .singleElement()
        .satisfies(line -> assertThat(Files.readString(PAGE)).contains(line));
  }

  @Test
  @DisplayName("the page shows code that compiles: each of its lines stands in this file")
  void pageShowsThisCode() throws IOException {
    List<String> shown =
        CODE.matcher(Files.readString(PAGE))
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    Set<String> compiled =
        Files.readString(SOURCE).lines().map(String::strip).collect(Collectors.toSet());
    assertThat(shown).hasSizeGreaterThan(50).allMatch(compiled::contains);
    assertThat(shown).as("control").map(line -> line + " // rotten").noneMatch(compiled::contains);
  }

  private static ProcessingActivity withoutLevel(ProcessingActivity activity) {
    return activity.withFields(
        activity.fields().stream()
            .filter(field -> !field.equals(ShopRegister.LOYALTY_LEVEL))
            .collect(Collectors.toSet()));
  }

  /** The one problem that a definition has after a step was undone. */
  private static String problem(Consumer<DefinitionChanges> undo) {
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () -> ShopRegister.definition().toBuilder().change(undo).build());
    assertThat(refused.problems()).hasSize(1);
    return refused.problems().get(0);
  }
}
