package fi.rekisteri.core.anonymity;

import fi.rekisteri.customer.CustomerId;

/**
 * What might remain of a person by a rule. While it names somebody it is personal: printing it
 * shows whom and by which rule only.
 *
 * @param subject whose values they were
 * @param rule the name of the rule
 * @param labels the labels, as the storage counts them
 */
public record Combination(CustomerId subject, String rule, String labels) {
  @Override
  public String toString() {
    return "Combination[" + subject + ", " + rule + ", ***]";
  }
}
