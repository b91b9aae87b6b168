package fi.rekisteri.core.people;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.choice.Choices;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.suppression.Listed;
import fi.rekisteri.core.suppression.Newcomer;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.error.StorageException;
import java.util.List;

/**
 * How people come into the storage. Whoever is on the suppression list stands under its
 * prohibitions from the start.
 *
 * <p>The list is looked at twice: inside the transaction that stores the people, and again when
 * that is durable. A prohibition by an address does it the other way round: first the list, and
 * when that is durable the people. So of two that happen at once, one sees the other.
 */
record Admission(Writing writing, Act act, SuppressionList list) {
  Admission(Writing writing, Act act) {
    this(writing, act, new SuppressionList(act.engine()));
  }

  /** Decides, checks and seals somebody; nothing is stored yet. */
  Newcomer prepare(OpenRing ring, Newcomer.Applicant applicant) {
    return writing.prepare(ring, this, applicant, List.of());
  }

  /** The same person, sealed with these keys. */
  Newcomer with(OpenRing ring, Newcomer newcomer) {
    return newcomer.revision() == ring.revision() ? newcomer : prepare(ring, newcomer.applicant());
  }

  /**
   * The same person, under what the list imposes.
   *
   * @throws fi.rekisteri.error.AccessDeniedException where the purpose is what they have forbidden
   */
  Newcomer imposing(Transaction tx, Listed listed, Newcomer newcomer) {
    List<Choice> imposed = listed.imposedOn(newcomer.terms(), newcomer.chosen().standing());
    return imposed.isEmpty()
        ? newcomer
        : writing.prepare(tx.ring(), this, newcomer.applicant(), imposed);
  }

  void insert(Transaction tx, List<Newcomer> people) {
    tx.insert(people.stream().map(Newcomer::sealed).toList());
    list.keep(tx, people);
  }

  /** Looks at the list when the people are stored: for what was forbidden at the same time. */
  void lookAgain(List<Newcomer> people) {
    Listed listed = look(people);
    for (Newcomer one : people) {
      Choices choices = new Choices(act.engine(), act.caller(), one.id());
      listed
          .imposedOn(one.terms(), one.chosen().standing())
          .forEach(choice -> choices.impose(act, choice));
    }
  }

  private Listed look(List<Newcomer> people) {
    try {
      return act.engine().retrying(tx -> list.look(tx, people));
    } catch (StorageException failure) {
      throw new StorageException(
          failure.code(),
          "people were stored, and the suppression list could not be looked at afterwards",
          "they are there: look whether somebody of that moment had forbidden marketing",
          false);
    }
  }
}
