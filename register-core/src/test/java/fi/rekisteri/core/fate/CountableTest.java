package fi.rekisteri.core.fate;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which values may remain as numbers, and of whom. */
class CountableTest {
  private static final LocalDate END = LocalDate.of(2016, 6, 30);
  private static final LocalDate DUE = LocalDate.of(2026, 7, 1);
  private static final Instant OBTAINED = Instant.parse("2015-03-01T10:00:00Z");

  private final Fates fates = new Fates(definition());

  private static RegisterDefinition definition() {
    AnonymisationRule people =
        AnonymisationRule.of(
            "people",
            CoarsePart.ofOne(
                "town", CustomerFields.POSTAL_ADDRESS, List.of("Turku"), PostalAddress::locality));
    Controller controller =
        Controller.of(
            "Esimerkkikauppa Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
    return CustomerRegisterNotice.definition(controller).toBuilder()
        .change(
            changes ->
                changes
                    .bind(CustomerFields.POSTAL_ADDRESS, Purpose.STATISTICS)
                    .retentionPolicy(policy -> policy.withAnonymisation(List.of(people))))
        .build();
  }

  private Map<String, Fate> fates(LocalDate today, ErasureDemand... demands) {
    CustomershipPeriod period =
        CustomershipPeriod.from(LocalDate.of(2010, 1, 1)).endedOn(END, EndReason.ENDED_BY_CUSTOMER);
    List<HeldValue> values =
        List.of(
            new HeldValue(
                CustomerFields.POSTAL_ADDRESS,
                "",
                PostalAddress.of("Kuja", "20100", "Turku", "FI"),
                OBTAINED),
            new HeldValue(CustomerFields.EMAIL, "1", EmailAddress.of("a@example.fi"), OBTAINED));
    return fates
        .judge(
            new Circumstances(
                new CustomerFacts(CustomerId.random(), 1, SubjectRole.CUSTOMER, List.of(period)),
                values,
                Standing.NONE,
                List.of(),
                List.of(demands),
                today))
        .fates()
        .stream()
        .collect(Collectors.toMap(ValueFate::field, ValueFate::fate));
  }

  private static ErasureDemand demand(ErasureCause cause, String... fields) {
    return new ErasureDemand(cause, Set.of(fields), DUE.minusYears(2));
  }

  @Test
  @DisplayName("S88.2 when a person's time is over, what a rule makes coarse may remain as numbers")
  void dueValueMayRemain() {
    RuleId rule = new RuleId("S33.1");
    assertThat(fates(DUE))
        .isEqualTo(
            Map.of(
                "postalAddress",
                new Fate.Anonymise(rule, DUE),
                "email",
                new Fate.Erase(rule, DUE)));
    assertThat(fates(DUE.minusDays(1)).values()).allMatch(Fate.Keep.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(ErasureCause.class)
  @DisplayName("S88.2, S88.3 whoever demands to be erased is not counted; who asks for it may be")
  void demandDecides(ErasureCause cause) {
    for (LocalDate day : List.of(DUE.minusYears(1), DUE.plusYears(1))) {
      Map<String, Fate> judged = fates(day, demand(cause));
      assertThat(judged.get("postalAddress"))
          .isInstanceOf(
              cause == ErasureCause.ANONYMISATION ? Fate.Anonymise.class : Fate.Erase.class);
      assertThat(judged.get("email")).isInstanceOf(Fate.Erase.class);
    }
  }

  @Test
  @DisplayName("S88.2 of somebody who stays what is asked for goes, and leaves no number")
  void whoeverStaysLeavesNoNumber() {
    Map<String, Fate> judged =
        fates(DUE.minusYears(1), demand(ErasureCause.ANONYMISATION, "postalAddress"));
    assertThat(judged.get("postalAddress")).isInstanceOf(Fate.Erase.class);
    assertThat(judged.get("email")).isInstanceOf(Fate.Keep.class);
  }
}
