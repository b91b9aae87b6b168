package fi.rekisteri.core;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.disclosure.Ledger;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.inquiry.SubjectLooks;
import fi.rekisteri.core.trail.EntryPages;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.AccessAnswer;
import fi.rekisteri.rights.AccessAnswer.Consultation;
import fi.rekisteri.rights.AccessAnswer.HeldValue;
import fi.rekisteri.rights.SourceAnswer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.VisitFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers "what do you hold about me?": all of it, or a coded error; never a part that looks whole.
 */
final class AccessAnswers {
  private final Engine engine;

  AccessAnswers(Engine engine) {
    this.engine = engine;
  }

  /** What is made of everything held, and what the trail says that was told of it. */
  interface Form<R> {
    R of(AccessAnswer held, Supplier<List<Holder>> holders);

    List<String> told(R made);
  }

  /** A record that holds values of the person: in which role, and what was chosen there. */
  record Holder(SubjectRole role, Standing standing) {}

  AccessAnswer answer(Act act, CustomerId subject) {
    return answer(act, subject, new CopyOfAll());
  }

  /** The sources are asked before the transaction begins: a host's own may take their time. */
  <R> R answer(Act act, CustomerId subject, Form<R> form) {
    List<SourceAnswer> elsewhere;
    try {
      elsewhere = AskedSources.of(act).about(subject);
    } catch (RegisterException failed) {
      act.recordDenial(subject, failed.code());
      throw failed;
    }
    return answer(act, subject, elsewhere, form);
  }

  private <R> R answer(Act act, CustomerId subject, List<SourceAnswer> elsewhere, Form<R> form) {
    return engine
        .<Supplier<R>>inTransaction(
            tx -> {
              Optional<SealedCustomer> found = tx.customers().find(subject);
              R answer;
              if (found.isEmpty()) {
                answer = form.of(nothingHeld(tx, subject, elsewhere), List::of);
              } else {
                Records.Seen seen = engine.records().see(found.get(), act, engine.now());
                if (seen.decision() instanceof ProcessingDecision.Refused refused) {
                  tx.record(act.denied(subject, refused.code()));
                  return () -> {
                    throw act.denial(refused);
                  };
                }
                AccessAnswer held = held(tx, found.get(), seen, elsewhere);
                answer = form.of(held, () -> holders(tx, found.get()));
              }
              tx.record(act.done(subject, form.told(answer)));
              return () -> answer;
            })
        .get();
  }

  /** Of somebody erased it is still told who received what; of a stranger there is nothing. */
  private AccessAnswer nothingHeld(
      Transaction tx, CustomerId subject, List<SourceAnswer> elsewhere) {
    return new AccessAnswer(
        subject,
        engine.now(),
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Ledger(tx).all(subject, Optional.empty()),
        List.of(),
        elsewhere);
  }

  private AccessAnswer held(
      Transaction tx, SealedCustomer sealed, Records.Seen seen, List<SourceAnswer> elsewhere) {
    ProcessingDecision.Permitted permitted = (ProcessingDecision.Permitted) seen.decision();
    WholeRecord whole = new WholeRecord(engine, tx, permitted);
    whole.require(sealed);
    Customer customer = seen.customer().orElseThrow();
    List<HeldValue> data = new ArrayList<>();
    for (FieldSchema<?> schema : engine.definition().fields()) {
      if (permitted.fields().contains(schema.key())) {
        addValues(data, tx, sealed, schema, customer);
        addWaiting(data, tx, sealed, schema);
      }
    }
    tellLocks(data, tx, sealed);
    whole.requireUnchanged(sealed);
    SubjectRole role = sealed.facts().role();
    return new AccessAnswer(
        customer.id(),
        engine.now(),
        customer.version(),
        Optional.of(role),
        sealed.facts().customerships(),
        data,
        activitiesFor(role),
        engine.records().allChoices(tx, sealed),
        new Ledger(tx).all(customer.id(), Optional.of(sealed)),
        consultations(tx, customer.id()),
        elsewhere);
  }

