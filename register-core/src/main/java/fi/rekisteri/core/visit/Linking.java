package fi.rekisteri.core.visit;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.choice.Choices;
import fi.rekisteri.core.choice.LinkedVisitors;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.LinkRequest;
import fi.rekisteri.visit.VisitFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who turned out to be whom (S52). A link stands with the visitor and with the customer, written
 * and ended in one transaction; each of the two has the entry in its own trail.
 */
public record Linking(Engine engine, Caller caller) {
  private static final List<String> PATHS = List.of(VisitFields.IDENTITY_LINK.path());

  public IdentityLink link(LinkRequest request) {
    Act act = new Act(engine, caller, request.consent(), AuditAction.LINK_VISITOR);
    act.admitWhole(Operation.MAINTAIN, Optional.of(request.customer()));
    requireDeclared();
    return Again.<Supplier<IdentityLink>>untilUndisturbed(
            () -> engine.retrying(tx -> link(tx, act, request)))
        .get();
  }

  private void requireDeclared() {
    if (engine.definition().field(VisitFields.IDENTITY_LINK.path()).isEmpty()) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_FIELD,
          "field " + VisitFields.IDENTITY_LINK + " is not declared",
          "declare it, and bind it to RIGHTS, before visitors are linked");
    }
  }

  private Supplier<IdentityLink> link(Transaction tx, Act act, LinkRequest request) {
    CustomerId subject = request.visitor().subject();
    Optional<SealedCustomer> visitor = tx.customers().find(subject);
    ProcessingDecision decision =
        visitor
            .filter(stored -> consents(stored).containsKey(request.consent()))
            .map(stored -> engine.records().decide(stored, act, engine.now()))
            .orElse(new Refused(new RuleId("S52.1"), ErrorCode.CONSENT_REQUIRED));
    if (decision instanceof Refused refused) {
      tx.record(
          visitor.isPresent()
              ? act.denied(subject, refused.code())
              : act.denied(request.customer(), refused.code()));
      return PersonWork.failing(act.denial(refused));
    }
    Act forRights = act.as(Purpose.RIGHTS, AuditAction.LINK_VISITOR);
    return new PersonWork(forRights, request.customer(), PATHS)
        .in(
            tx,
            (same, customer, permitted) -> {
              requireCustomer(customer);
              IdentityLink link = link(request, visitor.get(), (Permitted) decision);
              IdentityLink lasting = linked(tx, act, new Pair(visitor.get(), customer), link);
              return () -> lasting;
            });
  }

  /** A purpose that is open on another basis is no consent to being linked (S52.1). */
  private Map<Purpose, ConsentTerm> consents(SealedCustomer visitor) {
    return engine.records().standing(visitor).consents();
  }

  private static void requireCustomer(SealedCustomer customer) {
    if (customer.facts().role() == SubjectRole.VISITOR) {
      throw new IllegalArgumentException("a visitor is linked to a person, not to a visitor");
    }
  }

  private IdentityLink link(LinkRequest request, SealedCustomer visitor, Permitted permitted) {
    Optional<Instant> consented =
        Optional.ofNullable(consents(visitor).get(request.consent())).map(ConsentTerm::givenAt);
    return new IdentityLink(
        visitor.facts().id(),
        request.customer(),
        engine.now(),
        request.by(),
        request.consent(),
        permitted.decidedBy(),
        consented,
        request.noticeVersion(),
        Optional.empty(),
        Optional.empty());
  }

  /** A visitor and the customer that they turned out to be. */
  private record Pair(SealedCustomer visitor, SealedCustomer customer) {}

  private IdentityLink linked(Transaction tx, Act act, Pair pair, IdentityLink wanted) {
    Links before = Links.of(engine, tx, pair.visitor);
    Optional<IdentityLink> lasting = before.open();
    if (lasting.filter(one -> one.customer().equals(wanted.customer())).isPresent()) {
      tx.record(act.done(wanted.visitor(), PATHS));
      return lasting.get();
    }
    Instant now = wanted.createdAt();
    Links ended = before.ending(one -> true, now);
    IdentityLink link = wanted.claimingFrom(before.claim(now));
    Provenance origin =
        new Provenance(
                SourceKind.CONTROLLER, Optional.empty(), Channel.COOKIE, now, Optional.empty())
            .underNotice(link.noticeVersion());
    tx.save(ended.with(link, origin).sealed(engine, tx), act.done(link.visitor(), PATHS));
    lasting.ifPresent(one -> endWithCustomer(tx, act, one, now));
    Act forRights = act.as(Purpose.RIGHTS, AuditAction.LINK_VISITOR);
    tx.save(
        Links.of(engine, tx, pair.customer).with(link, origin).sealed(engine, tx),
        forRights.done(link.customer(), PATHS));
    LinkedVisitors visitors = new LinkedVisitors(engine);
    visitors.impose(tx, act, link.visitor(), engine.records().standing(pair.customer));
    return link;
  }

  public IdentityLink unlink(CustomerId visitor, CustomerId customer) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.UNLINK_VISITOR);
    act.admitWhole(Operation.MAINTAIN, Optional.of(customer));
    requireDeclared();
    return Again.<Supplier<IdentityLink>>untilUndisturbed(
            () ->
                engine.retrying(
                    tx ->
                        new PersonWork(act, visitor, PATHS)
                            .<IdentityLink>in(
                                tx, (same, stored, permitted) -> ended(tx, act, stored, customer))))
        .get();
  }

  private Supplier<IdentityLink> ended(
      Transaction tx, Act act, SealedCustomer visitor, CustomerId customer) {
    Optional<IdentityLink> ended = end(tx, act, visitor, link -> link.customer().equals(customer));
    if (ended.isEmpty()) {
      tx.record(act.nothingFound(PATHS));
      return PersonWork.failing(
          new NotFoundException(
              ErrorCode.LINK_NOT_FOUND,
              "visitor " + visitor.facts().id() + " is not linked to customer " + customer,
              "look at the customer's links"));
    }
    return ended::get;
  }

  /** What a person's choices do to the links of a visitor, through whichever door they came. */
  public Choices.Consequence following(CustomerId person) {
    return (tx, act, choices) -> endWithdrawn(tx, act, person, choices);
  }

  /** Ends the link that rests on a consent which was withdrawn just now (S52.3). */
  private void endWithdrawn(Transaction tx, Act act, CustomerId visitor, List<Choice> choices) {
    Set<Purpose> withdrawn =
        choices.stream()
            .filter(Choice.Withdrawal.class::isInstance)
            .map(choice -> ((Choice.Withdrawal) choice).purpose())
            .collect(Collectors.toSet());
    if (!withdrawn.isEmpty()) {
      Act ending = act.as(AuditAction.UNLINK_VISITOR);
      tx.customers()
          .find(visitor)
          .filter(stored -> stored.facts().role() == SubjectRole.VISITOR)
          .ifPresent(stored -> end(tx, ending, stored, link -> withdrawn.contains(link.consent())));
    }
  }

  private Optional<IdentityLink> end(
      Transaction tx, Act act, SealedCustomer visitor, Predicate<IdentityLink> which) {
    Links before = Links.of(engine, tx, visitor);
    Optional<IdentityLink> lasting = before.open().filter(which);
    if (lasting.isPresent()) {
      Instant now = engine.now();
      CustomerId id = visitor.facts().id();
      tx.save(before.ending(which, now).sealed(engine, tx), act.done(id, PATHS));
      endWithCustomer(tx, act, lasting.get(), now);
    }
    return lasting.map(link -> link.endingAt(engine.now()));
  }

  /** The customer may be erased by now; then nothing is left to end with them. */
  private void endWithCustomer(Transaction tx, Act act, IdentityLink link, Instant now) {
    Act ending = act.as(Purpose.RIGHTS, AuditAction.UNLINK_VISITOR);
    tx.customers()
        .find(link.customer())
        .ifPresent(
            stored ->
                tx.save(
                    Links.of(engine, tx, stored)
                        .ending(one -> one.visitor().equals(link.visitor()), now)
                        .sealed(engine, tx),
                    ending.done(link.customer(), PATHS)));
  }
}
