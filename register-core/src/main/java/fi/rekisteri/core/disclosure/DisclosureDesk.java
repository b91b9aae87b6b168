package fi.rekisteri.core.disclosure;

import fi.rekisteri.Disclosed;
import fi.rekisteri.DisclosureItem;
import fi.rekisteri.DisclosureListener;
import fi.rekisteri.DisclosureReport;
import fi.rekisteri.Disclosures;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.handover.HandoverGuard;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.SealedCustomer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Disclosures in the hands of one actor. */
public final class DisclosureDesk implements Disclosures {
  private static final List<String> PATHS = List.of("disclosures");

  private final Engine engine;
  private final Caller caller;
  private final HandoverGuard guard;

  /** A desk for an actor. */
  public DisclosureDesk(Engine engine, Caller caller) {
    this.engine = engine;
    this.caller = caller;
    this.guard = new HandoverGuard(engine.definition());
  }

  @Override
  public Disclosed disclose(DisclosureItem item) {
    Purpose purpose = Purposes.of(engine.definition(), item.request());
    Act call = new Act(engine, caller, purpose, AuditAction.DISCLOSE);
    call.admitToRegister(Operation.DISCLOSE, Optional.of(item.subject()));
    Handout.Judged judged =
        engine.retrying(tx -> new Handout(call, guard, tx).judge(List.of(item))).get(0);
    return judged
        .verdict()
        .fold(
            disclosed -> disclosed,
            not -> {
              throw judged.refusal().orElseThrow();
            });
  }

  @Override
  public DisclosureReport discloseAll(Iterator<DisclosureItem> items, DisclosureListener listener) {
    Act call = new Act(engine, caller, Purpose.REGISTER_MAINTENANCE, AuditAction.DISCLOSE);
    call.admitToRegister(Operation.DISCLOSE);
    return new LargeHandout(call, guard, listener).run(items);
  }

  @Override
  public List<Disclosure> ofSubject(CustomerId subject, @Nullable DisclosureId before, int limit) {
    PageLimit.require(limit);
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_DISCLOSURES);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return engine
        .<Supplier<List<Disclosure>>>reading(
            tx -> {
              Optional<SealedCustomer> stored = tx.customers().find(subject);
              Optional<Refused> refused = stored.flatMap(one -> refusal(act, one));
              if (refused.isPresent()) {
                tx.record(act.denied(subject, refused.get().code()));
                return PersonWork.failing(act.denial(refused.get()));
              }
              List<Disclosure> page = new Ledger(tx).page(subject, stored, before, limit);
              tx.record(
                  stored.isEmpty() && page.isEmpty()
                      ? act.nothingFound(PATHS)
                      : act.done(subject, PATHS));
              return () -> page;
            })
        .get();
  }

  private Optional<Refused> refusal(Act act, SealedCustomer stored) {
    ProcessingDecision decision = engine.records().decide(stored, act, engine.now());
    return decision.fold(permitted -> Optional.empty(), Optional::of);
  }

  @Override
  public List<DisclosureFacts> toRecipient(
      String recipient, TimeSpan span, @Nullable DisclosureId before, int limit) {
    PageLimit.require(limit);
    requireCode(recipient);
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_DISCLOSURES);
    act.admitToRegister(Operation.ADMIN);
    return engine.reading(
        tx -> {
          List<DisclosureFacts> page =
              lines(tx, recipient, span, before, limit).stream()
                  .map(DisclosureLine::facts)
                  .toList();
          tx.record(act.doneToRegister(List.of("to=" + recipient)));
          return page;
        });
  }

  private static List<DisclosureLine> lines(
      Transaction tx, String recipient, TimeSpan span, @Nullable DisclosureId before, int limit) {
    DisclosureId end = DisclosureId.firstOf(span.until());
    return tx.disclosures()
        .toRecipient(
            recipient,
            DisclosureId.firstOf(span.from()),
            before == null || before.compareTo(end) > 0 ? end : before,
            limit);
  }

  @Override
  public long countToRecipient(String recipient, TimeSpan span) {
    requireCode(recipient);
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_DISCLOSURES);
    act.admitToRegister(Operation.ADMIN);
    return engine.reading(
        tx -> {
          tx.record(act.doneToRegister(List.of("to=" + recipient, "count")));
          DisclosureId from = DisclosureId.firstOf(span.from());
          DisclosureId until = DisclosureId.firstOf(span.until());
          return tx.disclosures().countToRecipient(recipient, from, until);
        });
  }

  private static void requireCode(String recipient) {
    if (!Recipient.isCode(recipient)) {
      throw new InvalidValueException(
          ErrorCode.UNKNOWN_RECIPIENT,
          "what was given is no code of a recipient",
          "give the code under which the ledger names it");
    }
  }
}
