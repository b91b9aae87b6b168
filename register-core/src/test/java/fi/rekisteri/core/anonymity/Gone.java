package fi.rekisteri.core.anonymity;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.fate.Circumstances;
import fi.rekisteri.core.fate.HeldValue;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People whose time is over, in a register that counts them by town and number of orders. */
final class Gone {
  static final Instant NOW = Instant.parse("2036-11-22T10:00:00Z");
  static final LocalDate DUE = LocalDate.of(2036, 5, 16);
  static final RuleId RETENTION = new RuleId("S33.1");
  static final AnonymisationRule PEOPLE =
      AnonymisationRule.of(
          "people",
          CoarsePart.ofOne(
              "town",
              CustomerFields.POSTAL_ADDRESS,
              List.of("Helsinki", "Turku"),
              PostalAddress::locality),
          new CoarsePart<>(
              "orders",
              CustomerFields.ORDER,
              List.of("1", "2+"),
              orders -> orders.size() == 1 ? "1" : "2+"));

  private Gone() {}

  static RegisterDefinition definition() {
    Controller controller =
        Controller.of(
            "Esimerkkikauppa Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
    return CustomerRegisterNotice.definition(controller).toBuilder()
        .change(
            changes ->
                changes
                    .bind(CustomerFields.POSTAL_ADDRESS, Purpose.STATISTICS)
                    .bind(CustomerFields.ORDER, Purpose.STATISTICS)
                    .retentionPolicy(policy -> policy.withAnonymisation(List.of(PEOPLE))))
        .build();
  }

  static Anonymising anonymising() {
    RegisterDefinition definition = definition();
    return new Anonymising(
        definition, new ProcessingDecisions(definition.activities(), definition.zone()));
  }

  /** Somebody who lived in a town and ordered so many times. */
  static Circumstances person(String town, int orders) {
    return person(town, orders, Standing.NONE);
  }

  static Circumstances person(String town, int orders, Standing standing) {
    List<HeldValue> values = new ArrayList<>();
    values.add(
        held(CustomerFields.POSTAL_ADDRESS, "", PostalAddress.of("Kuja", "00530", town, "FI")));
    for (int i = 0; i < orders; i++) {
      values.add(held(CustomerFields.ORDER, "item" + i, order(i)));
    }
    CustomerFacts facts =
        new CustomerFacts(CustomerId.random(), 3, SubjectRole.CUSTOMER, List.of());
    return new Circumstances(facts, values, standing, List.of(), List.of(), DUE);
  }

  private static HeldValue held(FieldKey<?> field, String element, Object value) {
    return new HeldValue(field, element, value, NOW);
  }

  private static OrderSummary order(int number) {
    return OrderSummary.TYPE.read(
        String.join("\u001F", "T-" + number, "2026-01-01", "19.90", "EUR", "PAID", "", ""));
  }

  /** That everything goes, and numbers may remain. */
  static Judgement whole(Circumstances about) {
    return judgement(about, new Fate.Anonymise(RETENTION, DUE), true);
  }

  static Judgement judgement(Circumstances about, Fate fate, boolean whole) {
    List<ValueFate> fates =
        about.values().stream()
            .map(value -> new ValueFate(value.field().path(), value.element(), fate))
            .toList();
    return new Judgement(fates, Set.of(), whole, Optional.of(DUE));
  }

  static List<Combination> of(Circumstances about) {
    return anonymising().of(about, whole(about));
  }
}
