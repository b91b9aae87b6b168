package fi.rekisteri;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.staff.Actor;

/**
 * A register of customers that keeps what its definition promises. Thread-safe; opened once by the
 * host and closed with it.
 */
public interface CustomerRegister extends AutoCloseable {
  /**
   * What the register is: its purposes, fields, sources, recipients and periods.
   *
   * @return the definition that is enforced
   */
  RegisterDefinition definition();

  /**
   * Acts as somebody. The actor is checked at each act, not here, so that a designation that ends
   * has effect at once (S41).
   *
   * @param actor who acts, as the host asserts it
   * @return that person's desk
   */
  RegisterDesk actingAs(Actor actor);

  /** Wipes the keys held in memory. The storage and the key provider stay the host's to close. */
  @Override
  void close();
}
