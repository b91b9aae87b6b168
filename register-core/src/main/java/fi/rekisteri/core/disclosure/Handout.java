package fi.rekisteri.core.disclosure;

import fi.rekisteri.Disclosed;
import fi.rekisteri.DisclosureItem;
import fi.rekisteri.DisclosureVerdict;
import fi.rekisteri.NotDisclosed;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.ActorRefusal;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.handover.HandoverDecision.Cleared;
import fi.rekisteri.core.handover.HandoverGuard;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges some items in one transaction, and records what becomes of each. All their people are held
 * first, so that nobody objects, restricts or is erased between the look and the commit.
 */
final class Handout {
  /** What became of an item, and the refusal to throw where it was the only one. */
  record Judged(DisclosureVerdict verdict, Optional<RegisterException> refusal) {}

  private final Engine engine;
  private final HandoverGuard guard;
  private final Act call;
  private final Transaction tx;
  private final Map<CustomerId, SealedCustomer> held = new HashMap<>();
  private final List<DisclosureLine> lines = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();

  Handout(Act call, HandoverGuard guard, Transaction tx) {
    this.engine = call.engine();
    this.guard = guard;
    this.call = call;
    this.tx = tx;
  }

  /** The verdicts in the order of the items; they may be told when the transaction is durable. */
  List<Judged> judge(List<DisclosureItem> items) {
    tx.customers()
        .hold(items.stream().map(DisclosureItem::subject).toList())
        .forEach(one -> held.put(one.facts().id(), one));
    List<Judged> judged = items.stream().map(this::judge).toList();
    if (!lines.isEmpty()) {
      tx.disclosures().append(lines);
    }
    tx.record(deeds);
    return judged;
  }

  /** Line and entry bear one instant, at which everything is asked. */
  private Judged judge(DisclosureItem item) {
    Act act = call.as(Purposes.of(engine.definition(), item.request()), AuditAction.DISCLOSE);
    List<String> named = named(item);
    Deed done = act.done(item.subject(), named);
    try {
      Disclosed disclosed = disclose(item, act, done.at());
      deeds.add(done);
      return new Judged(disclosed, Optional.empty());
    } catch (AccessDeniedException | NotFoundException | ErasedException refusal) {
      deeds.add(act.denied(item.subject(), named, refusal.code()));
      return new Judged(new NotDisclosed(item.subject(), refusal.code()), Optional.of(refusal));
    }
  }

  /** How the trail names a disclosure: to whom, on which ground, and the paths. */
  private static List<String> named(DisclosureItem item) {
    List<String> named = new ArrayList<>();
    named.add("to=" + item.request().recipient());
    named.add("on=" + item.request().ground());
    named.addAll(paths(item));
    return named;
  }

  private static List<String> paths(DisclosureItem item) {
    return item.request().fields().stream().map(FieldKey::path).sorted().toList();
  }

  private Disclosed disclose(DisclosureItem item, Act act, Instant now) {
    requireActor(act, now);
    LocalDate today = LocalDate.ofInstant(now, engine.definition().zone());
    Cleared cleared =
        guard
            .judge(item.request(), today)
            .fold(
                yes -> yes,
                no -> {
                  throw no.denied();
                });
    SealedCustomer stored = held.get(item.subject());
    if (stored == null) {
      throw tx.absent(item.subject());
    }
    try (OpenPerson person = OpenPerson.of(tx.ring(), stored)) {
      requirePerson(item, act, person, now);
      Map<FieldKey<?>, List<?>> values = new Handed(tx, person, item).values(engine.definition());
      DisclosureFacts facts = facts(item, cleared, now);
      DisclosureDetails details = Details.of(item.request(), cleared);
      lines.add(Ledger.line(person, facts, details));
      return new Disclosed(new Disclosure(facts, Optional.of(details)), values);
    }
  }

  private static void requireActor(Act act, Instant now) {
    act.lapse(Operation.DISCLOSE, now)
        .ifPresent(
            code -> {
              throw ActorRefusal.of(act.name(), Operation.DISCLOSE, code);
            });
  }

  /**
   * The one decision, and every field: a part of what was asked for would be another disclosure.
   */
  private static void requirePerson(DisclosureItem item, Act act, OpenPerson person, Instant now) {
    Permitted permitted =
        person
            .decideDisclosure(act, now)
            .fold(
                yes -> yes,
                no -> {
                  throw act.denial(no);
                });
    item.request().fields().stream()
        .sorted(Comparator.comparing(FieldKey::path))
        .forEach(
            field ->
                permitted
                    .withholding(field)
                    .ifPresent(
                        why -> {
                          throw new AccessDeniedException(
                              why.code(),
                              "field " + field + " is withheld, by " + why.decidedBy(),
                              "leave the field out, or the person");
                        }));
  }

  private DisclosureFacts facts(DisclosureItem item, Cleared cleared, Instant now) {
    return new DisclosureFacts(
        DisclosureId.at(now),
        item.subject(),
        item.request().recipient(),
        item.request().ground(),
        cleared.rule().purpose(),
        paths(item),
        call.caller().actor().interfaceId(),
        Optional.empty());
  }
}
