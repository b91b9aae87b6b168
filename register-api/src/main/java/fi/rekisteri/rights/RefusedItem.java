package fi.rekisteri.rights;

import fi.rekisteri.rights.RefusalReason.Explained;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What was refused of a request, and why (Art. 12(4); S78). Printing it shows no word of the
 * explanation.
 *
 * @param right which right
 * @param fields the fields that the refusal is about, by their paths; empty for the right as such
 * @param whole whether all of the item is refused, or a part of it
 * @param reasons at least one, each once
 * @param explanation what the officer says of them, up to {@value #LONGEST} characters; empty where
 *     the reasons explain themselves
 * @param legalReferences the laws that are meant, such as {@code kirjanpitolaki 2:10}
 * @param earliestRelease the day from which what is refused can be asked for again, or comes by
 *     itself
 * @param endEvent the code of the event that ends the reason, such as {@code ROLE_END}
 */
public record RefusedItem(
    DataSubjectRight right,
    Set<String> fields,
    boolean whole,
    List<RefusalReason> reasons,
    String explanation,
    List<String> legalReferences,
    Optional<LocalDate> earliestRelease,
    Optional<String> endEvent) {
  /** The most characters of an explanation. */
  public static final int LONGEST = 4000;

  private static final int MOST_FIELDS = 200;
  private static final int MOST_REFERENCES = 20;
  private static final int LONGEST_REFERENCE = 200;
  private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");
  private static final Pattern EVENT = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /**
   * Copies all of it.
   *
   * @throws fi.rekisteri.error.InvalidValueException {@code REFUSAL_INVALID} where no reason is
   *     given or one does not hold against the right, where a reason is not explained, where secret
   *     reasons stand beside anything that tells of them, or where a part is malformed or too long
   */
  public RefusedItem {
    fields = sorted(fields);
    reasons = List.copyOf(reasons);
    explanation = OfficerText.of("the explanation", explanation, LONGEST);
    legalReferences = references(legalReferences);
    require(
        endEvent.stream().allMatch(code -> EVENT.matcher(code).matches()),
        "the event that ends the reason has no code");
    requireReasons(right, reasons);
    boolean tells =
        !explanation.isEmpty()
            || !legalReferences.isEmpty()
            || earliestRelease.isPresent()
            || endEvent.isPresent();
    requireSilence(reasons, tells);
    requireExplained(reasons, explanation, legalReferences);
  }

  /**
   * A refusal of a right as a whole.
   *
   * @param right which right
   * @param reason why
   * @param explanation what the officer says of it
   * @return the item
   */
  public static RefusedItem whole(
      DataSubjectRight right, RefusalReason reason, String explanation) {
    return new RefusedItem(
        right,
        Set.of(),
        true,
        List.of(reason),
        explanation,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A refusal of some fields.
   *
   * @param right which right
   * @param fields the fields, by their paths
   * @param reason why
   * @param explanation what the officer says of it
   * @return the item
   */
  public static RefusedItem partial(
      DataSubjectRight right, Set<String> fields, RefusalReason reason, String explanation) {
    return new RefusedItem(
        right,
        fields,
        false,
        List.of(reason),
        explanation,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Names the laws that are meant.
   *
   * @param references such as {@code kirjanpitolaki 2:10}
   * @return a copy
   */
  public RefusedItem citing(String... references) {
    return new RefusedItem(
        right, fields, whole, reasons, explanation, List.of(references), earliestRelease, endEvent);
  }

  /**
   * Tells when the reason ends.
   *
   * @param day the earliest day, where one is known
   * @param event the code of the event, where one ends it
   * @return a copy
   */
  public RefusedItem ending(Optional<LocalDate> day, Optional<String> event) {
    return new RefusedItem(right, fields, whole, reasons, explanation, legalReferences, day, event);
  }

  /**
   * Whether something was refused: who is not in the register is refused nothing.
   *
   * @return false where a reason says that nobody was found
   */
  public boolean isRefusal() {
    return reasons.stream().allMatch(RefusalReason::isRefusal);
  }

  private static Set<String> sorted(Collection<String> paths) {
    require(
        paths.size() <= MOST_FIELDS && paths.stream().allMatch(one -> PATH.matcher(one).matches()),
        "a field is named by its path, and at most " + MOST_FIELDS + " are");
    return Collections.unmodifiableSet(new TreeSet<>(paths));
  }

  private static List<String> references(List<String> laws) {
    require(laws.size() <= MOST_REFERENCES, "it cites more than " + MOST_REFERENCES + " laws");
    List<String> told =
        laws.stream()
            .map(law -> OfficerText.of("a legal reference", law, LONGEST_REFERENCE))
            .toList();
    require(
        told.stream().noneMatch(law -> law.isEmpty() || law.indexOf('\n') >= 0),
        "a legal reference is blank, or not one line");
    return told;
  }

  private static void requireReasons(DataSubjectRight right, List<RefusalReason> reasons) {
    require(!reasons.isEmpty(), "it has no reason");
    require(Set.copyOf(reasons).size() == reasons.size(), "a reason stands there twice");
    for (RefusalReason reason : reasons) {
      require(
          reason.ruleAgainst(right).isPresent(),
          reason + " is no reason against the right " + right);
    }
  }

  /**
   * As the person may be told of it: secret reasons without what they are about (F05).
   *
   * @return a copy without fields where the reasons are secret
   */
  public RefusedItem told() {
    return reasons.stream().anyMatch(RefusedItem::isSecret)
        ? new RefusedItem(
            right,
            Set.of(),
            whole,
            reasons,
            explanation,
            legalReferences,
            earliestRelease,
            endEvent)
        : this;
  }

  /** Whoever withholds the reasons tells nothing of them (F05). */
  private static void requireSilence(List<RefusalReason> reasons, boolean tells) {
    boolean secret = reasons.stream().anyMatch(RefusedItem::isSecret);
    require(
        !secret || reasons.size() == 1 && !tells,
        "secret reasons stand alone: no other reason, word, law or end beside them");
  }

  private static void requireExplained(
      List<RefusalReason> reasons, String explanation, List<String> laws) {
    for (RefusalReason reason : reasons) {
      boolean byLaw = reason.explained() == Explained.BY_LAW_OR_WORDS && !laws.isEmpty();
      boolean needed = reason.explained() != Explained.BY_ITSELF && !isSecret(reason);
      require(
          !needed || byLaw || !explanation.isEmpty(),
          reason + " needs words of whoever decided, or the law where that is enough");
    }
  }

  private static boolean isSecret(RefusalReason reason) {
    return reason.explained() == Explained.NEVER;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw OfficerText.refusal(otherwise);
    }
  }

  @Override
  public String toString() {
    return "RefusedItem[" + right + ", " + (whole ? "whole" : "partly") + ", " + reasons + "]";
  }
}
