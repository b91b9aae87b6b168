package fi.rekisteri.core.credential;

import java.util.Set;

/**
 * Under what the failures of one attempt are counted.
 *
 * @param familiar this name from this client; there only once its owner has signed in from it
 * @param account this name from all other clients
 * @param client this client, at whichever name
 */
record Lanes(String familiar, String account, String client) {
  /** All clients that are not familiar, at whichever name. */
  static final String EVERYWHERE = "all";

  /** Where failures at a name are counted. */
  static String accountLane(String nameTag) {
    return "a:" + nameTag;
  }

  Set<String> all() {
    return Set.of(familiar, account, client, EVERYWHERE);
  }
}
