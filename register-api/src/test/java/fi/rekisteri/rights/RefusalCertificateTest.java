package fi.rekisteri.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.EconomicArea;
import fi.rekisteri.rights.RefusalCertificate.Issuer;
import fi.rekisteri.rights.RefusalCertificate.Matter;
import fi.rekisteri.rights.RefusalCertificate.Setting;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalCertificateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
  private static final Matter MATTER = new Matter(12, DAY.minusDays(25), DAY);
  private static final RefusedItem ITEM =
      RefusedItem.partial(
          DataSubjectRight.ERASURE,
          Set.of("email"),
          RefusalReason.LEGAL_CLAIMS,
          "Kanne on vireillä.");

  private static Issuer issuer() {
    return new Issuer("Maija Virtanen", ContactRole.RESPONSIBLE_PERSON);
  }

  private static Setting setting(String... fields) {
    LocalizedText name = LocalizedText.finnish("Asiakasrekisteri");
    return new Setting(
        "Kauppa Oy",
        Optional.empty(),
        name,
        fields.length == 0 ? Map.of() : Map.of(fields[0], name));
  }

  private static Remedies remedies(LocalDate day) {
    AuthorityDirectory directory =
        AuthorityDirectory.of(
            RemediesTest.authority(
                CountryCode.FINLAND,
                RemediesTest.contact("Katu 1", Optional.empty(), Optional.empty())));
    return Remedies.on(day, directory, Set.of(), EconomicArea.EEA);
  }

  private static RefusalCertificate certificate(
      List<RefusedItem> items, Setting setting, Remedies remedies) {
    return new RefusalCertificate(
        CertificateNumber.of(12, 1),
        MATTER,
        items,
        issuer(),
        setting,
        remedies,
        ReplyLanguages.of(Language.FI));
  }

  private static void refused(ErrorCode code, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidValueException.class, one -> assertThat(one.code()).isEqualTo(code))
        .hasMessageNotContaining("Virtanen");
  }

  @ParameterizedTest
  @EnumSource(ContactRole.class)
  @DisplayName("S78.1 the responsible person certifies a refusal, and nobody else")
  void onlyTheResponsiblePersonCertifies(ContactRole role) {
    if (role == ContactRole.RESPONSIBLE_PERSON) {
      assertThat(issuer().name()).isEqualTo("Maija Virtanen");
    } else {
      refused(ErrorCode.ISSUER_NOT_RESPONSIBLE, () -> new Issuer("Maija Virtanen", role));
    }
  }

  @Test
  @DisplayName("S79.1 no certificate goes without the remedies of the day of its decision")
  void remediesAreThoseOfTheDay() {
    refused(
        ErrorCode.REMEDY_MISSING,
        () -> certificate(List.of(ITEM), setting("email"), remedies(DAY.plusDays(1))));
    assertThat(certificate(List.of(ITEM), setting("email"), remedies(DAY)).remedies().authorities())
        .hasSize(1);
  }

  @Test
  @DisplayName("S78.1 a certificate refuses something, and names each field that it refuses")
  void certificateRefusesSomething() {
    refused(ErrorCode.REFUSAL_INVALID, () -> certificate(List.of(), setting(), remedies(DAY)));
    refused(ErrorCode.REFUSAL_INVALID, () -> certificate(List.of(ITEM), setting(), remedies(DAY)));
    refused(
        ErrorCode.REFUSAL_INVALID,
        () -> certificate(List.of(ITEM), setting("phone"), remedies(DAY)));
    RefusedItem nobody = RefusedItem.whole(DataSubjectRight.ACCESS, RefusalReason.NOBODY_FOUND, "");
    refused(
        ErrorCode.REFUSAL_INVALID, () -> certificate(List.of(nobody), setting(), remedies(DAY)));
    refused(ErrorCode.REFUSAL_INVALID, () -> new Matter(12, DAY, DAY.minusDays(1)));
    refused(ErrorCode.REFUSAL_INVALID, () -> new Matter(0, DAY, DAY));
    refused(ErrorCode.REFUSAL_INVALID, () -> new Issuer(" \u200B", ContactRole.RESPONSIBLE_PERSON));
  }

  @Test
  @DisplayName("S78.3 a certificate's number is plain, and short")
  void numberIsPlain() {
    assertThat(CertificateNumber.of(Long.MAX_VALUE, Integer.MAX_VALUE).value())
        .isEqualTo("9223372036854775807-2147483647");
    for (String none : List.of("", "-1", "a1", "1 2", "1\n", "9".repeat(41))) {
      assertThatThrownBy(() -> new CertificateNumber(none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("law 10: printing a certificate shows its number, and no name")
  void printingShowsTheNumber() {
    RefusalCertificate certificate = certificate(List.of(ITEM), setting("email"), remedies(DAY));
    assertThat(certificate.toString()).isEqualTo("RefusalCertificate[12-1]");
    assertThat(certificate.issuer().toString()).isEqualTo("Issuer[RESPONSIBLE_PERSON, ***]");
    assertThat(certificate.setting().toString()).doesNotContain("Kauppa");
  }

  @Test
  @DisplayName("S68.2 a request is answered in its language, or in Finnish and English")
  void replyLanguages() {
    assertThat(ReplyLanguages.toRequestIn("sv-FI").languages()).containsExactly(Language.SV);
    for (String other : List.of("de", "", "xx-klingon", "\u0000", "fi_FI?", "se")) {
      assertThat(ReplyLanguages.toRequestIn(other).languages())
          .containsExactly(Language.FI, Language.EN);
    }
    assertThatThrownBy(() -> new ReplyLanguages(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReplyLanguages(List.of(Language.FI, Language.FI)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
