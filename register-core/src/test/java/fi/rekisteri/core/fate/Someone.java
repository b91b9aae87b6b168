package fi.rekisteri.core.fate;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.LegalHold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody whose data is judged, told step by step. */
final class Someone {
  static final RegisterDefinition NOTICE =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkki Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));
  static final String ANY_TIME = "2001-01-01T10:00:00Z";

  private final SubjectRole role;
  private final List<CustomershipPeriod> periods = new ArrayList<>();
  private final List<HeldValue> values = new ArrayList<>();
  private final List<LegalHold> holds = new ArrayList<>();
  private final List<ErasureDemand> demands = new ArrayList<>();
  private final Map<Purpose, ConsentTerm> consents = new HashMap<>();
  private final Map<Purpose, Instant> withdrawals = new HashMap<>();
  private final List<FieldRestriction> restrictions = new ArrayList<>();
  private RegisterDefinition definition = NOTICE;

  private Someone(SubjectRole role) {
    this.role = role;
  }

  static Someone is(SubjectRole role) {
    return new Someone(role);
  }

  static Someone customer() {
    return is(SubjectRole.CUSTOMER).has(CustomerFields.NAME);
  }

  static Someone contact() {
    return is(SubjectRole.ORG_CONTACT_PERSON).has(CustomerFields.NAME);
  }

  Someone in(RegisterDefinition other) {
    definition = other;
    return this;
  }

  Someone since(String start) {
    periods.add(CustomershipPeriod.from(LocalDate.parse(start)));
    return this;
  }

  Someone since(String start, String end) {
    periods.add(
        CustomershipPeriod.from(LocalDate.parse(start))
            .endedOn(LocalDate.parse(end), EndReason.ENDED_BY_CUSTOMER));
    return this;
  }

  Someone has(FieldKey<?> field) {
    return has(field, "", "held");
  }

  Someone has(FieldKey<?> field, String element, Object value) {
    return has(field, element, value, ANY_TIME);
  }

  Someone has(FieldKey<?> field, String element, Object value, String obtainedAt) {
    values.add(new HeldValue(field, element, value, Instant.parse(obtainedAt)));
    return this;
  }

  Someone ordered(String element, Status status, String day, String financialYearEnd) {
    return has(CustomerFields.ORDER, element, order(status, day, financialYearEnd));
  }

  static OrderSummary order(Status status, String day, String financialYearEnd) {
    return new OrderSummary(
        "T-1",
        LocalDate.parse(day),
        BigDecimal.TEN,
        Currency.getInstance("EUR"),
        status,
        Optional.empty(),
        Optional.of(financialYearEnd).filter(end -> !end.isEmpty()).map(LocalDate::parse));
  }

  Someone represents(String element, String from, String to) {
    Affiliation open = Affiliation.of("Yritys " + element, LocalDate.parse(from));
    return has(
        CustomerFields.AFFILIATION, element, to.isEmpty() ? open : open.endOn(LocalDate.parse(to)));
  }

  Someone held(LegalHold hold) {
    holds.add(hold);
    return this;
  }

  /** A hold of a declared kind, through a day; until it is released where the day is empty. */
  Someone held(String code, String from, String until) {
    Optional<LocalDate> last =
        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
    return held(
        definition
            .retentionPolicy()
            .hold(code)
            .orElseThrow()
            .holdFrom(
                "host",
                LocalDate.parse(from),
                last,
                Optional.of("SETTLED").filter(e -> last.isEmpty())));
  }

  Someone demands(ErasureCause cause, String since, FieldKey<?>... fields) {
    Set<String> paths = new HashSet<>();
    List.of(fields).forEach(field -> paths.add(field.path()));
    demands.add(new ErasureDemand(cause, paths, LocalDate.parse(since)));
    return this;
  }

  Someone consents(Purpose purpose, String at, String lastDay) {
    Optional<LocalDate> last =
        lastDay.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(lastDay));
    consents.put(purpose, new ConsentTerm(Instant.parse(at), last));
    return this;
  }

  Someone withdraws(Purpose purpose, String at) {
    withdrawals.put(purpose, Instant.parse(at));
    return this;
  }

  Someone restricts(RestrictionGround ground, FieldKey<?>... fields) {
    Set<String> paths = new HashSet<>();
    List.of(fields).forEach(field -> paths.add(field.path()));
    restrictions.add(new FieldRestriction(paths, ground));
    return this;
  }

  CustomerFacts facts() {
    return new CustomerFacts(new CustomerId(new UUID(7, 7)), 2, role, periods);
  }

  List<HeldValue> values() {
    return values;
  }

  Circumstances circumstances(String day) {
    Standing standing =
        new Standing(consents, withdrawals, Map.of(), Map.of(), restrictions, Optional.empty());
    return new Circumstances(facts(), values, standing, holds, demands, LocalDate.parse(day));
  }

  Judgement on(String day) {
    return new Fates(definition).judge(circumstances(day));
  }

  /** The fate of one value as a line, such as {@code ERASE since 2030-05-16 by S33.1}. */
  String fateOn(String day, FieldKey<?> field, String element) {
    return Told.fate(on(day), field.path(), element);
  }
}
