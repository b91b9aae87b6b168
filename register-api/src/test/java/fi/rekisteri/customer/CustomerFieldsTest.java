package fi.rekisteri.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchKey.Uniqueness;
import fi.rekisteri.processing.SearchPart;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    assertThat(stored(CustomerSearch.BY_NAME, name)).contains("af Öberg\u001FÅke");
    assertThat(asked(CustomerSearch.BY_NAME, name)).containsExactly("af Öberg\u001FÅke");
    EmailAddress email = EmailAddress.of("anna@example.fi");
    assertThat(stored(CustomerSearch.BY_EMAIL, email)).contains("anna@example.fi");
    PhoneNumber phone = new PhoneNumber("+358295666700");
    assertThat(stored(CustomerSearch.BY_PHONE, phone)).contains("+358295666700");
  }

  @Test
  @DisplayName("S45.3 an affiliation without business id has no term; customer numbers are unique")
  void absentTermsAndUniqueness() {
    Affiliation nameless = Affiliation.of("Esimerkki Oy", LocalDate.EPOCH);
    BusinessId id = BusinessId.of("0245974-7");
    assertThat(stored(CustomerSearch.BY_BUSINESS_ID, nameless)).isEmpty();
    assertThat(stored(CustomerSearch.BY_BUSINESS_ID, nameless.withBusinessId(id)))
        .contains(asked(CustomerSearch.BY_BUSINESS_ID, id).get(0));
    assertThat(CustomerSearch.BY_CUSTOMER_NUMBER.uniqueness()).isEqualTo(Uniqueness.UNIQUE);
    assertThat(CustomerSearch.BY_EMAIL.uniqueness()).isEqualTo(Uniqueness.SHARED);
  }

  @Test
  @DisplayName("S45.3 name and postal code are one question of two terms, which prints nobody")
  void nameAndPostalCodeMeet() {
    PersonName name = PersonName.of("Anna", "Virta");
    NameAndPostalCode sought = new NameAndPostalCode(name, " fi-00530");
    assertThat(asked(CustomerSearch.BY_NAME_AND_POSTAL_CODE, sought))
        .containsExactly("Virta\u001FAnna", "00530");
    SearchPart<?, ?> code = CustomerSearch.BY_NAME_AND_POSTAL_CODE.parts().get(1);
    assertThat(code.termOf(PostalAddress.of("Kuja 1", "00530", "Helsinki", "FI")))
        .contains("00530");
    assertThat(new NameAndPostalCode(name, "sw1a 1aa").postalCode()).isEqualTo("SW1A 1AA");
    assertThat(sought).hasToString("NameAndPostalCode[***]");
    for (String none : List.of("FI-0053", "", "00530\u001F1", "0".repeat(10_000_000))) {
      assertThatThrownBy(() -> new NameAndPostalCode(name, none))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  private static Optional<String> stored(SearchKey<?> key, Object value) {
    return key.parts().get(0).termOf(value);
  }

  private static <Q> List<String> asked(SearchKey<Q> key, Q query) {
    return key.parts().stream().map(part -> part.termOfQuery().apply(query)).toList();
  }
}
