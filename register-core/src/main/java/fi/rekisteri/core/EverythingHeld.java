package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.Consultation;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.core.AccessAnswers.Holder;
import fi.rekisteri.core.disclosure.Ledger;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.inquiry.SubjectLooks;
import fi.rekisteri.core.trail.EntryPages;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.portability.ReceiverIdentity;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is held of one person, as one transaction sees it, but for what is left out. */
record EverythingHeld(Engine engine, Transaction tx, Cuts cuts, List<SourceAnswer> elsewhere) {
  /** Of somebody erased it is still told who received what; of a stranger there is nothing. */
  AccessAnswer ofNobody(CustomerId subject) {
    return new AccessAnswer(
        subject,
        engine.now(),
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        cuts.ofLedger(new Ledger(tx).all(subject, Optional.empty())),
        List.of(),
        cuts.ofSources(elsewhere),
        cuts.told(false));
  }

  /** Of somebody whose record was permitted to be seen. */
  AccessAnswer of(SealedCustomer sealed, Records.Seen seen) {
    List<HeldValue> data = data(sealed, seen);
    CustomerId id = sealed.facts().id();
    SubjectRole role = sealed.facts().role();
    return new AccessAnswer(
        id,
        engine.now(),
        sealed.facts().version(),
        Optional.of(role),
        sealed.facts().customerships(),
        data,
        activitiesFor(role),
        engine.records().allChoices(tx, sealed),
        cuts.ofLedger(new Ledger(tx).all(id, Optional.of(sealed))),
        consultations(id),
        cuts.ofSources(elsewhere),
        cuts.told(true));
  }

  /** The person's own record first; what visitors of theirs were seen to do rests on theirs. */
  List<Holder> holders(SealedCustomer sealed) {
    return Stream.concat(Stream.of(sealed), new HeldItems(engine, tx).visitorsOf(sealed).stream())
        .map(one -> new Holder(one.facts().role(), engine.records().standing(one)))
        .toList();
  }

  private List<HeldValue> data(SealedCustomer sealed, Records.Seen seen) {
    ProcessingDecision.Permitted permitted = (ProcessingDecision.Permitted) seen.decision();
    WholeRecord whole = new WholeRecord(engine, tx, permitted);
    whole.require(sealed);
    Customer customer = seen.customer().orElseThrow();
    AnswerCopy copy = new AnswerCopy(engine, tx, sealed, cuts);
    for (FieldSchema<?> schema : engine.definition().fields()) {
      if (permitted.fields().contains(schema.key())) {
        copy.add(schema, customer);
      }
    }
    List<HeldValue> values = copy.values();
    whole.requireUnchanged(sealed);
    return values;
  }

  private List<ProcessingActivity> activitiesFor(SubjectRole role) {
    return engine.definition().activities().stream()
        .filter(
            activity ->
                engine.decisions().decide(activity.purpose(), role)
                    instanceof ProcessingDecision.Permitted)
        .toList();
  }

  private List<Consultation> consultations(CustomerId subject) {
    return SubjectLooks.of(
            EntryPages.of((before, limit) -> tx.audit().ofSubject(subject, before, limit))
                .filter(entry -> !cuts.hides(entry)),
            false)
        .map(look -> new Consultation(look.at(), look.purpose(), look.action(), receiver(look)))
        .toList();
  }

  /** To whom a package went: no ledger has it, and the person is to know (C-154/21). */
  private static Optional<ReceiverIdentity> receiver(SubjectLook look) {
    return look.action() == AuditAction.TRANSFER_PACKAGE
        ? look.fields().stream()
            .map(to -> new ReceiverIdentity(to.substring(SubjectLooks.TO.length())))
            .findFirst()
        : Optional.empty();
  }
}
