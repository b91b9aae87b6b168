package fi.rekisteri.retention;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many people who are in the register no more had a combination of coarse values. It leads to
 * none of them: they were so many at once, and neither when nor in which order they came is kept.
 *
 * @param labels the labels by the names of the parts, in their order
 * @param people how many, at least as many as the rule asks for
 */
public record AnonymousCount(Map<String, String> labels, long people) {
  /** Copies the labels in their order. */
  public AnonymousCount {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }
}
