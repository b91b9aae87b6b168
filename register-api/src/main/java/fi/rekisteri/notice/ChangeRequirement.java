package fi.rekisteri.notice;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a change requires, and why.
 *
 * @param duty what is to be done
 * @param reason the rule that says so, a stable code of {@code docs/notice-drift.md}
 * @param sources the provisions behind it, such as {@code Art. 13(3)}
 * @param purposes whose consent is asked for, or which purposes are assessed; empty where it
 *     concerns the register as a whole
 * @param why the reason in words
 */
public record ChangeRequirement(
    ChangeDuty duty,
    String reason,
    List<RuleId> sources,
    Set<Purpose> purposes,
    LocalizedText why) {
  /** Copies the collections, the purposes in the order of their codes. */
  public ChangeRequirement {
    sources = List.copyOf(sources);
    purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
  }

  @Override
  public String toString() {
    return duty + " " + reason + " " + purposes;
  }
}
