package fi.rekisteri.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A register definition that cannot be enforced. It tells every problem at once, each with its
 * path.
 */
public final class DefinitionException extends RegisterException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> problems;

  /**
   * A refusal of a definition.
   *
   * @param problems one sentence each, beginning with the path of the faulty part; not empty
   */
  public DefinitionException(List<String> problems) {
    super(
        ErrorCode.INVALID_DEFINITION,
        problems.size() + " problem(s): " + String.join(" | ", problems),
        "mend each of them; nothing of the register was opened");
    this.problems = new ArrayList<>(problems);
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
