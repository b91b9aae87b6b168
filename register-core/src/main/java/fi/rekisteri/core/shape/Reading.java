package fi.rekisteri.core.shape;

import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of one file: what was wrong so far, and which fields it may name. For one thread. */
public final class Reading {
  private static final int MOST_TOLD = 10_000;

  private final KnownKeys keys;
  private final Map<String, FieldKey<?>> own = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private final boolean strangers;

  public Reading(KnownKeys keys) {
    this(keys, false);
  }

  private Reading(KnownKeys keys, boolean strangers) {
    this.keys = keys;
    this.strangers = strangers;
  }

  /** A reading of what we wrote: who reads it later may be handed more keys than the writer was. */
  public static Reading ofOurs(KnownKeys keys) {
    return new Reading(keys, true);
  }

  /** Whether a key that nobody handed over is a problem. */
  boolean minds() {
    return !strangers;
  }

  KnownKeys keys() {
    return keys;
  }

  Optional<FieldKey<?>> field(String path) {
    return own.containsKey(path) ? Optional.of(own.get(path)) : keys.field(path);
  }

  /** From here on the file may name this field too. */
  void know(FieldKey<?> field) {
    own.put(field.path(), field);
  }

  void tell(String problem) {
    if (problems.size() < MOST_TOLD) {
      problems.add(problem);
    } else if (problems.size() == MOST_TOLD) {
      problems.add("$: more is wrong than is told here; mend this first");
    }
  }

  public boolean isClean() {
    return problems.isEmpty();
  }

  /** What is thrown where something was wrong. */
  public DefinitionException refusal() {
    return refusal(ErrorCode.UNREADABLE_DEFINITION, "mend each of them; nothing was read");
  }

  public DefinitionException refusal(ErrorCode code, String remedy) {
    return new DefinitionException(code, problems, remedy);
  }
}
