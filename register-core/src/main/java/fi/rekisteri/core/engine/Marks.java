package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.Mark;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * By which facts people are found, beside terms. A mark leads to a candidate: what is stored and
 * the day have the last word. Safety bans and holds have none, so that nobody can tell from the
 * storage that a small group is there (F23).
 */
public final class Marks {
  /** Something may be stored only. */
  public static final Mark RESTRICTION = Mark.of("restriction");

  private Marks() {}

  /** A consent was given without a last day, and not withdrawn. */
  public static Mark openConsent(Purpose purpose) {
    return Mark.of(consent(purpose));
  }

  /** The same with a last day: it may have lapsed, so of these alone a count looks at the day. */
  public static Mark consentForATerm(Purpose purpose) {
    return new Mark(consent(purpose), "term");
  }

  /** One group, so that whoever has the one mark of it has not the other. */
  private static String consent(Purpose purpose) {
    return "consent " + purpose;
  }

  /** A consent was withdrawn, and none was given since. */
  public static Mark withdrawal(Purpose purpose) {
    return Mark.of("withdrawal " + purpose);
  }

  public static Mark objection(Purpose purpose) {
    return Mark.of("objection " + purpose);
  }

  /** Any use within the scope is forbidden. */
  public static Mark prohibition(ProhibitionScope scope) {
    return Mark.of("prohibition " + scope);
  }

  /** The marks of what somebody has chosen. */
  static Set<Mark> of(Standing standing) {
    Set<Mark> marks = new LinkedHashSet<>();
    standing
        .consents()
        .forEach(
            (purpose, term) ->
                marks.add(
                    term.lastDay().isPresent() ? consentForATerm(purpose) : openConsent(purpose)));
    for (Purpose purpose : standing.withdrawals().keySet()) {
      if (!standing.consents().containsKey(purpose)) {
        marks.add(withdrawal(purpose));
      }
    }
    standing.objections().keySet().forEach(purpose -> marks.add(objection(purpose)));
    standing.prohibitions().keySet().forEach(scope -> marks.add(prohibition(scope)));
    if (!standing.restrictions().isEmpty()) {
      marks.add(RESTRICTION);
    }
    return marks;
  }
}
