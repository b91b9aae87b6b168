package fi.rekisteri.party;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The agreement that binds a processor (käsittelysopimus, Art. 28(3); S7.1, G28). Nothing is handed
 * over before its first or after its last day. A definition refuses one that does not state every
 * {@link ProcessingTerm}, logs no instruction, or does not say what becomes of the data at its end.
 *
 * @param reference where the signed agreement is found
 * @param days from the first to the last day
 * @param technicalReason why the processor's servers are needed (S7.3)
 * @param terms what it states
 * @param instructions what the processor was told to do, and when
 * @param subProcessors who else it may engage (Art. 28(2))
 * @param end what becomes of the data at its end, where it says so
 */
public record ProcessingAgreement(
    String reference,
    Days days,
    LocalizedText technicalReason,
    Set<ProcessingTerm> terms,
    List<ProcessingInstruction> instructions,
    List<SubProcessor> subProcessors,
    Optional<EndOfProcessing> end) {
  /** Copies the collections; refuses a blank reference and an agreement without a first day. */
  public ProcessingAgreement {
    terms = Set.copyOf(terms);
    instructions = List.copyOf(instructions);
    subProcessors = List.copyOf(subProcessors);
    if (reference.isBlank() || days.first().isEmpty()) {
      throw new IllegalArgumentException("a processing agreement has a reference and a first day");
    }
  }

  /**
   * An agreement that states nothing yet.
   *
   * @param reference where the signed agreement is found
   * @param firstDay the first day
   * @param technicalReason why the processor's servers are needed (S7.3)
   * @return the agreement
   */
  public static ProcessingAgreement signed(
      String reference, LocalDate firstDay, LocalizedText technicalReason) {
    return new ProcessingAgreement(
        reference,
        Days.from(firstDay),
        technicalReason,
        Set.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /**
   * The same agreement with an end.
   *
   * @param lastDay the last day
   * @return a copy
   */
  public ProcessingAgreement through(LocalDate lastDay) {
    Days ending = days.through(lastDay);
    return new ProcessingAgreement(
        reference, ending, technicalReason, terms, instructions, subProcessors, end);
  }

  /**
   * The same agreement, stating these terms and those that it states already.
   *
   * @param stated what was found in its text
   * @return a copy
   */
  public ProcessingAgreement stating(ProcessingTerm... stated) {
    Set<ProcessingTerm> all = EnumSet.noneOf(ProcessingTerm.class);
    all.addAll(terms);
    all.addAll(List.of(stated));
    return new ProcessingAgreement(
        reference, days, technicalReason, all, instructions, subProcessors, end);
  }

  /**
   * The same agreement, found to state each term that the law asks for.
   *
   * @return a copy
   */
  public ProcessingAgreement statingEveryTerm() {
    return stating(ProcessingTerm.values());
  }

  /**
   * The same agreement with one more documented instruction.
   *
   * @param day the day on which it was given
   * @param written where the written instruction is found
   * @return a copy
   */
  public ProcessingAgreement instructed(LocalDate day, String written) {
    List<ProcessingInstruction> all = append(instructions, new ProcessingInstruction(day, written));
    return new ProcessingAgreement(
        reference, days, technicalReason, terms, all, subProcessors, end);
  }

  /**
   * The same agreement with one more approved sub-processor.
   *
   * @param other who else may be engaged
   * @return a copy
   */
  public ProcessingAgreement approving(SubProcessor other) {
    List<SubProcessor> all = append(subProcessors, other);
    return new ProcessingAgreement(reference, days, technicalReason, terms, instructions, all, end);
  }

  /**
   * The same agreement, saying what becomes of the data at its end.
   *
   * @param choice what the controller chose
   * @return a copy
   */
  public ProcessingAgreement endingWith(EndOfProcessing.Choice choice) {
    return ending(new EndOfProcessing(choice, Optional.empty()));
  }

  /**
   * The same agreement, at whose end the processor did what was chosen.
   *
   * @param day the day on which it said so
   * @param written where its confirmation is found
   * @return a copy
   * @throws IllegalStateException where nothing was chosen
   */
  public ProcessingAgreement confirmed(LocalDate day, String written) {
    EndOfProcessing.Choice chosen =
        end.orElseThrow(() -> new IllegalStateException("nothing was chosen for the end")).choice();
    return ending(
        new EndOfProcessing(chosen, Optional.of(new EndOfProcessing.Confirmation(day, written))));
  }

  /**
   * Whether the agreement is in force.
   *
   * @param day a day in the register's zone
   * @return true from the first to the last day, both included
   */
  public boolean isInForceOn(LocalDate day) {
    return days.cover(day);
  }

  /**
   * Whether the processor still owes the word that it has nothing any more (Art. 28(3)(g)).
   *
   * @param day a day in the register's zone
   * @return true after the last day, until it is confirmed
   */
  public boolean isConfirmationDueOn(LocalDate day) {
    return days.last().filter(day::isAfter).isPresent()
        && end.flatMap(EndOfProcessing::confirmation)
            .filter(confirmation -> !confirmation.on().isAfter(day))
            .isEmpty();
  }

  /**
   * A sub-processor that is approved.
   *
   * @param name its name
   * @param day a day in the register's zone
   * @return empty where it is not approved on that day
   */
  public Optional<SubProcessor> subProcessor(String name, LocalDate day) {
    return subProcessors.stream()
        .filter(other -> other.name().equals(name) && other.approved().cover(day))
        .findFirst();
  }

  private ProcessingAgreement ending(EndOfProcessing chosen) {
    return new ProcessingAgreement(
        reference, days, technicalReason, terms, instructions, subProcessors, Optional.of(chosen));
  }

  private static <T> List<T> append(List<T> list, T item) {
    List<T> all = new ArrayList<>(list);
    all.add(item);
    return all;
  }

  @Override
  public String toString() {
    return "ProcessingAgreement[" + days + "]";
  }
}
