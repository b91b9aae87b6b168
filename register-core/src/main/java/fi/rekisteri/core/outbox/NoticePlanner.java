package fi.rekisteri.core.outbox;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.engine.Chosen;
import fi.rekisteri.core.engine.Difference;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Field;
import fi.rekisteri.disclosure.NoticeChange;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Plans who is told of a change, in the transaction of the change (S77, Art. 19): each recipient
 * that received the field, by the ledger of disclosures, and for a rectification also the party
 * that gave the replaced value.
 *
 * <p>It is called when the change is written, never before. From then on the row of the person is
 * locked: a disclosure of the old value either stands in the ledger that is looked into, or begins
 * after this transaction has ended, with the new one.
 */
public record NoticePlanner(Engine engine) {

  /** Plans what follows from an edit. */
  public void rectified(Transaction tx, Customer before, Difference difference) {
    List<Replaced> replaced = new ArrayList<>();
    difference
        .fields()
        .forEach(
            (key, held) -> {
              if (before.fields().get(key) instanceof Field.Held<?> old) {
                replaced.addAll(Replaced.in(key.path(), old.entries(), held.entries()));
              }
            });
    rectified(tx, before.id(), replaced);
  }

  /** Plans what follows from values that were replaced. */
  public void rectified(Transaction tx, CustomerId subject, List<Replaced> values) {
    if (values.isEmpty()) {
      return;
    }
    Told told = new Told();
    Set<String> paths = new TreeSet<>();
    for (Replaced one : values) {
      paths.add(one.path());
      one.misinformed().ifPresent(party -> told.add(party, one.path()));
    }
    for (Received received : received(tx, subject, paths)) {
      values.stream()
          .filter(one -> one.path().equals(received.path()))
          .filter(one -> !one.isCorrectedBy(received.recipient()))
          .forEach(one -> told.add(received.recipient(), one.path()));
    }
    new NoticeBook(engine, tx, subject).write(NoticeChange.RECTIFIED, told);
  }

  /**
   * Plans what follows from an erasure, of some fields or of all; to be called in the transaction
   * that erases them, after the erasing call, by whoever carries out the verdict.
   */
  public void erased(Transaction tx, CustomerId subject, Set<String> fields) {
    new NoticeBook(engine, tx, subject)
        .write(NoticeChange.ERASED, toRecipients(tx, subject, fields));
  }

  /** Plans what follows from choices: what is restricted from now on, and what no more. */
  public void restricted(Transaction tx, SealedCustomer stored, Chosen chosen) {
    if (chosen.recorded().stream().noneMatch(NoticePlanner::isOfRestriction)) {
      return;
    }
    CustomerId subject = stored.facts().id();
    Set<String> then = restricted(engine.records().standing(stored));
    Set<String> now = restricted(chosen.standing());
    NoticeBook book = new NoticeBook(engine, tx, subject);
    book.write(NoticeChange.RESTRICTED, toRecipients(tx, subject, without(now, then)));
    Set<String> lifted = without(then, now);
    if (!lifted.isEmpty()) {
      book.write(NoticeChange.RESTRICTION_LIFTED, book.toldOfRestriction(lifted));
    }
  }

  private static boolean isOfRestriction(RecordedChoice recorded) {
    return recorded.choice() instanceof Choice.Restriction
        || recorded.choice() instanceof Choice.RestrictionLifting;
  }

  private Told toRecipients(Transaction tx, CustomerId subject, Set<String> fields) {
    Told told = new Told();
    received(tx, subject, fields).forEach(one -> told.add(one.recipient(), one.path()));
    return told;
  }

  /** That a recipient received a field. */
  private record Received(String recipient, String path) {}

  /** Mostly nobody did: one look tells, and only then each field is asked about. */
  private static List<Received> received(Transaction tx, CustomerId subject, Set<String> fields) {
    if (fields.isEmpty() || tx.disclosures().recipientsOf(subject, fields).isEmpty()) {
      return List.of();
    }
    return fields.stream().flatMap(path -> received(tx, subject, path)).toList();
  }

  private static Stream<Received> received(Transaction tx, CustomerId subject, String path) {
    return tx.disclosures().recipientsOf(subject, Set.of(path)).stream()
        .map(recipient -> new Received(recipient, path));
  }

  private Set<String> restricted(Standing standing) {
    Set<String> paths = new TreeSet<>();
    engine.definition().fields().stream()
        .<FieldKey<?>>map(schema -> schema.key())
        .filter(key -> standing.restrictions().stream().anyMatch(one -> one.covers(key)))
        .forEach(key -> paths.add(key.path()));
    return paths;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
