package fi.rekisteri.core.fate;

import fi.rekisteri.customer.Affiliation;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** People at random, of every role and with whatever may befall them. */
final class RandomPeople {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
  private static final List<FieldKey<?>> FIELDS =
      Someone.NOTICE.fields().stream().<FieldKey<?>>map(schema -> schema.key()).toList();
  private static final List<Purpose> VISITS =
      List.of(Purpose.SITE_ANALYTICS, Purpose.MARKETING_TARGETING);

  private final Random random;

  RandomPeople(Random random) {
    this.random = random;
  }

  long days(int most) {
    return random.nextInt(most);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private LocalDate around(LocalDate day, int days) {
    return day.plusDays(random.nextInt(2 * days + 1) - (long) days);
  }

  /** Somebody with holds, demands and choices. */
  Circumstances next() {
    Circumstances timed = timed();
    List<LegalHold> holds = oneIn(3) ? List.of(hold(TODAY)) : List.of();
    List<ErasureDemand> demands = oneIn(2) ? List.of(demand(TODAY)) : List.of();
    return new Circumstances(timed.facts(), timed.values(), standing(), holds, demands, TODAY);
  }

  /** Somebody to whom nothing but time happens. */
  Circumstances timed() {
    SubjectRole role = any(List.of(SubjectRole.values()));
    List<HeldValue> values = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      FieldKey<?> field = any(FIELDS);
      String element = field.cardinality() == Cardinality.ONE ? "" : "e" + i;
      if (values.stream().noneMatch(one -> one.field().equals(field) && element.isEmpty())) {
        values.add(new HeldValue(field, element, value(field), instant()));
      }
    }
    CustomerFacts facts = new CustomerFacts(CustomerId.random(), 1, role, periods());
    return new Circumstances(facts, values, Standing.NONE, List.of(), List.of(), TODAY);
  }

  private List<CustomershipPeriod> periods() {
    if (oneIn(3)) {
      return List.of();
    }
    LocalDate start = TODAY.minusDays(6000 + random.nextInt(6000));
    CustomershipPeriod open = CustomershipPeriod.from(start);
    LocalDate end = around(TODAY.minusYears(10), 1500);
    return List.of(
        oneIn(3) ? open : open.endedOn(end.isBefore(start) ? start : end, EndReason.OTHER));
  }

  private Object value(FieldKey<?> field) {
    if (field.equals(CustomerFields.ORDER)) {
      String booked = oneIn(3) ? "" : around(TODAY.minusYears(6), 900).toString();
      return Someone.order(
          any(List.of(Status.values())), around(TODAY.minusYears(6), 900).toString(), booked);
    } else if (field.equals(CustomerFields.AFFILIATION)) {
      Affiliation open = Affiliation.of("Oy", TODAY.minusYears(40));
      return oneIn(3) ? open : open.endOn(around(TODAY.minusYears(10), 5000));
    } else if (field.equals(CustomerFields.IP_OBSERVATION)) {
      return new IpObservation("192.0.2.1", instant(), "shop");
    }
    return "held";
  }

  private Instant instant() {
    return around(TODAY, 500).atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC);
  }

  private Standing standing() {
    Map<Purpose, ConsentTerm> consents = new HashMap<>();
    Map<Purpose, Instant> withdrawals = new HashMap<>();
    for (Purpose purpose : VISITS) {
      if (oneIn(4)) {
        Optional<LocalDate> last = oneIn(2) ? Optional.of(around(TODAY, 300)) : Optional.empty();
        consents.put(purpose, new ConsentTerm(instant(), last));
      } else if (oneIn(3)) {
        withdrawals.put(purpose, instant());
      }
    }
    List<FieldRestriction> restrictions =
        oneIn(5)
            ? List.of(new FieldRestriction(paths(), any(List.of(RestrictionGround.values()))))
            : List.of();
    return new Standing(consents, withdrawals, Map.of(), Map.of(), restrictions, Optional.empty());
  }

  private Set<String> paths() {
    return oneIn(2) ? Set.of() : Set.of(any(FIELDS).path());
  }

  LegalHold hold(LocalDate today) {
    HoldRule rule = any(Someone.NOTICE.retentionPolicy().holds());
    LocalDate from = around(today, 300);
    Optional<LocalDate> until =
        oneIn(3) ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(900)));
    Optional<String> event = until.isPresent() ? Optional.empty() : Optional.of("EVENT");
    return rule.holdFrom("host", from, until, event);
  }

  ErasureDemand demand(LocalDate today) {
    return new ErasureDemand(any(List.of(ErasureCause.values())), paths(), around(today, 60));
  }
}
