package fi.rekisteri.core.engine;

import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;

/** How an actor is told that they may not act; which code it is, the gate has said. */
public final class ActorRefusal {
  private ActorRefusal() {}

  public static AccessDeniedException of(String name, Operation operation, ErrorCode code) {
    String what =
        code == ErrorCode.DEFINITION_CHANGED
            ? "another definition came into force after actor " + name + " had begun"
            : "actor " + name + " may not " + operation;
    return new AccessDeniedException(code, what, remedy(code));
  }

  private static String remedy(ErrorCode code) {
    return switch (code) {
      case NDA_MISSING -> "let the person sign the confidentiality undertaking, and record it";
      case NDA_OUTDATED ->
          "let the person sign the version of the undertaking that is required now";
      case ASSERTION_TOO_OLD -> "let the person sign in again";
      case ASSERTION_IN_FUTURE -> "set the clocks of the host and of the register right";
      case SERVICE_WITHOUT_OWNER -> "name a designated person who answers for the program";
      case NO_PROCESSING_AGREEMENT -> "declare the processor, under an agreement in force";
      case ROSTER_UNAVAILABLE -> "mend the roster of staff; until then nobody is let through";
      case DEFINITION_CHANGED -> "take a new access from the desk, and repeat the call";
      case FIELD_OUT_OF_SCOPE -> "let somebody act who may touch every field";
      default ->
          "act as a person whom the controller has designated for it, under a personal user id";
    };
  }
}
