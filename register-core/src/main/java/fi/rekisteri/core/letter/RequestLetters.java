package fi.rekisteri.core.letter;

import fi.rekisteri.deadline.Deadline;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.deadline.StepKind;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.ReplyLanguages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The letters that follow from the file of a request: each says what the file says, and nothing
 * that has not happened. What a letter needs beside, such as the words of a reason, is handed in.
 * Immutable and thread-safe.
 *
 * @param file the file
 * @param writtenOn the day on which the letters are written
 * @param places other countries in which the person lives or works (S86.2)
 */
public record RequestLetters(RightsRequest file, LocalDate writtenOn, Set<CountryCode> places) {
  /** Copies the countries. */
  public RequestLetters {
    places = Set.copyOf(places);
  }

  /**
   * Letters to somebody who lives in the controller's country.
   *
   * @param file the file
   * @param writtenOn the day on which they are written
   * @return the letters
   */
  public static RequestLetters of(RightsRequest file, LocalDate writtenOn) {
    return new RequestLetters(file, writtenOn, Set.of());
  }

  /**
   * That the request has come, and by when it is answered.
   *
   * @param deadlines of its items; the latest of them is told
   * @return the letter
   */
  public ReceiptLetter receipt(List<ItemDeadline> deadlines) {
    return new ReceiptLetter(facts(Set.of()), due(deadlines));
  }

  /**
   * That the answer takes longer, and why (Art. 12(3)).
   *
   * @param extended the deadlines of items that were extended
   * @return the letter
   * @throws fi.rekisteri.error.InvalidValueException {@code LETTER_INVALID} where none was extended
   */
  public ExtensionLetter extension(List<ItemDeadline> extended) {
    List<Extension> given =
        extended.stream().flatMap(one -> file.extension(one.item()).stream()).toList();
    Set<ExtensionGround> grounds =
        given.stream().map(Extension::ground).collect(Collectors.toSet());
    List<Remark> words = given.stream().map(one -> Remark.of(one.reasons())).toList();
    return new ExtensionLetter(facts(numbers(extended)), due(extended), grounds, words);
  }

  /**
   * What is asked of the person, and why.
   *
   * @param question what was asked
   * @param asked each thing that is asked for, in words
   * @param deadlines of its items, once it was asked: only where the clock stands still for it is
   *     that told
   * @return a letter on identity, or one on what is meant
   */
  public RightsLetter question(
      Question question, List<Remark> asked, List<ItemDeadline> deadlines) {
    Optional<LocalDate> paused =
        Optional.of(question.on()).filter(day -> rest(question, deadlines));
    Inquiry inquiry = new Inquiry(asked, Remark.of(question.reason()), paused);
    return question.ground() == PauseGround.IDENTITY
        ? new IdentityLetter(facts(question.items()), inquiry)
        : new ClarificationLetter(facts(question.items()), inquiry);
  }

  /**
   * What became of items.
   *
   * @param items the numbers of decided items; empty for all
   * @return the letter; where nobody is known and nothing else is to be said, that no data is held
   *     (S67)
   * @throws fi.rekisteri.error.InvalidValueException {@code LETTER_INVALID} where an item is not
   *     decided, or was refused without a certificate
   */
  public RightsLetter answer(Set<Integer> items) {
    LetterFacts facts = facts(items);
    boolean nobody = file.isLookedUp() && file.subject().isEmpty();
    return nobody && facts.items().stream().allMatch(NoDataLetter::isWithoutData)
        ? new NoDataLetter(facts)
        : new OutcomeLetter(facts);
  }

  /**
   * What was refused, and why (S78).
   *
   * @param certificate one of the file
   * @return the letter
   */
  public RefusalLetter refusal(RefusalCertificate certificate) {
    return new RefusalLetter(certificate);
  }

  /** Whether the time of every item that is asked about stands still for the question. */
  private static boolean rest(Question question, List<ItemDeadline> deadlines) {
    List<ItemDeadline> meant =
        deadlines.stream()
            .filter(one -> question.items().isEmpty() || question.items().contains(one.item()))
            .toList();
    StepKind pause =
        question.ground() == PauseGround.IDENTITY
            ? StepKind.IDENTITY_PAUSE
            : StepKind.CLARIFICATION_PAUSE;
    return !meant.isEmpty()
        && meant.stream()
            .map(one -> one.deadline().effective())
            .allMatch(date -> date.moving() && date.has(pause));
  }

  private LetterFacts facts(Set<Integer> items) {
    List<LetterFacts.Item> told =
        file.items().stream()
            .filter(item -> items.isEmpty() || items.contains(item.number()))
            .filter(item -> !item.takenBack())
            .map(RequestLetters::told)
            .toList();
    ReplyLanguages languages =
        file.letter()
            .language()
            .map(ReplyLanguages::toRequestIn)
            .orElse(ReplyLanguages.FINNISH_AND_ENGLISH);
    return new LetterFacts(file.number(), file.receivedOn(), writtenOn, told, languages, places);
  }

  private static LetterFacts.Item told(RequestItem item) {
    if (item.decision().isEmpty()) {
      return item.asked()
          ? LetterFacts.Item.decided(item.right(), LetterFacts.Outcome.NEEDS_INFO, Remark.NONE)
          : LetterFacts.Item.open(item.right());
    }
    Decision decision = item.decision().get();
    Optional<RefusedItem> why =
        decision.refused().filter(part -> !decision.outcome().needsCertificate());
    return new LetterFacts.Item(
        item.right(),
        Optional.of(LetterFacts.Outcome.valueOf(decision.outcome().name())),
        new LetterFacts.Why(Remark.NONE, why),
        item.certificate().map(CertificateNumber::new));
  }

  private static Set<Integer> numbers(List<ItemDeadline> deadlines) {
    return deadlines.stream().map(ItemDeadline::item).collect(Collectors.toSet());
  }

  private static Due due(List<ItemDeadline> deadlines) {
    Deadline last =
        deadlines.stream()
            .map(ItemDeadline::deadline)
            .max(Comparator.comparing(Deadline::effectiveDue))
            .orElseThrow(() -> Remark.invalid("nothing waits for an answer"));
    return Due.of(last.effective());
  }
}
