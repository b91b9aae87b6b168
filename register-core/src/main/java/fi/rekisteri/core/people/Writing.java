package fi.rekisteri.core.people;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.consent.LedgerOrder;
import fi.rekisteri.core.consent.StandingRules;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Chosen;
import fi.rekisteri.core.engine.Difference;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.suppression.Listed;
import fi.rekisteri.core.suppression.Newcomer;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a purpose registers and changes people: decided, checked against the definition, sealed, and
 * kept together with the audit entry or not at all.
 */
public final class Writing {
  private final Engine engine;
  private final Sealer sealer;
  private final IntakeRules rules;

  public Writing(Engine engine) {
    this.engine = engine;
    this.sealer = new Sealer(engine);
    this.rules = new IntakeRules(engine.definition());
  }

  public Customer register(Act act, Customer newcomer, List<Choice> choices) {
    Admission admission = new Admission(this, act);
    Newcomer.Applicant applicant = new Newcomer.Applicant(newcomer, choices);
    Supplier<Newcomer> work =
        () ->
            engine.withKeys(
                ring -> {
                  Newcomer prepared = admission.prepare(ring, applicant);
                  return engine.inTransaction(ring, tx -> admitted(admission, tx, prepared));
                });
    Newcomer stored = recordingDenial(act, newcomer.id(), work);
    admission.lookAgain(List.of(stored));
    return Customer.of(stored.sealed().customer().facts(), newcomer.fields());
  }

  private static Newcomer admitted(Admission admission, Transaction tx, Newcomer prepared) {
    Listed listed = admission.list().look(tx, List.of(prepared));
    Newcomer newcomer = admission.imposing(tx, listed, prepared);
    admission.insert(tx, List.of(newcomer));
    return newcomer;
  }

  /** Decides, checks and seals a newcomer; nothing is stored yet. What they choose comes last. */
  Newcomer prepare(
      OpenRing ring, Admission admission, Newcomer.Applicant applicant, List<Choice> imposed) {
    Customer newcomer = applicant.person();
    Act act = admission.act();
    if (newcomer.version() != 0) {
      throw new ConflictException(
          ErrorCode.DUPLICATE_CUSTOMER,
          "customer " + newcomer.id() + " is in the register already",
          "change the customer who is there");
    }
    List<Choice> choices = Stream.concat(imposed.stream(), applicant.choices().stream()).toList();
    Chosen chosen = chosen(act, newcomer.facts().role(), choices);
    ProcessingDecision decision =
        act.decisions()
            .decide(act.purpose(), newcomer.facts().role(), chosen.standing(), engine.now());
    if (!(decision instanceof ProcessingDecision.Permitted permitted)) {
      throw act.denial((ProcessingDecision.Refused) decision);
    }
    rules.check(newcomer, permitted);
    Customer nobody = Customer.of(newcomer.facts(), Map.of());
    cookies(act).check(nobody, newcomer, chosen::standing);
    return new Newcomer(
        applicant,
        sealer.seal(ring, act, newcomer, chosen),
        ring.revision(),
        chosen,
        admission.list().terms().of(ring, newcomer));
  }

  private Chosen chosen(Act act, SubjectRole role, List<Choice> choices) {
    if (choices.isEmpty()) {
      return Chosen.NOTHING;
    }
    StandingRules choosing = new StandingRules(engine.definition());
    Standing standing = Standing.NONE;
    List<RecordedChoice> recorded = new ArrayList<>();
    for (Choice choice : choices) {
      new LedgerOrder(engine.definition()).require(choice, recorded);
      standing = choosing.after(standing, choice, role, engine.now());
      recorded.add(new RecordedChoice("", engine.now(), act.name(), choice));
    }
    return new Chosen(standing, recorded);
  }

  public Customer change(
      Act act, CustomerId id, Optional<Long> seenVersion, UnaryOperator<Customer> edit) {
    Shown shown = new Shown(edit);
    try {
      return attempt(act, id, seenVersion, shown);
    } catch (RuntimeException | Error failed) {
      if (shown.permitted != null) {
        act.recordLook(id, engine.records().paths(shown.permitted));
      }
      throw failed;
    }
  }

  /** An edit that notes that it has seen the person: that is a look, whatever comes of it. */
  private static final class Shown {
    final UnaryOperator<Customer> edit;
    ProcessingDecision.@Nullable Permitted permitted;

    Shown(UnaryOperator<Customer> edit) {
      this.edit = edit;
    }

    Customer apply(Customer before, ProcessingDecision.Permitted within) {
      permitted = within;
      return edit.apply(before);
    }
  }

  private Customer attempt(Act act, CustomerId id, Optional<Long> seenVersion, Shown edit) {
    Function<Transaction, Supplier<Customer>> work =
        tx -> {
          Optional<SealedCustomer> found = tx.customers().find(id);
          if (found.isEmpty()) {
            RegisterException absent = tx.absent(id);
            tx.record(act.nothingFound(List.of()));
            return failing(absent);
          }
          Records.Seen seen = engine.records().see(found.get(), act, engine.now());
          if (seen.decision() instanceof ProcessingDecision.Refused refused) {
            throw act.denial(refused);
          }
          requireVersion(found.get(), seenVersion);
          Customer after = change(act, tx, found.get(), seen, edit);
          return () -> after;
        };
    return recordingDenial(act, id, () -> engine.inTransaction(work)).get();
  }

  /** A denial rolls the work back, so it is recorded in a transaction of its own. */
  private static <T> T recordingDenial(Act act, CustomerId subject, Supplier<T> work) {
    try {
      return work.get();
    } catch (AccessDeniedException denial) {
      act.recordDenial(subject, denial.code());
      throw denial;
    }
  }

  private Customer change(
      Act act, Transaction tx, SealedCustomer sealed, Records.Seen seen, Shown edit) {
    ProcessingDecision.Permitted permitted = (ProcessingDecision.Permitted) seen.decision();
    Customer before = seen.customer().orElseThrow();
    Customer after = edit.apply(before, permitted);
    Difference difference = Difference.between(before, after);
    if (difference.isEmpty()) {
      Act look = act.as(AuditAction.READ);
      tx.record(look.done(before.id(), engine.records().paths(permitted)));
      return before;
    }
    rules.check(difference, permitted);
    cookies(act).check(before, after, () -> engine.records().standing(sealed));
    CustomerChange change = sealer.seal(tx.ring(), sealed, after, difference);
    tx.save(change, act.done(before.id(), difference.paths()));
    new SuppressionList(engine).follow(tx, change, difference.fields().keySet());
    return Customer.of(after.facts().next(), after.fields());
  }

  private CookieConsent cookies(Act act) {
    return new CookieConsent(engine.definition(), act.purpose(), engine.now());
  }

  private static void requireVersion(SealedCustomer found, Optional<Long> seen) {
    if (seen.isPresent() && seen.get() != found.facts().version()) {
      throw new ConflictException(
          ErrorCode.VERSION_CONFLICT,
          "customer " + found.facts().id() + " was changed since it was shown",
          "show the person again and repeat the change");
    }
  }

  private static Supplier<Customer> failing(RegisterException failure) {
    return () -> {
      throw failure;
    };
  }
}
