package fi.rekisteri.customer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintsTest {
  /** A host's own form, with every constraint once. */
  record HostForm(
      @ValidName String name,
      @ValidEmail String email,
      @ValidPostalCode String postalCode,
      @ValidPostalCode(country = "SE") String swedishCode,
      @ValidCountry String country,
      @ValidPhone String phone,
      @ValidWebAddress String webAddress,
      @ValidIpAddress String ipAddress,
      @ValidIdentityCode String identityCode,
      @ValidIdentityCode(allowTest = true) String testCode,
      @ValidBusinessId String businessId,
      @ValidCustomerNumber String customerNumber,
      @ValidText(max = 5) String text) {}

  record ManyAddresses(List<@ValidEmail String> emails) {}

  @ParameterizedTest
  @DisplayName("S17–S24 F31–F34 constraints use the grammar of the values")
  @CsvSource({
    "name, Åke, 12345, INVALID_NAME",
    "email, a.b@example.fi, a@b@example.fi, INVALID_EMAIL",
    "postalCode, 00530, 530, INVALID_POSTAL_CODE",
    "swedishCode, 123 45, 12_45, INVALID_POSTAL_CODE",
    "country, FI, ZZ, INVALID_COUNTRY",
    "phone, 029 566 6700, 040 CALL ME, INVALID_PHONE",
    "webAddress, https://example.fi/, javascript:x, INVALID_URL",
    "ipAddress, 2001:db8::1, fe80::1%eth0, INVALID_IP_ADDRESS",
    "identityCode, 131052-308T, 131052-308U, INVALID_IDENTITY_CODE",
    "identityCode, 131052-308T, 010594Y9032, INVALID_IDENTITY_CODE",
    "testCode, 010594Y9032, 010190-999K, INVALID_IDENTITY_CODE",
    "businessId, 0245974-7, 0245974-6, INVALID_BUSINESS_ID",
    "customerNumber, AS-42, A S, INVALID_CUSTOMER_NUMBER",
    "text, lyhyt, liian pitkä, INVALID_TEXT"
  })
  void oneGrammar(String field, String valid, String invalid, ErrorCode code) {
    var validator = Provider.validator();
    assertThat(validator.validateValue(HostForm.class, field, valid)).isEmpty();
    assertThat(validator.validateValue(HostForm.class, field, null)).isEmpty();
    assertThat(validator.validateValue(HostForm.class, field, invalid))
        .extracting(ConstraintViolation::getMessageTemplate)
        .containsExactly("{fi.rekisteri." + code + "}");
  }

  @Test
  @DisplayName("F31 today comes from the provider's clock: a code of tomorrow is refused")
  void identityCodeOfTomorrow() {
    String tomorrow = "231126A903" + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(231126903 % 31);
    assertThat(Provider.validator().validateValue(HostForm.class, "testCode", tomorrow)).hasSize(1);
    String today = "221126A903" + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(221126903 % 31);
    assertThat(Provider.validator().validateValue(HostForm.class, "testCode", today)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) a provider finds the texts by itself, in fi, sv and en")
  void providerSpeaks(Language language) {
    assertThat(
            Provider.speaking(language.locale())
                .validateValue(HostForm.class, "email", "not-an-address"))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly(ValueMessages.in(ErrorCode.INVALID_EMAIL, language));
  }

  @Test
  @DisplayName("S19 constraints stand on the elements of a list too")
  void elementsOfLists() {
    ManyAddresses form = new ManyAddresses(List.of("a@example.fi", "a(at)example.fi"));
    assertThat(Provider.validator().validate(form))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactly("emails[1].<list element>");
  }

  @Test
  @DisplayName("S16 control: every component of the test form has a constraint that can refuse")
  void everyComponentIsConstrained() {
    var bean = Provider.validator().getConstraintsForClass(HostForm.class);
    assertThat(Arrays.stream(HostForm.class.getRecordComponents()).map(RecordComponent::getName))
        .allMatch(name -> bean.getConstraintsForProperty(name) != null);
  }
}
