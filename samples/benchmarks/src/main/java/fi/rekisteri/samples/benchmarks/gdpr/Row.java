package fi.rekisteri.samples.benchmarks.gdpr;

import java.util.List;

/**
 * A record as both sides return it.
 *
 * @param key its key
 * @param owner what belongs to its person
 * @param terms what belongs to its purpose
 * @param data one value of 100 bytes at item grain, ten at customer grain; none where metadata
 *     alone was asked for
 */
public record Row(String key, Owner owner, Terms terms, List<String> data) {
  Row metadata() {
    return new Row(key, owner, terms, List.of());
  }

  @Override
  public String toString() {
    return "Row[" + key + ", ***]";
  }
}
