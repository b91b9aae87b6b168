package fi.rekisteri.manual;

import java.util.Optional;

/**
 * A piece of paper (S38.1): a form, a letter, a folder.
 *
 * @param id its id
 * @param facts what never changes about it
 * @param now the last step of its life, and how it stands
 */
public record PhysicalRecord(PhysicalRecordId id, PaperFacts facts, PaperStep now) {
  /**
   * The destruction that was ordered.
   *
   * @return empty where none was
   */
  public Optional<DestructionTask> destruction() {
    return now.destruction()
        .map(order -> new DestructionTask(id, facts.subject(), order, confirmation()));
  }

  private Optional<DestructionTask.Confirmation> confirmation() {
    return isDestroyed()
        ? Optional.of(new DestructionTask.Confirmation(now.actor(), now.at()))
        : Optional.empty();
  }

  /**
   * Whether it is no more. What is lost is not destroyed: nobody can say what became of it.
   *
   * @return true once its destruction was confirmed
   */
  public boolean isDestroyed() {
    return now.state() == PaperState.DESTROYED;
  }
}
