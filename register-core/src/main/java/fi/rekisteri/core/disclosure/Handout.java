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
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
    } catch (AccessDeniedException
        | NotFoundException
        | ErasedException
        | CorruptDataException refusal) {
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
    List<String> paths = new ArrayList<>(item.request().fields().size());
    item.request().fields().forEach(field -> paths.add(field.path()));
    Collections.sort(paths);
    return paths;
  }

  private Disclosed disclose(DisclosureItem item, Act act, Instant now) {
    requireActor(act, now);
    requireSinglePeople(act);
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
      DisclosureFacts facts = facts(item, cleared, now, held(item, values));
      DisclosureDetails details = Details.of(item.request(), cleared);
      lines.add(Ledger.line(person, facts, details));
      return new Disclosed(
          new Disclosure(facts, Optional.of(details)), item.request().form(), values);
    }
  }

  private static void requireActor(Act act, Instant now) {
    act.lapse(Operation.DISCLOSE, now)
        .ifPresent(
            code -> {
              throw ActorRefusal.of(act.name(), Operation.DISCLOSE, code);
            });
  }

  /** S4.2: what is bound to statistics is bound for counting, and goes to nobody. */
  private static void requireSinglePeople(Act act) {
    if (act.purpose().equals(Purpose.STATISTICS)) {
      throw new AccessDeniedException(
          ErrorCode.PURPOSE_DENIED,
          "purpose " + act.purpose() + " counts people, and discloses nobody (S4.2)",
          "ask RegisterDesk.statistics() for a table, and hand that over");
    }
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
        .filter(field -> permitted.withholding(field).isPresent())
        .min(Comparator.comparing(FieldKey::path))
        .ifPresent(
            field -> {
              throw withheld(field, permitted.withholding(field).orElseThrow());
            });
  }

  private static AccessDeniedException withheld(FieldKey<?> field, Withholding why) {
    return new AccessDeniedException(
        why.code(),
        "field " + field + " is withheld, by " + why.decidedBy(),
        "leave the field out, or the person");
  }

  /**
   * Only what is held is handed over, and stands in the ledger: a recipient of nothing has none.
   */
  private static List<String> held(DisclosureItem item, Map<FieldKey<?>, List<?>> values) {
    List<String> held =
        values.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> one.getKey().path())
            .sorted()
            .toList();
    if (held.isEmpty()) {
      throw new NotFoundException(
          ErrorCode.FIELD_NOT_HELD,
          "customer " + item.subject() + " holds none of the fields",
          "leave the person out");
    }
    return held;
  }

  private DisclosureFacts facts(
      DisclosureItem item, Cleared cleared, Instant now, List<String> handed) {
    return new DisclosureFacts(
        DisclosureId.at(now),
        item.subject(),
        item.request().recipient(),
        item.request().ground(),
        cleared.rule().purpose(),
        handed,
        call.caller().actor().interfaceId(),
        Optional.empty());
  }
}
