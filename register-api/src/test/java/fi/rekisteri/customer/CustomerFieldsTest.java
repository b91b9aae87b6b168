package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey.Uniqueness;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerFieldsTest {
  @Test
  @DisplayName("S16 ALL holds every field of the class, each with a path of its own")
  void allIsComplete() {
    long constants =
        Arrays.stream(CustomerFields.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType() == FieldKey.class)
            .count();
    assertThat(constants).isEqualTo(11);
    assertThat(CustomerFields.ALL).hasSize(11).extracting(FieldKey::path).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("S16 paths are sealed into values and must never change")
  void pathsAreStable() {
    assertThat(CustomerFields.ALL)
        .extracting(FieldKey::path)
        .containsExactlyInAnyOrder(
            "name",
            "customerNumber",
            "affiliation",
            "email",
            "phone",
            "postalAddress",
            "webAddress",
            "billingAddress",
            "identityCode",
            "ipObservation",
            "order");
  }

  @Test
  @DisplayName("S45.3 a value and a question for it have the same search term")
  void termsMeet() {
    PersonName name = PersonName.of("Åke", "af Öberg");
    assertThat(CustomerSearch.BY_NAME.termOfValue().apply(name)).contains("af Öberg\u001FÅke");
    assertThat(CustomerSearch.BY_NAME.termOfQuery().apply(name)).isEqualTo("af Öberg\u001FÅke");
    EmailAddress email = EmailAddress.of("anna@example.fi");
    assertThat(CustomerSearch.BY_EMAIL.termOfValue().apply(email)).contains("anna@example.fi");
    PhoneNumber phone = new PhoneNumber("+358295666700");
    assertThat(CustomerSearch.BY_PHONE.termOfValue().apply(phone)).contains("+358295666700");
  }

  @Test
  @DisplayName("S45.3 an affiliation without business id has no term; customer numbers are unique")
  void absentTermsAndUniqueness() {
    Affiliation nameless = Affiliation.of("Esimerkki Oy", LocalDate.EPOCH);
    BusinessId id = BusinessId.of("0245974-7");
    assertThat(CustomerSearch.BY_BUSINESS_ID.termOfValue().apply(nameless)).isEmpty();
    assertThat(CustomerSearch.BY_BUSINESS_ID.termOfValue().apply(nameless.withBusinessId(id)))
        .contains(CustomerSearch.BY_BUSINESS_ID.termOfQuery().apply(id));
    assertThat(CustomerSearch.BY_CUSTOMER_NUMBER.uniqueness()).isEqualTo(Uniqueness.UNIQUE);
    assertThat(CustomerSearch.BY_EMAIL.uniqueness()).isEqualTo(Uniqueness.SHARED);
  }
}
