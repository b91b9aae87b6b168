package fi.rekisteri.core.finding;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.util.Optional;
import java.util.Set;

/** For which purposes it may be asked who is what. */
final class Asking {
  /** Those that look after the register and its people, and not after business. */
  private static final Set<Purpose> KEEPING = Set.of(Purpose.RIGHTS, Purpose.REGISTER_MAINTENANCE);

  private Asking() {}

  /** Admits what is no business of any other purpose. */
  static void requireKeeping(Act act) {
    require(act, KEEPING.contains(act.purpose()));
  }

  /**
   * Admits what is, besides, the business of the purpose that it is about. Nobody can have chosen
   * for a purpose that is not declared: it is refused, so that it never looks like nobody.
   */
  static void requireOwn(Act act, Purpose own) {
    require(act, act.purpose().equals(own) || KEEPING.contains(act.purpose()));
    if (act.engine().definition().activities().stream()
        .noneMatch(activity -> activity.purpose().equals(own))) {
      act.recordRefusal(ErrorCode.UNKNOWN_PURPOSE);
      throw new AccessDeniedException(
          ErrorCode.UNKNOWN_PURPOSE,
          "purpose " + own + ", whose choices are asked for, is not declared (S3.2)",
          "name a purpose of the definition");
    }
  }

  /** Refuses what nobody is marked for: an empty answer would pass for "nobody". */
  static void requireMarked(Act act, String fact, boolean declared) {
    if (!declared) {
      act.recordRefusal(ErrorCode.NOT_MARKED);
      throw new RegisterException(
          ErrorCode.NOT_MARKED,
          "the definition does not ask that people be found by " + fact,
          "declare it with foundBy(...), and run keys().rotate(Rotation.SEARCH_TAGS) once, so that"
              + " people who are stored already are marked");
    }
  }

  /** What belongs to no single field is for those who may touch them all. */
  private static void require(Act act, boolean fits) {
    act.requireWholeScope(Operation.READ, Optional.empty());
    if (!fits) {
      throw refused(
          act,
          "purpose " + act.purpose() + " has no business knowing who is what is asked for",
          "ask for RIGHTS or REGISTER_MAINTENANCE, or a choice for the purpose that it is about");
    }
  }

  /** Records that it may not be asked, and gives the exception to throw. */
  static AccessDeniedException refused(Act act, String why, String remedy) {
    act.recordRefusal(ErrorCode.PURPOSE_DENIED);
    return new AccessDeniedException(ErrorCode.PURPOSE_DENIED, why, remedy);
  }
}
