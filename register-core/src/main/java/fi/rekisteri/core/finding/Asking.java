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

  /** Admits what is, besides, the business of the purpose that it is about. */
  static void requireOwn(Act act, Purpose own) {
    require(act, act.purpose().equals(own) || KEEPING.contains(act.purpose()));
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
      act.recordRefusal(ErrorCode.PURPOSE_DENIED);
      throw new AccessDeniedException(
          ErrorCode.PURPOSE_DENIED,
          "purpose " + act.purpose() + " has no business knowing who is what is asked for",
          "ask for RIGHTS or REGISTER_MAINTENANCE, or a choice for the purpose that it is about");
    }
  }
}
