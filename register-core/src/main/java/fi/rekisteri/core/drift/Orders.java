package fi.rekisteri.core.drift;

import java.util.Set;

/**
 * The lists whose order says something, to people or to a rule. Elements of all others are found by
 * their keys: another order of them is no change.
 */
final class Orders {
  /** The places, as {@link Difference#topic} names them. */
  static final Set<String> TOPICS =
      Set.of(
          // People read them in this order (S16.1).
          "fields",
          "notice.statements",
          // The first that fits is taken, the others stand in for it.
          "routing.roles[]",
          "rightsPolicy.identity.means.ways",
          "authority.contacts",
          "transfers[].tools",
          "accountability.onBehalf[].transfers[].tools",
          // One value is made of several, in this order.
          "searchKeys[].parts",
          "retentionPolicy.anonymisation[].parts");

  private Orders() {}

  static boolean isToldAt(String topic) {
    return TOPICS.contains(topic);
  }
}
