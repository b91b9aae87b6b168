package fi.rekisteri.core.people;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.ActorRefusal;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Of many who were found, those whom the purpose may process, and find by fields that it may use of
 * them. Each is recorded, shown or left out.
 *
 * @param foundBy the fields by which they were found; none where it was by something else
 * @param form what is handed out of whoever may be processed
 */
public record Screening<T>(Act act, Transaction tx, List<FieldKey<?>> foundBy, Form<T> form) {
  /** What is handed out of a person, and how the trail tells it. */
  public interface Form<T> {
    /** The decision, with what is handed out where it permits. */
    Seen<T> see(SealedCustomer one);

    /** How the trail names what was handed out. */
    List<String> told(Permitted permitted);
  }

  /** A decision, and what is handed out where it permits. */
  public record Seen<T>(ProcessingDecision decision, Optional<T> shown) {}

  /** The people themselves, with the fields of the purpose. */
  public static Form<Customer> people(Act act) {
    return new ShownPeople(act);
  }

  private record ShownPeople(Act act) implements Form<Customer> {
    @Override
    public Seen<Customer> see(SealedCustomer one) {
      Engine engine = act.engine();
      Records.Seen seen = engine.records().see(one, act, engine.now());
      return new Seen<>(seen.decision(), seen.customer());
    }

    @Override
    public List<String> told(Permitted permitted) {
      return act.engine().records().paths(permitted);
    }
  }

  /** Their ids alone; no field of theirs is opened. */
  public static Form<CustomerId> ids(Act act, List<String> told) {
    return new NamedPeople(act, told);
  }

  private record NamedPeople(Act act, List<String> told) implements Form<CustomerId> {
    @Override
    public Seen<CustomerId> see(SealedCustomer one) {
      Engine engine = act.engine();
      ProcessingDecision decision = engine.records().decide(one, act, engine.now());
      return new Seen<>(decision, Optional.of(one.facts().id()));
    }

    @Override
    public List<String> told(Permitted permitted) {
      return told;
    }
  }

  /** Where the actor's leave ends between two of them, nobody is shown. */
  public Supplier<List<T>> of(List<SealedCustomer> found) {
    List<T> shown = new ArrayList<>(found.size());
    List<Deed> entries = new ArrayList<>(found.size());
    for (SealedCustomer sealed : found) {
      Optional<ErrorCode> lapse = act.lapse(Operation.READ);
      if (lapse.isPresent()) {
        tx.record(act.denied(lapse.get()));
        return () -> {
          throw ActorRefusal.of(act.name(), Operation.READ, lapse.get());
        };
      }
      CustomerId id = sealed.facts().id();
      Seen<T> seen = form.see(sealed);
      Optional<ErrorCode> closed =
          seen.decision.fold(this::firstWithheld, refused -> Optional.of(refused.code()));
      if (closed.isEmpty()) {
        shown.add(seen.shown.orElseThrow());
        entries.add(act.done(id, form.told((Permitted) seen.decision)));
      } else {
        entries.add(act.denied(id, closed.get()));
      }
    }
    tx.record(entries);
    return () -> shown;
  }

  private Optional<ErrorCode> firstWithheld(Permitted permitted) {
    return foundBy.stream()
        .map(permitted::withholding)
        .flatMap(Optional::stream)
        .map(Withholding::code)
        .findFirst();
  }
}
