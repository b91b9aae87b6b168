package fi.rekisteri.core.letter;

import fi.rekisteri.rights.ReplyLanguages;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A restriction is about to be lifted (Art. 18(3), S80.4): on which day, of which data, and why.
 *
 * @param facts what all letters have in common
 * @param fields the fields that are restricted, by their paths; empty for all data
 * @param liftedOn the day from which the data may be used again; not before the day of the letter
 * @param reason why it is lifted
 */
public record LiftingLetter(
    LetterFacts facts, Set<String> fields, LocalDate liftedOn, Remark reason)
    implements RightsLetter {
  /** Refuses a restriction that was lifted before the person was told, and one without a reason. */
  public LiftingLetter {
    fields = Collections.unmodifiableSet(new TreeSet<>(fields));
    reason.require();
    if (liftedOn.isBefore(facts.writtenOn())) {
      throw Remark.invalid("the restriction is lifted before the person is told");
    }
  }

  @Override
  public LetterKind kind() {
    return LetterKind.LIFTING;
  }

  @Override
  public ReplyLanguages languages() {
    return facts.languages();
  }

  @Override
  public <T> T fold(Cases<T> cases) {
    return cases.lifting().apply(this);
  }
}
