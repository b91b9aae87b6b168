package fi.rekisteri;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.visit.VisitorProof;
import java.util.Set;
import java.util.function.Function;

/** What is answered to whoever asks about a visitor (Art. 11(2), G11). */
public sealed interface VisitorAnswer {
  /**
   * They have shown that it is them.
   *
   * @param answer what is held
   */
  record Answered(AccessAnswer answer) implements VisitorAnswer {}

  /**
   * They cannot be told from others who may have used the browser, or know its number: the code
   * {@code NOT_IDENTIFIABLE}. Their rights revive with any of what would help (Art. 11(2)).
   *
   * @param wouldHelp what they may show; they need not
   */
  record NotIdentifiable(Set<VisitorProof> wouldHelp) implements VisitorAnswer {
    /** Copies the set. */
    public NotIdentifiable {
      wouldHelp = Set.copyOf(wouldHelp);
    }
  }

  /**
   * Takes the branch of the answer that it is.
   *
   * @param <R> the result
   * @param answered for an answer
   * @param notIdentifiable for none
   * @return what the branch returned
   */
  default <R> R fold(Function<Answered, R> answered, Function<NotIdentifiable, R> notIdentifiable) {
    return this instanceof Answered one
        ? answered.apply(one)
        : notIdentifiable.apply((NotIdentifiable) this);
  }
}
