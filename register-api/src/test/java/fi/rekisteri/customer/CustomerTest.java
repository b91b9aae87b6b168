package fi.rekisteri.customer;

import static fi.rekisteri.customer.CustomerFields.AFFILIATION;
import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerTest {
  private static final Provenance OWN =
      Provenance.fromSubject(Channel.WEB, Instant.parse("2026-11-22T10:00:00Z"));
  private static final EmailAddress MAIL = EmailAddress.of("anna@example.fi");
  private static final EmailAddress OTHER_MAIL = EmailAddress.of("anna.v@example.org");
  private static final LocalDate DAY = LocalDate.of(2020, 5, 15);

  private final Customer anna =
      Customer.newcomer(SubjectRole.CUSTOMER).collect(NAME, PersonName.of("Anna", "Virta"), OWN);

  @Test
  @DisplayName("S25.1 a collected value keeps its origin")
  void collectedValueKeepsItsOrigin() {
    Field<PersonName> name = anna.field(NAME);
    assertThat(name).isInstanceOf(Field.Held.class);
    assertThat(((Field.Held<PersonName>) name).entries().get(0).provenance()).isEqualTo(OWN);
  }

  @Test
  void everyVerbLeavesTheOriginalAsItWas() {
    Customer changed = anna.collect(EMAIL, MAIL, OWN).beginCustomership(DAY);
    assertThat(anna.value(EMAIL)).isEmpty();
    assertThat(anna.facts().customerships()).isEmpty();
    assertThat(changed.value(EMAIL)).contains(MAIL);
  }

  @Test
  void fullFieldRefusesAnotherValue() {
    refuses(
        ErrorCode.FIELD_ALREADY_HELD,
        () -> anna.collect(NAME, PersonName.of("Anna", "Koski"), OWN));
    Customer many = anna;
    for (int i = 0; i < Cardinality.SEVERAL_LIMIT; i++) {
      many = many.collect(EMAIL, MAIL, OWN);
    }
    Customer full = many;
    refuses(ErrorCode.FIELD_ALREADY_HELD, () -> full.collect(EMAIL, MAIL, OWN));
  }

  @Test
  @DisplayName("S73 rectifying replaces the value that is held, and only that one")
  void rectifyingReplacesTheNamedValueOnly() {
    Customer two = anna.collect(EMAIL, MAIL, OWN).collect(EMAIL, OTHER_MAIL, OWN);
    String second = ((Field.Held<EmailAddress>) two.field(EMAIL)).entries().get(1).element();
    EmailAddress right = EmailAddress.of("av@example.com");
    assertThat(two.rectify(EMAIL, second, right, OWN).values(EMAIL)).containsExactly(MAIL, right);
    refuses(ErrorCode.FIELD_ALREADY_HELD, () -> two.rectify(EMAIL, right, OWN));
    refuses(ErrorCode.FIELD_NOT_HELD, () -> anna.rectify(EMAIL, right, OWN));
    refuses(ErrorCode.FIELD_NOT_HELD, () -> two.rectify(EMAIL, "zzzz", right, OWN));
  }

  @Test
  @DisplayName("law 2: a withheld field can be neither read nor changed, and is no missing one")
  void withheldFieldIsNeitherReadNorChanged() {
    Customer seen =
        Customer.of(anna.facts(), Map.of(EMAIL, new Field.Withheld<>(Withholding.NOT_BOUND)));
    refuses(ErrorCode.FIELD_WITHHELD, () -> seen.value(EMAIL));
    refuses(ErrorCode.FIELD_WITHHELD, () -> seen.collect(EMAIL, MAIL, OWN));
    refuses(ErrorCode.FIELD_WITHHELD, () -> seen.rectify(EMAIL, MAIL, OWN));
    String answer = seen.field(EMAIL).fold(held -> "held", () -> "none", why -> "withheld");
    assertThat(answer).isEqualTo("withheld");
    assertThat(seen.field(PHONE)).isInstanceOf(Field.NoneHeld.class);
  }

  @Test
  @DisplayName("S33.2 a customer who comes back begins a new customership after the old one")
  void customerWhoComesBackBeginsNewCustomership() {
    Customer left = anna.beginCustomership(DAY).endCustomership(DAY, EndReason.ENDED_BY_CUSTOMER);
    Customer back = left.beginCustomership(DAY.plusDays(1));
    assertThat(back.facts().customerships()).hasSize(2);
    assertThat(back.facts().customerships().get(1).isOpen()).isTrue();
    refuses(ErrorCode.CUSTOMERSHIP_CONFLICT, () -> left.beginCustomership(DAY));
    refuses(ErrorCode.CUSTOMERSHIP_CONFLICT, () -> back.beginCustomership(DAY.plusYears(1)));
  }

  @Test
  @DisplayName("S33 a customership ends once, and not before it began")
  void customershipEndsOnceAndNotBeforeItBegan() {
    Customer customer = anna.beginCustomership(DAY);
    refuses(
        ErrorCode.INVALID_PERIOD,
        () -> customer.endCustomership(DAY.minusDays(1), EndReason.OTHER));
    Customer ended = customer.endCustomership(DAY.plusYears(1), EndReason.OTHER);
    refuses(
        ErrorCode.CUSTOMERSHIP_CONFLICT,
        () -> ended.endCustomership(DAY.plusYears(2), EndReason.OTHER));
    refuses(ErrorCode.CUSTOMERSHIP_CONFLICT, () -> anna.endCustomership(DAY, EndReason.OTHER));
  }

  @Test
  @DisplayName("S18 of two organisations one ends, and the person is still active for the other")
  void personStaysActiveForTheOtherOrganisation() {
    Customer pekka =
        anna.collect(AFFILIATION, Affiliation.of("Kuusi Oy", DAY), OWN)
            .collect(AFFILIATION, Affiliation.of("Mänty Oy", DAY), OWN);
    Entry<Affiliation> first =
        ((Field.Held<Affiliation>) pekka.field(AFFILIATION)).entries().get(0);
    Customer left =
        pekka.rectify(AFFILIATION, first.element(), first.value().endOn(DAY.plusDays(9)), OWN);
    assertThat(left.affiliationsOn(DAY.plusDays(9))).hasSize(2);
    assertThat(left.affiliationsOn(DAY.plusDays(10)))
        .extracting(Affiliation::organisation)
        .containsExactly("Mänty Oy");
  }

  @Test
  @DisplayName("S18 two affiliations with one organisation do not overlap")
  void affiliationsWithOneOrganisationDoNotOverlap() {
    Affiliation ended = Affiliation.of("Kuusi Oy", DAY).endOn(DAY.plusDays(9));
    Customer pekka = anna.collect(AFFILIATION, ended, OWN);
    refuses(
        ErrorCode.AFFILIATION_CONFLICT,
        () -> pekka.collect(AFFILIATION, Affiliation.of("KUUSI Oy", DAY.plusDays(9)), OWN));
    Customer back = pekka.collect(AFFILIATION, Affiliation.of("Kuusi Oy", DAY.plusDays(10)), OWN);
    assertThat(back.affiliationsOn(DAY.plusYears(1))).hasSize(1);
  }

  @Test
  void collectionsAreReadPageByPageOnly() {
    assertThatThrownBy(() -> anna.field(ORDER)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("law 10: printing a person shows no value")
  void printingShowsNoValue() {
    Customer full = anna.collect(EMAIL, MAIL, OWN);
    assertThat(full + " " + full.fields()).doesNotContain("Virta", "anna@");
    assertThat(MAIL.value()).as("control: the value itself shows it").contains("anna@");
  }

  private static void refuses(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RegisterException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
