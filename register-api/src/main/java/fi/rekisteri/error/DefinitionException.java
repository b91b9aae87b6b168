package fi.rekisteri.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A register definition that cannot be enforced, or cannot be read. It tells every problem at once,
 * each with its path.
 */
public final class DefinitionException extends RegisterException {
  private static final long serialVersionUID = 1L;

  /** A message that quotes thousands of problems helps nobody; the list has them all. */
  private static final int QUOTED = 100;

  private final ArrayList<String> problems;

  /**
   * A refusal of a definition.
   *
   * @param problems one sentence each, beginning with the path of the faulty part; not empty
   */
  public DefinitionException(List<String> problems) {
    this(
        ErrorCode.INVALID_DEFINITION,
        problems,
        "mend each of them; nothing of the register was opened");
  }

  /**
   * A refusal of a description of a register, under a code of its own.
   *
   * @param code the code
   * @param problems one sentence each, beginning with the path of the faulty part; not empty
   * @param remedy what to do
   */
  public DefinitionException(ErrorCode code, List<String> problems, String remedy) {
    super(code, problems.size() + " problem(s): " + quoted(problems), remedy);
    this.problems = new ArrayList<>(problems);
  }

  private static String quoted(List<String> problems) {
    String first = String.join(" | ", problems.subList(0, Math.min(QUOTED, problems.size())));
    return problems.size() <= QUOTED ? first : first + " | ...";
  }

  /**
   * What is wrong, part by part.
   *
   * @return one sentence each, beginning with the path of the faulty part
   */
  public List<String> problems() {
    return Collections.unmodifiableList(problems);
  }
}
