package fi.rekisteri.core;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.consent.ChoiceCodec;
import fi.rekisteri.core.disclosure.Ledger;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.inquiry.SubjectLooks;
import fi.rekisteri.core.sealing.PendingCodec;
import fi.rekisteri.core.sealing.ReasonKeys;
import fi.rekisteri.core.sealing.StandingCodec;
import fi.rekisteri.core.trail.EntryPages;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
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
import fi.rekisteri.store.SealedField;
import fi.rekisteri.visit.VisitFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /** The sources are asked before the transaction begins: a host's own may take their time. */
  AccessAnswer answer(Act act, CustomerId subject) {
    List<SourceAnswer> elsewhere;
    try {
      elsewhere = AskedSources.of(act).about(subject);
    } catch (RegisterException failed) {
      act.recordDenial(subject, failed.code());
      throw failed;
    }
    return answer(act, subject, elsewhere);
  }

  private AccessAnswer answer(Act act, CustomerId subject, List<SourceAnswer> elsewhere) {
    return engine
        .<Supplier<AccessAnswer>>inTransaction(
            tx -> {
              Optional<SealedCustomer> found = tx.customers().find(subject);
              AccessAnswer answer;
              if (found.isEmpty()) {
                answer = nothingHeld(tx, subject, elsewhere);
              } else {
                Records.Seen seen = engine.records().see(found.get(), act, engine.now());
                if (seen.decision() instanceof ProcessingDecision.Refused refused) {
                  tx.record(act.denied(subject, refused.code()));
                  return () -> {
                    throw act.denial(refused);
                  };
                }
                answer = held(tx, found.get(), seen, elsewhere);
              }
              tx.record(act.done(subject, told(answer)));
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
    requireWhole(tx, sealed, permitted);
    Customer customer = seen.customer().orElseThrow();
    List<HeldValue> data = new ArrayList<>();
    for (FieldSchema<?> schema : engine.definition().fields()) {
      if (permitted.fields().contains(schema.key())) {
        addValues(data, tx, sealed, schema, customer);
        addWaiting(data, tx, sealed, schema);
      }
    }
    tellLocks(data, tx, sealed);
    requireUnchanged(tx, sealed);
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

  /**
   * A value that the definition no longer declares, or hides from this purpose, stops the answer.
   */
  private void requireWhole(
      Transaction tx, SealedCustomer sealed, ProcessingDecision.Permitted permitted) {
    for (SealedField field : sealed.fields()) {
      if (!field.field().equals(StandingCodec.PATH)
          && !field.field().equals(ReasonKeys.PATH)
          && !isWaitingReadable(field, permitted)
          && !isReadable(field.field(), permitted, held -> isKeptSo(held, field))) {
        throw notBound(sealed, field.field());
      }
    }
    requireCollections(tx, sealed, permitted);
    for (SealedCustomer visitor : new HeldItems(engine, tx).visitorsOf(sealed)) {
      requireCollections(tx, visitor, permitted);
    }
  }

  private void requireCollections(
      Transaction tx, SealedCustomer sealed, ProcessingDecision.Permitted permitted) {
    for (String path : tx.customers().collections(sealed.facts().id())) {
      if (!path.equals(ChoiceCodec.PATH)
          && !isReadable(path, permitted, held -> held == Cardinality.COLLECTION)) {
        throw notBound(sealed, path);
      }
    }
  }

  private boolean isReadable(
      String path, ProcessingDecision.Permitted permitted, Predicate<Cardinality> keptSo) {
    return engine
        .definition()
        .field(path)
        .filter(schema -> keptSo.test(schema.key().cardinality()))
        .filter(schema -> permitted.fields().contains(schema.key()))
        .isPresent();
  }

  private boolean isWaitingReadable(SealedField field, ProcessingDecision.Permitted permitted) {
    return PendingCodec.target(field.field())
        .filter(path -> isReadable(path, permitted, held -> held != Cardinality.COLLECTION))
        .isPresent();
  }

  /** Whether a value inside the record is one that the declared cardinality lets be read there. */
  private static boolean isKeptSo(Cardinality declared, SealedField field) {
    return switch (declared) {
      case ONE -> field.element().isEmpty();
      case SEVERAL -> true;
      case COLLECTION -> false;
    };
  }

  /** The reads of an answer are no snapshot: a record that changed meanwhile makes it none. */
  private static void requireUnchanged(Transaction tx, SealedCustomer sealed) {
    CustomerId id = sealed.facts().id();
    long now = tx.customers().find(id).map(found -> found.facts().version()).orElse(-1L);
    if (now != sealed.facts().version()) {
      throw new ConflictException(
          ErrorCode.VERSION_CONFLICT,
          "customer " + id + " was changed while the answer was made",
          "ask again");
    }
  }

  private static RegisterException notBound(SealedCustomer sealed, String path) {
    return new RegisterException(
        ErrorCode.UNDECLARED_FIELD,
        "customer "
            + sealed.facts().id()
            + " holds field "
            + path
            + " in another way than the definition declares and binds to RIGHTS",
        "declare the field as it is held and bind it to RIGHTS, so that the answer is whole");
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

  /** What was told: the paths of fields, and the sources that told something. */
  private static List<String> told(AccessAnswer answer) {
    return Stream.concat(
            answer.data().stream().map(HeldValue::path).distinct(),
            answer.elsewhere().stream()
                .filter(source -> !source.values().isEmpty())
                .map(source -> "from=" + source.source()))
        .toList();
  }
}
