package fi.rekisteri.core.handover;

import static fi.rekisteri.core.handover.Outgoing.TEXT;
import static fi.rekisteri.core.handover.Outgoing.TODAY;
import static fi.rekisteri.core.handover.Outgoing.cleared;
import static fi.rekisteri.core.handover.Outgoing.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Contract;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedFormTest {
  private static final DisclosureGround MATCHING = new DisclosureGround("AD_MATCHING");

  @ParameterizedTest
  @CsvSource({
    "anna.virta@example.fi, cdd64977e9928c51eec4f669faf23ce685448f99f6f4bc9ab287d524990155c1",
    "Anna.Virta@EXAMPLE.fi, cdd64977e9928c51eec4f669faf23ce685448f99f6f4bc9ab287d524990155c1"
  })
  @DisplayName("S6 an e-mail address is hashed in small letters, as a platform hashes its own")
  void emailIsHashedInSmallLetters(String email, String hash) {
    assertThat(new HashedForm().of(EmailAddress.of(email))).isEqualTo(hash);
  }

  @Test
  @DisplayName("S6 a telephone number is hashed with its plus sign; other values have no hash")
  void phoneIsHashedAsItIs() {
    assertThat(new HashedForm().of(new PhoneNumber("+358401234567")))
        .isEqualTo("d41d2f7475d7d4953ac320c5556699d055035af91aa09844f48f925ec450d744");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HashedForm().of(PersonName.of("Canary", "Canary")))
        .withMessageNotContaining("Canary");
  }

  @Test
  @DisplayName("S6 a list of hashes is a disclosure: no recipient or ground, no list")
  void hashedUploadIsADisclosure() {
    DisclosureRequest upload = upload(CustomerFields.EMAIL).hashed();
    refuses(ErrorCode.UNKNOWN_RECIPIENT, upload);
    assertThat(cleared(withPlatform(), upload, TODAY).toController()).isTrue();
    refuses(
        ErrorCode.DISCLOSURE_GROUND_NOT_DECLARED,
        withPlatform().toBuilder()
            .change(changes -> changes.withoutDisclosureRule(MATCHING))
            .build(),
        upload,
        TODAY);
  }

  @Test
  @DisplayName("S6.2 what has no hashed form does not slip out in plain beside the hashes")
  void plainFieldBesideHashesIsRefused() {
    DisclosureRequest both = upload(CustomerFields.EMAIL, CustomerFields.NAME);
    assertThat(cleared(withPlatform(), both, TODAY)).as("control").isNotNull();
    refuses(ErrorCode.DISCLOSURE_FIELD_OUT_OF_SCOPE, withPlatform(), both.hashed(), TODAY);
  }

  private static DisclosureRequest upload(FieldKey<?>... fields) {
    return DisclosureRequest.of("PLATFORM", MATCHING, new Contract("Sop. 4"), fields);
  }

  private static RegisterDefinition withPlatform() {
    Set<FieldKey<?>> fields = Set.of(CustomerFields.EMAIL, CustomerFields.NAME);
    return Outgoing.builder()
        .recipient(
            Recipient.category("PLATFORM", TEXT, Recipient.Role.SEPARATE_CONTROLLER, fields)
                .named(NamedParty.of("Alusta Oy", CountryCode.FINLAND)))
        .disclosureRule(
            new DisclosureRule(
                MATCHING,
                Purpose.DIRECT_MARKETING,
                Set.of("PLATFORM"),
                fields,
                Evidence.CONTRACT,
                TEXT))
        .build();
  }
}
