package fi.rekisteri.core.visit;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.choice.Choices;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PersonWork;
import fi.rekisteri.core.engine.SealedNewcomer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.VisitorId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What visitors answer about cookies, and what follows from it. */
public record VisitorChoices(Engine engine, Caller caller) {
  private static final List<String> PATHS = List.of("choices");

  public void choose(CookieConsent consent) {
    List<Choice> choices =
        consent.choices().stream().flatMap(one -> choices(one, consent.receipt())).toList();
    record(consent.visitor().subject(), standing -> choices);
  }

  /** S49: one yes, one purpose. A no to several at once protects, and is taken as it is. */
  private static Stream<Choice> choices(CookieChoice answer, Receipt receipt) {
    if (answer.accepted().isEmpty()) {
      return answer.purposes().stream()
          .sorted()
          .map(purpose -> new Choice.Withdrawal(purpose, receipt));
    }
    if (answer.purposes().size() > 1) {
      throw new InvalidValueException(
          ErrorCode.CONSENT_NOT_GRANULAR,
          "one yes was meant for several purposes (S49)",
          "ask about each purpose by itself, and record one answer for each");
    }
    Purpose purpose = answer.purposes().iterator().next();
    return Stream.of(Choice.Consent.of(purpose, answer.accepted().get(), receipt));
  }

  /** A signal speaks where the visitor has not: it neither undoes nor repeats what they said. */
  public void heed(VisitorId visitor, String signal) {
    Receipt receipt = Receipt.of(engine.now(), Channel.INTERFACE).shownBy("signal " + signal);
    record(
        visitor.subject(),
        standing ->
            optional()
                .map(CookieDefinition::purpose)
                .distinct()
                .filter(purpose -> !standing.consents().containsKey(purpose))
                .filter(purpose -> !standing.withdrawals().containsKey(purpose))
                .<Choice>map(purpose -> new Choice.Withdrawal(purpose, receipt))
                .toList());
  }

  private Stream<CookieDefinition> optional() {
    return engine.definition().cookies().stream().filter(cookie -> !cookie.strictlyNecessary());
  }

  /** What may be kept and read on the device; the strictly necessary needs no leave (F22). */
  public Set<String> allowed(VisitorId visitor) {
    CustomerId subject = visitor.subject();
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_CHOICES);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return engine
        .<Supplier<Set<String>>>reading(
            tx -> {
              Optional<SealedCustomer> stored = tx.customers().find(subject);
              if (stored.isEmpty()) {
                tx.record(act.nothingFound(PATHS));
                return () -> allowed(act, VisitRules.Visitor.UNKNOWN);
              }
              if (engine.records().decide(stored.get(), act, engine.now())
                  instanceof Refused refused) {
                tx.record(act.denied(subject, refused.code()));
                return PersonWork.failing(act.denial(refused));
              }
              VisitRules.Visitor known = new VisitRules(engine, act).visitor(stored.get());
              tx.record(act.done(subject, PATHS));
              return () -> allowed(act, known);
            })
        .get();
  }

  private Set<String> allowed(Act act, VisitRules.Visitor visitor) {
    return engine.definition().cookies().stream()
        .filter(cookie -> cookie.strictlyNecessary() || permits(act, cookie, visitor))
        .map(CookieDefinition::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean permits(Act act, CookieDefinition cookie, VisitRules.Visitor visitor) {
    return act.decisions()
            .decide(cookie.purpose(), visitor.role(), visitor.standing(), engine.now())
        instanceof Permitted;
  }

  private void record(CustomerId visitor, Function<Standing, List<Choice>> answers) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.RECORD_CHOICE);
    act.admitWhole(Operation.MAINTAIN, Optional.of(visitor));
    Again.<Supplier<Optional<Void>>>untilUndisturbed(
            () -> engine.retrying(tx -> record(tx, act, visitor, answers)))
        .get();
  }

  private Supplier<Optional<Void>> record(
      Transaction tx, Act act, CustomerId visitor, Function<Standing, List<Choice>> answers) {
    Optional<SealedCustomer> stored = tx.customers().find(visitor);
    if (stored.isEmpty() && tx.customers().tombstone(visitor).isPresent()) {
      tx.record(act.nothingFound(PATHS));
      return PersonWork.failing(tx.absent(visitor));
    }
    SubjectRole role = stored.map(one -> one.facts().role()).orElse(SubjectRole.VISITOR);
    Standing standing = stored.map(engine.records()::standing).orElse(Standing.NONE);
    if (act.decisions().decide(act.purpose(), role, standing, engine.now())
        instanceof Refused refused) {
      tx.record(act.denied(refused.code()));
      return PersonWork.failing(act.denial(refused));
    }
    List<Choice> choices = answers.apply(standing);
    if (!choices.isEmpty()) {
      SealedCustomer known = stored.orElseGet(() -> registered(tx, act, visitor));
      Linking links = new Linking(engine, caller);
      new Choices(engine, caller, visitor, links.following(visitor)).save(tx, act, known, choices);
    } else {
      tx.record(stored.isPresent() ? act.done(visitor, PATHS) : act.nothingFound(PATHS));
    }
    return Optional::empty;
  }

  private SealedCustomer registered(Transaction tx, Act act, CustomerId visitor) {
    SealedNewcomer newcomer = VisitChunk.newcomer(tx, act.as(AuditAction.REGISTER), visitor);
    tx.insert(List.of(newcomer));
    return newcomer.customer();
  }
}
