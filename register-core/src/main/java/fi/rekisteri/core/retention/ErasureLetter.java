package fi.rekisteri.core.retention;

import fi.rekisteri.core.certificate.CertifiedPeople;
import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person is answered of the erasure of their data: what went, what is held by what, and what
 * is left to do. It is made of what was done, never of what was planned (law 6).
 *
 * @param done what was done
 * @param readableUntil until when whoever has backups and keys of the time can read what went;
 *     empty where that is not stated
 * @param isOpenElsewhere whether other systems or paper have not confirmed that they hold nothing
 *     any more
 */
public record ErasureLetter(
    CertifiedErasure done, Optional<Instant> readableUntil, boolean isOpenElsewhere) {
  /**
   * The letter of a demand that the register has answered. Where other systems or paper have not
   * confirmed yet, it says so.
   *
   * @param answer what the register answered
   * @param at when, to the microsecond
   * @param elsewhere how far the host's sources have come that were ordered to erase; may be empty
   *     where the host does not tell
   * @return the letter
   * @throws IllegalArgumentException where the answer tells no fates, since the demand was only
   *     looked up
   */
  public static ErasureLetter of(ErasureAnswer answer, Instant at, List<SourceFact> elsewhere) {
    ErasureOutcome outcome =
        answer.state() == State.WAITING
            ? ErasureOutcome.FAILED
            : outcome(answer.whole(), answer.fates());
    if (outcome == ErasureOutcome.NOT_DUE && answer.fates().isEmpty()) {
      throw new IllegalArgumentException(
          "demand " + answer.demand() + " was only looked up: give what was answered to it");
    }
    List<String> names = elsewhere.stream().map(SourceFact::name).toList();
    ExecutedErasure done =
        new ExecutedErasure(1, answer.subject(), outcome, answer.fates(), 0, names, 0, at);
    return new ErasureLetter(
        CertifiedPeople.of(done, elsewhere), Optional.empty(), answer.state() == State.ELSEWHERE);
  }

  /**
   * The answer of what was done with a person.
   *
   * @param done what was done
   * @param sources how far the host's sources have come that were ordered to erase, in the order in
   *     which they are named there
   * @return the answer
   * @throws IllegalArgumentException where the sources are others, or what is said of the values is
   *     not what the outcome says
   */
  public static ErasureLetter of(ExecutedErasure done, List<SourceFact> sources) {
    return new ErasureLetter(CertifiedPeople.of(done, sources), Optional.empty(), false);
  }

  /**
   * The answer of fates that were carried out without a plan, such as those of a request.
   *
   * @param subject whom
   * @param at when, to the microsecond
   * @param whole whether the person went with their data
   * @param fates the fates that were carried out
   * @return the answer
   */
  public static ErasureLetter of(
      CustomerId subject, Instant at, boolean whole, List<ValueFate> fates) {
    return of(
        new ExecutedErasure(1, subject, outcome(whole, fates), fates, 0, List.of(), 0, at),
        List.of());
  }

  private static ErasureOutcome outcome(boolean whole, List<ValueFate> fates) {
    Set<Class<?>> kinds =
        fates.stream().map(one -> one.fate().getClass()).collect(Collectors.toSet());
    if (kinds.contains(Fate.Erase.class) || kinds.contains(Fate.Anonymise.class)) {
      return whole ? ErasureOutcome.ERASED : ErasureOutcome.PARTLY_ERASED;
    }
    boolean withheld = kinds.contains(Fate.Hold.class) || kinds.contains(Fate.Restrict.class);
    return whole ? ErasureOutcome.ERASED : withheld ? ErasureOutcome.HELD : ErasureOutcome.NOT_DUE;
  }

  /**
   * States how long backups can be read.
   *
   * @param horizon what the controller states
   * @return a copy that tells it
   */
  public ErasureLetter within(ErasureHorizon horizon) {
    return new ErasureLetter(done, Optional.of(horizon.latestReadable(done.at())), isOpenElsewhere);
  }
}
