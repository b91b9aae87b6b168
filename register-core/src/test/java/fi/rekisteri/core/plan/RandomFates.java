package fi.rekisteri.core.plan;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Fates of every kind, with words that are awkward to write. */
final class RandomFates {
  private static final List<String> RULES =
      List.of("S33.1", "Art. 17(1)(a)", "ArvonlisäveroL 209 §", "a;b,c:d!e%2B+f", " ", "=");
  private static final List<String> ELEMENTS =
      List.of("", "0000018f3c2a1b4d00000000a1b2c3d4", "a#b", "a!b", "100%", "+358", "ä", "; :");
  private static final List<String> FIELDS = List.of("name", "order", "email", "ownField9");

  private final Random random;

  RandomFates(long seed) {
    random = new Random(seed);
  }

  PlannedErasure planned(int number) {
    Set<PlanFinding> findings = EnumSet.noneOf(PlanFinding.class);
    Stream.of(PlanFinding.values()).filter(one -> random.nextInt(4) == 0).forEach(findings::add);
    return new PlannedErasure(
        number,
        CustomerId.random(),
        random.nextInt(9) + 1,
        random.nextBoolean(),
        fates(random.nextInt(6)),
        findings);
  }

  List<ValueFate> fates(int count) {
    return Stream.generate(() -> new ValueFate(any(FIELDS), any(ELEMENTS), fate()))
        .limit(count)
        .toList();
  }

  LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
  }

  private Fate fate() {
    RuleId rule = new RuleId(any(RULES.stream().filter(one -> !one.isBlank()).toList()));
    return switch (random.nextInt(5)) {
      case 0 -> new Fate.Keep(rule, maybe(day()));
      case 1 -> new Fate.Hold(rule, hold(), day());
      case 2 -> new Fate.Restrict(rule, day());
      case 3 -> new Fate.Anonymise(rule, day());
      default -> new Fate.Erase(rule, day());
    };
  }

  private LegalHold hold() {
    Optional<LocalDate> until = maybe(day());
    return new LegalHold(
        "OPEN_INVOICE",
        any(List.of("register", "shop-2")),
        new HoldScope(some(FIELDS), some(ELEMENTS)),
        new RuleId("KPL 2:10 §"),
        day(),
        until,
        until.isPresent() ? maybe("PAID") : Optional.of("PAID"));
  }

  private Set<String> some(List<String> words) {
    return Set.copyOf(
        words.stream().filter(one -> !one.isEmpty() && random.nextBoolean()).toList());
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
