package fi.rekisteri.core.plan;

import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.store.PlanItem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan keeps of one person, as a text: {@code 1;day of the look;W or
 * P;findings;fates;values}. Paths, ids of values, rules, codes and days; no value of anybody.
 */
final class PlanText {
  private static final String FORM = "1";
  private static final String WHOLE = "W";
  private static final String PART = "P";
  private static final int PARTS = 6;

  private PlanText() {}

  /**
   * A person of a plan, and the day on which the register was to look at them when it was made.
   *
   * @param lookOn the day
   * @param erasure the person
   */
  record Planned(LocalDate lookOn, PlannedErasure erasure) {
    PlanItem item() {
      return new PlanItem(
          erasure.number(),
          erasure.customer(),
          erasure.version(),
          write(this),
          Optional.empty(),
          Optional.empty());
    }
  }

  static String write(Planned planned) {
    PlannedErasure erasure = planned.erasure();
    return Words.joined(
        Words.PART,
        List.of(
            FORM,
            planned.lookOn().toString(),
            erasure.whole() ? WHOLE : PART,
            Words.writtenAll(Words.MEMBER, erasure.findings()),
            FatesText.write(erasure.fates())));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws fi.rekisteri.error.CorruptDataException {@code PLAN_ALTERED} for any other text
   */
  static Planned read(PlanItem item) {
    try {
      List<String> parts = Words.split(Words.PART, item.planned(), PARTS);
      require(parts.get(0).equals(FORM));
      require(parts.get(2).equals(WHOLE) || parts.get(2).equals(PART));
      return new Planned(
          LocalDate.parse(parts.get(1)),
          new PlannedErasure(
              item.number(),
              item.customer(),
              item.version(),
              parts.get(2).equals(WHOLE),
              FatesText.read(parts.get(4), parts.get(5)),
              findings(parts.get(3))));
    } catch (RuntimeException notWritten) {
      throw PlanRefusals.altered("item " + item.number() + " of a plan");
    }
  }

  private static Set<PlanFinding> findings(String text) {
    Set<PlanFinding> findings = EnumSet.noneOf(PlanFinding.class);
    Words.split(Words.MEMBER, text).forEach(word -> findings.add(PlanFinding.valueOf(word)));
    return findings;
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("a text of no form");
    }
  }
}
