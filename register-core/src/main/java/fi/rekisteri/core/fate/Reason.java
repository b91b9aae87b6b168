package fi.rekisteri.core.fate;

import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Why a value is due.
 *
 * @param decidedBy by which rule
 * @param since the first day on which it may not be kept any more
 * @param demand the cause, where somebody demands it; empty where time or a withdrawal decides
 */
record Reason(RuleId decidedBy, LocalDate since, Optional<ErasureCause> demand) {
  private static final Set<ErasureCause> WISHES =
      EnumSet.of(ErasureCause.PROMISED, ErasureCause.NO_LONGER_NEEDED, ErasureCause.ANONYMISATION);

  static Reason by(RuleId rule, LocalDate since) {
    return new Reason(rule, since, Optional.empty());
  }

  static Reason of(ErasureDemand demand) {
    return new Reason(demand.cause().rule(), demand.since(), Optional.of(demand.cause()));
  }

  /** Whether numbers may remain: nobody demands the value's end, or they ask for just that. */
  boolean leavesNumbers() {
    return demand.filter(cause -> cause != ErasureCause.ANONYMISATION).isEmpty();
  }

  /**
   * Whether it is a wish that an interest can be weighed against (S84.1). An order, a law, an
   * upheld objection or unlawfulness leaves nothing to weigh.
   */
  boolean isWish() {
    return demand.filter(WISHES::contains).isPresent();
  }

  /**
   * Whether a restriction stands against it. What time or a withdrawal makes due is restricted
   * instead (Art. 18(1)). A demand overrides it, save the two to which the article gives the person
   * restriction as the answer: what is unlawful (b), and what the controller needs no longer (c).
   */
  boolean yieldsTo(RestrictionGround ground) {
    return demand
        .map(
            cause ->
                switch (ground) {
                  case UNLAWFUL_PROCESSING -> cause == ErasureCause.UNLAWFUL;
                  case SUBJECTS_CLAIM -> cause == ErasureCause.NO_LONGER_NEEDED;
                  case ACCURACY_CONTESTED, OBJECTION_PENDING -> false;
                })
        .orElse(true);
  }
}