  private <T> void addValues(
      List<HeldValue> data,
      Transaction tx,
      SealedCustomer sealed,
      FieldSchema<T> schema,
      Customer customer) {
    FieldKey<T> key = schema.key();
    if (key.cardinality() == Cardinality.COLLECTION) {
      new HeldItems(engine, tx).forEach(sealed, key, entry -> data.add(value(schema, entry)));
    } else if (customer.field(key) instanceof Field.Held<T> held) {
      held.entries().forEach(entry -> data.add(shown(sealed, value(schema, entry))));
    }
  }

  /** Whose a shared browser is besides is nothing to tell to whoever holds it (Art. 15(4)). */
  private static HeldValue shown(SealedCustomer sealed, HeldValue value) {
    boolean tellsOfOthers =
        sealed.facts().role() == SubjectRole.VISITOR
            && value.path().equals(VisitFields.IDENTITY_LINK.path());
    return tellsOfOthers ? value.without("customer") : value;
  }

  /** What an update service sent and nobody has decided on is held too (S26.3). */
  private <T> void addWaiting(
      List<HeldValue> data, Transaction tx, SealedCustomer sealed, FieldSchema<T> schema) {
    engine
        .records()
        .waiting(tx.ring(), sealed, schema.key())
        .ifPresent(entry -> data.add(value(schema, entry).asWaiting()));
  }

  /** What visitors hold whom the person is linked to is not held by what holds the person. */
  private void tellLocks(List<HeldValue> data, Transaction tx, SealedCustomer sealed) {
    Standing standing = engine.records().standing(sealed);
    if (standing.locks().isEmpty()) {
      return;
    }
    Set<String> ofVisitors = new HashSet<>();
    for (SealedCustomer visitor : new HeldItems(engine, tx).visitorsOf(sealed)) {
      ofVisitors.addAll(tx.customers().collections(visitor.facts().id()));
    }
    data.replaceAll(
        value ->
            ofVisitors.contains(value.path())
                ? value
                : value.lockedBy(standing.lockOf(value.path())));
  }

  private static <T> HeldValue value(FieldSchema<T> schema, Entry<T> entry) {
    return new HeldValue(
        schema.key().path(),
        schema.label(),
        schema.category(),
        schema.key().type().parts(entry.value()),
        entry.provenance());
  }

  private List<ProcessingActivity> activitiesFor(SubjectRole role) {
    return engine.definition().activities().stream()
        .filter(
            activity ->
                engine.decisions().decide(activity.purpose(), role)
                    instanceof ProcessingDecision.Permitted)
        .toList();
  }

  private static List<Consultation> consultations(Transaction tx, CustomerId subject) {
    Stream<AuditEntry> entries =
        EntryPages.of((before, limit) -> tx.audit().ofSubject(subject, before, limit));
    return SubjectLooks.of(entries, false)
        .map(look -> new Consultation(look.at(), look.purpose(), look.action()))
        .toList();
  }

  /** The person's own record first; what visitors of theirs were seen to do rests on theirs. */
  private List<Holder> holders(Transaction tx, SealedCustomer sealed) {
    return Stream.concat(Stream.of(sealed), new HeldItems(engine, tx).visitorsOf(sealed).stream())
        .map(one -> new Holder(one.facts().role(), engine.records().standing(one)))
        .toList();
  }

  /** The copy itself. */
  private static final class CopyOfAll implements Form<AccessAnswer> {
    @Override
    public AccessAnswer of(AccessAnswer held, Supplier<List<Holder>> holders) {
      return held;
    }

    @Override
    public List<String> told(AccessAnswer answer) {
      return Stream.concat(
              answer.data().stream().map(HeldValue::path).distinct(),
              answer.elsewhere().stream()
                  .filter(source -> !source.values().isEmpty())
                  .map(source -> "from=" + source.source()))
          .toList();
    }
  }
}
