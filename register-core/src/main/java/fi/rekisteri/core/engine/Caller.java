package fi.rekisteri.core.engine;

import fi.rekisteri.core.staff.Pass;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.staff.Actor;
import java.util.Optional;

/**
 * Who calls, and why, where they say so. The reason is for the audit trail; it is printed nowhere.
 *
 * @param actor who acts, as the host asserts it
 * @param reason why; whoever breaks the glass has to say it
 * @param emergency whether the glass is broken
 */
public record Caller(Actor actor, Optional<String> reason, boolean emergency) {
  private static final int LONGEST = 500;

  public static Caller of(Actor actor) {
    return new Caller(actor, Optional.empty(), false);
  }

  /** The same caller, who says why they act. */
  public Caller because(String why) {
    return new Caller(actor, Optional.of(required(why)), emergency);
  }

  /** The same caller in an emergency. */
  public Caller breakingGlass(String why) {
    return new Caller(actor, Optional.of(required(why)), true);
  }

  /** A reason that says something, and is no story. */
  public static String required(String why) {
    if (why.isBlank() || why.length() > LONGEST) {
      throw new InvalidValueException(
          ErrorCode.REASON_INVALID,
          "a reason is blank or longer than " + LONGEST + " characters",
          "say in a few words why it has to be done");
    }
    return why;
  }

  /** Begins a call at the gate. */
  Pass pass(Engine engine) {
    return engine.gate().pass(actor, emergency);
  }

  @Override
  public String toString() {
    return "Caller[" + actor.userId() + (emergency ? ", in an emergency]" : "]");
  }
}
