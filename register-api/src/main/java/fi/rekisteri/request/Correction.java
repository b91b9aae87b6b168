package fi.rekisteri.request;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One value that a person wants corrected, completed or erased (Art. 16; S73.1, S75.1). What is
 * missing in it makes the item wait, and nothing else of the letter.
 *
 * @param field the path of the field; empty where the letter does not say which
 * @param element which of several values; empty for the only one
 * @param defect what is wrong
 * @param proposed the parts of the right value, by name; none where it is to be erased
 * @param grounds why, in the person's words; empty where the letter does not say
 * @param statement a text that is to stand beside the value instead (S73.3), or empty
 */
public record Correction(
    String field,
    String element,
    Defect defect,
    Map<String, String> proposed,
    String grounds,
    String statement) {
  private static final int LONGEST = 4_000;

  /** Copies the parts; refuses texts that no letter holds. */
  public Correction {
    proposed = Map.copyOf(proposed);
    boolean huge = proposed.values().stream().anyMatch(part -> part.length() > LONGEST);
    if (huge || grounds.length() > LONGEST || statement.length() > LONGEST) {
      throw new IllegalArgumentException("a correction's texts have at most 4000 characters");
    }
  }

  /**
   * A wrong value, and the right one.
   *
   * @param field the path of the field
   * @param proposed the parts of the right value, by name
   * @param grounds why
   * @return the correction
   */
  public static Correction of(String field, Map<String, String> proposed, String grounds) {
    return new Correction(field, "", Defect.ERRONEOUS, proposed, grounds, "");
  }

  /**
   * The same with another defect.
   *
   * @param other what is wrong
   * @return a copy
   */
  public Correction as(Defect other) {
    return new Correction(field, element, other, proposed, grounds, statement);
  }

  /**
   * The same with a statement that is to stand beside the value.
   *
   * @param text in the person's words
   * @return a copy
   */
  public Correction stating(String text) {
    return new Correction(field, element, defect, proposed, grounds, text);
  }

  /**
   * Whether the value is to go: that is judged like any erasure (S73 edge).
   *
   * @return true where nothing is proposed in its place
   */
  public boolean isErasure() {
    return defect == Defect.UNNECESSARY || (defect == Defect.OUTDATED && proposed.isEmpty());
  }

  /**
   * What the person has to add before it can be decided (S75.1).
   *
   * @return none where it is complete
   */
  public Set<Gap> missing() {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    if (field.isBlank()) {
      gaps.add(Gap.FIELD);
    }
    if (proposed.isEmpty() && !isErasure() && statement.isBlank()) {
      gaps.add(Gap.PROPOSED_VALUE);
    }
    if (grounds.isBlank()) {
      gaps.add(Gap.GROUNDS);
    }
    return gaps;
  }

  /** What a correction may lack. */
  public enum Gap {
    /** Which data is meant. */
    FIELD,
    /** What it should be. */
    PROPOSED_VALUE,
    /** On what grounds. */
    GROUNDS
  }

  @Override
  public String toString() {
    return "Correction[" + field + ", " + defect + ", ***]";
  }
}
