package fi.rekisteri.credential;

/**
 * Port: is told what happens, for the host's own trail and alarms. Called by the thread of the
 * call, after what it tells was stored and before the answer. Where it throws, the call fails and
 * nobody is signed in. Implementations are thread-safe.
 */
@FunctionalInterface
public interface CredentialEvents {
  /**
   * Something happened.
   *
   * @param event what, when and to which account; never a name, password or token
   */
  void happened(CredentialEvent event);
}
