package fi.rekisteri.retention;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What must happen to one value today, and which rule says so. One function gives it, and
 * everything that destroys asks that function (law 4 of the house).
 */
public sealed interface Fate {
  /**
   * The rule that decided.
   *
   * @return an article, a statute or a numbered sentence of the notice
   */
  RuleId decidedBy();

  /**
   * It is not due: it stays as it is.
   *
   * @param decidedBy the rule
   * @param through the last day on which it may be kept, as far as is known today; empty while the
   *     event from which it is counted has not come, such as the end of a customership
   */
  record Keep(RuleId decidedBy, Optional<LocalDate> through) implements Fate {}

  /**
   * It would go, and something holds it. It may be used for the purposes of the hold only.
   *
   * @param decidedBy the rule of the hold
   * @param hold which one; of several the one that lasts longest
   * @param dueSince the first day on which it would have gone without
   */
  record Hold(RuleId decidedBy, LegalHold hold, LocalDate dueSince) implements Fate {}

  /**
   * It would go, and is restricted instead, since the person wants it kept, or something about it
   * is not decided yet (Art. 18(1)).
   *
   * @param decidedBy the point of the article
   * @param dueSince the first day on which it would have gone
   */
  record Restrict(RuleId decidedBy, LocalDate dueSince) implements Fate {}

  /**
   * It goes, and what remains of it leads to nobody.
   *
   * @param decidedBy the rule by which it is due
   * @param dueSince the first day on which it may not be kept any more
   */
  record Anonymise(RuleId decidedBy, LocalDate dueSince) implements Fate {}

  /**
   * It goes.
   *
   * @param decidedBy the rule by which it is due
   * @param dueSince the first day on which it may not be kept any more
   */
  record Erase(RuleId decidedBy, LocalDate dueSince) implements Fate {}

  /**
   * One answer for each fate.
   *
   * @param <T> the answer
   * @param cases what to answer
   * @return the answer for this one
   */
  default <T> T fold(Cases<T> cases) {
    if (this instanceof Keep keep) {
      return cases.keep().apply(keep);
    }
    if (this instanceof Hold hold) {
      return cases.hold().apply(hold);
    }
    if (this instanceof Restrict restrict) {
      return cases.restrict().apply(restrict);
    }
    if (this instanceof Anonymise anonymise) {
      return cases.anonymise().apply(anonymise);
    }
    return cases.erase().apply((Erase) this);
  }

  /**
   * What to answer for each fate.
   *
   * @param <T> the answer
   * @param keep for what stays
   * @param hold for what is held
   * @param restrict for what is restricted
   * @param anonymise for what is made anonymous
   * @param erase for what goes
   */
  record Cases<T>(
      Function<Keep, T> keep,
      Function<Hold, T> hold,
      Function<Restrict, T> restrict,
      Function<Anonymise, T> anonymise,
      Function<Erase, T> erase) {}
}
