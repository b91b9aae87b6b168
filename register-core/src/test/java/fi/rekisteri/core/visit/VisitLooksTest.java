package fi.rekisteri.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.fate.LookDays;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.visit.InferredAttribute;
import fi.rekisteri.visit.Visit;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VisitLooksTest {
  private static final Instant NOW = Instant.parse("2028-02-29T21:59:59.999999Z");
  private static final int PEOPLE = 2_000;
  private static final int HOURS = 24 * 90;

  private final Random random = new Random(20_280_229);

  static Stream<RegisterDefinition> definitions() {
    RetentionRule seen = rule(RetentionAnchor.OBSERVATION, 1);
    RetentionRule last = rule(RetentionAnchor.LAST_VISIT, 2);
    RetentionRule contact = rule(RetentionAnchor.LAST_CONTACT, 1);
    return Stream.of(definition(seen), definition(last), definition(last, contact));
  }

  private static RetentionRule rule(RetentionAnchor anchor, int months) {
    return new RetentionRule(DataCategory.WEB_OBSERVATION, anchor, Period.ofMonths(months));
  }

  private static RegisterDefinition definition(RetentionRule... rules) {
    ContactPoint contact =
        ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi");
    return CustomerRegisterNotice.definition(Controller.of("Esimerkki Oy", contact)).toBuilder()
        .change(changes -> changes.retention(DataCategory.WEB_OBSERVATION, rules))
        .build();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  @DisplayName("S33 S54 whoever is looked at with others is looked at on the day of their own")
  void dayIsThatOfEachAlone(RegisterDefinition definition) {
    LookDays days = new LookDays(definition);
    VisitLooks looks = new VisitLooks(days, definition.zone(), NOW);
    LocalDate today = LocalDate.ofInstant(NOW, definition.zone());
    List<Optional<LocalDate>> seen = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      CustomerFacts facts = facts();
      List<HeldValue> values = values();
      Optional<LocalDate> alone = days.ofWrite(facts, values, today);
      assertThat(looks.of(facts, values)).as("%s %s", facts, values).isEqualTo(alone);
      seen.add(alone);
    }
    assertThat(seen.stream().distinct()).as("not all the same").hasSizeGreaterThan(20);
  }

  private CustomerFacts facts() {
    SubjectRole[] roles = SubjectRole.values();
    LocalDate start = LocalDate.of(2010, 1, 1);
    List<CustomershipPeriod> periods =
        switch (random.nextInt(4)) {
          case 0 -> List.of(CustomershipPeriod.from(start));
          case 1 -> List.of(ended(start, start.plusDays(6_000 + random.nextInt(30))));
          default -> List.of();
        };
    return new CustomerFacts(
        CustomerId.random(), 1 + random.nextInt(3), roles[random.nextInt(roles.length)], periods);
  }

  private static CustomershipPeriod ended(LocalDate start, LocalDate end) {
    return CustomershipPeriod.from(start).endedOn(end, EndReason.INACTIVITY);
  }

  private List<HeldValue> values() {
    List<HeldValue> values = new ArrayList<>();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      Instant at = NOW.minusSeconds(3_600L * random.nextInt(HOURS));
      Visit visit =
          new Visit(
              "analytics",
              Purpose.SITE_ANALYTICS,
              at,
              Optional.empty(),
              List.of(),
              Optional.empty());
      values.add(held(VisitFields.VISIT, visit));
      if (random.nextInt(5) == 0) {
        values.add(
            held(
                VisitFields.INFERRED,
                new InferredAttribute(
                    VisitDatum.GENDER, "OTHER", 50, "pixel", Purpose.SITE_ANALYTICS)));
      }
    }
    return values;
  }

  private HeldValue held(FieldKey<?> field, Object value) {
    return new HeldValue(field, "1", value, NOW.minusSeconds(random.nextInt(100_000)));
  }
}
