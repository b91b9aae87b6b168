package fi.rekisteri.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.core.customer.closed.ClosedForm;
import fi.rekisteri.customer.CustomerForm;
import fi.rekisteri.customer.constraint.ValidEmail;
import fi.rekisteri.customer.constraint.ValidIdentityCode;
import fi.rekisteri.customer.constraint.ValueMessages;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormValidationTest {
  private static final String SECRET = "salaisuus";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  private static final FormValidation VALIDATION = FormValidation.create(CLOCK);

  record HostForm(
      @NotBlank String reference,
      @Size(max = 3) String note,
      @Pattern(regexp = "[0-9]*", message = "salaisuus is not a number") String count,
      @ValidIdentityCode(allowTest = true) String identityCode,
      Map<String, @ValidEmail String> emails) {}

  record MissingForm(
      @NotBlank String blank,
      @NotEmpty String empty,
      @NotNull String none,
      @NotNull(message = "Täytä tämä") String own) {}

  record OpenForm(@Valid ClosedForm part) {}

  @BeforeAll
  static void openAsHostsDo() {
    Module own = FormValidationTest.class.getModule();
    ModuleLayer.boot()
        .findModule("org.hibernate.validator")
        .ifPresent(provider -> own.addOpens(HostForm.class.getPackageName(), provider));
  }

  @AfterAll
  static void close() {
    VALIDATION.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S19 Art. 12(1) a problem tells box, code and text in the language asked for")
  void problemInTheLanguage(Language language) {
    assertThat(VALIDATION.check(named(SECRET + "@", "530"), language))
        .containsExactly(
            problem("email", ErrorCode.INVALID_EMAIL, language),
            problem("postalCode", ErrorCode.INVALID_POSTAL_CODE, language));
  }

  @Test
  @DisplayName("S17 a valid form has no problem; one without a name misses a field")
  void validAndNameless() {
    assertThat(VALIDATION.check(named("a.b@example.fi", "00530"), Language.FI)).isEmpty();
    CustomerForm empty =
        new CustomerForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null);
    assertThat(VALIDATION.check(empty, Language.SV))
        .containsExactly(problem("familyName", ErrorCode.MISSING_FIELD, Language.SV));
  }

  @Test
  @DisplayName(
      "S16 a host's own constraints get a code, and the language does not follow the locale")
  void hostsOwnConstraints() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      List<FormProblem> problems =
          VALIDATION.check(new HostForm(" ", "long", "1", null, Map.of()), Language.EN);
      assertThat(problems)
          .containsExactly(
              new FormProblem("note", ErrorCode.INVALID_TEXT, "size must be between 0 and 3"),
              problem("reference", ErrorCode.MISSING_FIELD, Language.EN));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "Art. 12(1) what is missing is told in the language asked for, or in the host's words")
  void missingIsToldInTheLanguage(Language language) {
    assertThat(VALIDATION.check(new MissingForm(" ", "", null, null), language))
        .containsExactly(
            problem("blank", ErrorCode.MISSING_FIELD, language),
            problem("empty", ErrorCode.MISSING_FIELD, language),
            problem("none", ErrorCode.MISSING_FIELD, language),
            new FormProblem("own", ErrorCode.MISSING_FIELD, "Täytä tämä"));
  }

  @Test
  @DisplayName("a form in a package that is not opened is refused with the line to add")
  void closedFormIsRefused() {
    assertThat(ClosedForm.class.getModule().isNamed()).as("tests run as a module").isTrue();
    ClosedForm form = new ClosedForm(SECRET);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VALIDATION.check(form, Language.FI))
        .withMessageContaining(ClosedForm.class.getName())
        .withMessageContaining(
            "opens fi.rekisteri.core.customer.closed to org.hibernate.validator;")
        .satisfies(
            refusal -> assertThat(String.valueOf(refusal.getCause())).doesNotContain(SECRET));
  }

  @Test
  @DisplayName("a form with a part in a package that is not opened is refused; the cause names it")
  void closedPartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VALIDATION.check(new OpenForm(new ClosedForm("x")), Language.FI))
        .withMessageContaining(OpenForm.class.getName() + " has a part")
        .havingCause()
        .withMessageContaining(ClosedForm.class.getPackageName());
  }

  @Test
  @DisplayName("S16 no problem repeats what was typed: not by template, not by the key of a map")
  void problemsDoNotLeak() {
    HostForm form = new HostForm("x", null, SECRET, null, Map.of(SECRET, SECRET));
    List<FormProblem> problems = VALIDATION.check(form, Language.EN);
    assertThat(problems)
        .extracting(FormProblem::code)
        .containsExactlyInAnyOrder(ErrorCode.INVALID_TEXT, ErrorCode.INVALID_EMAIL);
    assertThat(problems.toString()).doesNotContain(SECRET);
  }

  @Test
  @DisplayName("S16 control: the template of the host does repeat what was typed")
  void controlTemplateLeaks() throws NoSuchFieldException {
    Pattern host = HostForm.class.getDeclaredField("count").getAnnotation(Pattern.class);
    assertThat(host.message()).contains(SECRET);
  }

  @Test
  @DisplayName("F31 today is that of the given clock")
  void todayIsOfTheClock() {
    String alphabet = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    String tomorrow = "231126A903" + alphabet.charAt(231126903 % 31);
    assertThat(VALIDATION.check(new HostForm("x", null, null, tomorrow, Map.of()), Language.FI))
        .containsExactly(problem("identityCode", ErrorCode.INVALID_IDENTITY_CODE, Language.FI));
    String today = "221126A903" + alphabet.charAt(221126903 % 31);
    assertThat(VALIDATION.check(new HostForm("x", null, null, today, Map.of()), Language.FI))
        .isEmpty();
  }

  private static CustomerForm named(String email, String postalCode) {
    return new CustomerForm(
        null, "Anna", "Aho", email, null, null, postalCode, null, "FI", null, null, null, null);
  }

  private static FormProblem problem(String field, ErrorCode code, Language language) {
    return new FormProblem(field, code, ValueMessages.in(code, language));
  }
}
