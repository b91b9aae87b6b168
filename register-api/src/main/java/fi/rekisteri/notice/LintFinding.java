package fi.rekisteri.notice;

import fi.rekisteri.text.LocalizedText;
import java.util.List;

/**
 * One thing that is wrong with a notice, in words.
 *
 * @param code what it is
 * @param statements the ids of the statements that it concerns, in the order of the notice; empty
 *     where something is missing that no statement speaks of
 * @param paths the parts of the definition that it concerns, such as {@code
 *     activities[STATISTICS].bases[CUSTOMER]}
 * @param message what is wrong
 * @param fix what to do
 */
public record LintFinding(
    LintCode code,
    List<String> statements,
    List<String> paths,
    LocalizedText message,
    LocalizedText fix) {
  /** Copies the lists. */
  public LintFinding {
    statements = List.copyOf(statements);
    paths = List.copyOf(paths);
  }

  @Override
  public String toString() {
    return code + " " + statements + " " + paths;
  }
}
