package fi.rekisteri.core.people;

import fi.rekisteri.CustomerPage;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Lookup;
import fi.rekisteri.core.engine.Records;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a person's fields reach a purpose: found sealed, decided, opened within the decision, and
 * recorded before anything is returned.
 */
public record Reading(Engine engine) {
  /** A page of a collection: what follows an element, at most so many. */
  public record Slice(@Nullable String after, int limit) {}

  public Optional<Customer> byId(Act act, CustomerId id) {
    return inTransaction(
        tx -> {
          Optional<SealedCustomer> found = tx.customers().find(id);
          if (found.isEmpty()) {
            tx.record(act.nothingFound(List.of()));
            return Optional::empty;
          }
          Supplier<Customer> shown = one(act, tx, found.get());
          return () -> Optional.of(shown.get());
        });
  }

  /** As {@link #byId}; somebody who is not there is told apart from somebody who was erased. */
  public Customer present(Act act, CustomerId id) {
    return inTransaction(
        tx -> {
          Optional<SealedCustomer> found = tx.customers().find(id);
          if (found.isEmpty()) {
            RegisterException absent = tx.absent(id);
            tx.record(act.nothingFound(List.of()));
            return denied(absent);
          }
          return one(act, tx, found.get());
        });
  }

  public <Q> List<Customer> byTerm(Act act, SearchKey<Q> key, Q term) {
    requireSearchable(act, key);
    Lookup<Q> lookup = new Lookup<>(engine, key, term);
    return inTransaction(
        tx -> {
          Lookup.Found found = lookup.in(tx);
          if (found.refusal().isPresent()) {
            tx.record(act.denied(found.refusal().get().code()));
            return denied(found.refusal().get());
          }
          Supplier<List<Customer>> shown = many(act, tx, found.people(), fields(key));
          if (found.people().isEmpty()) {
            tx.record(act.nothingFound(key.paths()));
          }
          return shown;
        });
  }

  public CustomerPage page(Act act, @Nullable CustomerId after, int limit) {
    return inTransaction(
        tx -> {
          List<SealedCustomer> found = tx.customers().page(after, limit);
          Supplier<List<Customer>> shown = many(act, tx, found, List.of());
          if (found.isEmpty()) {
            tx.record(act.nothingFound(List.of()));
          }
          Optional<CustomerId> next =
              found.size() < limit
                  ? Optional.empty()
                  : Optional.of(found.get(found.size() - 1).facts().id());
          return () -> new CustomerPage(shown.get(), next);
        });
  }

  public <T> List<Entry<T>> collection(Act act, CustomerId id, FieldKey<T> field, Slice slice) {
    if (field.cardinality() != Cardinality.COLLECTION) {
      throw new IllegalArgumentException(field + " is no collection");
    }
    return inTransaction(
        tx -> {
          Optional<SealedCustomer> found = tx.customers().find(id);
          if (found.isEmpty()) {
            RegisterException absent = tx.absent(id);
            tx.record(act.nothingFound(List.of(field.path())));
            return denied(absent);
          }
          ProcessingDecision decision = engine.records().decide(found.get(), act, engine.now());
          if (!(decision instanceof ProcessingDecision.Permitted permitted)) {
            return refused(act, tx, id, (ProcessingDecision.Refused) decision);
          }
          Optional<Withholding> withholding = permitted.withholding(field);
          if (withholding.isPresent()) {
            tx.record(act.denied(id, withholding.get().code()));
            return denied(withheld(act, field, withholding.get()));
          }
          List<Entry<T>> entries =
              engine
                  .records()
                  .openItems(
                      tx,
                      found.get(),
                      field,
                      tx.customers().items(id, field.path(), slice.after(), slice.limit()));
          tx.record(act.done(id, List.of(field.path())));
          return () -> entries;
        });
  }

  private Supplier<Customer> one(Act act, Transaction tx, SealedCustomer sealed) {
    CustomerId id = sealed.facts().id();
    Records.Seen seen = engine.records().see(sealed, act, engine.now());
    if (!(seen.decision() instanceof ProcessingDecision.Permitted permitted)) {
      return refused(act, tx, id, (ProcessingDecision.Refused) seen.decision());
    }
    Customer customer = seen.customer().orElseThrow();
    tx.record(act.done(id, engine.records().paths(permitted)));
    return () -> customer;
  }

  private static Supplier<List<Customer>> many(
      Act act, Transaction tx, List<SealedCustomer> found, List<FieldKey<?>> foundBy) {
    return new Screening<>(act, tx, foundBy, Screening.people(act)).of(found);
  }

  /** The fields that a search by a key uses of whoever it finds. */
  public static List<FieldKey<?>> fields(SearchKey<?> key) {
    return key.parts().stream().<FieldKey<?>>map(SearchPart::field).toList();
  }

  public void requireSearchable(Act act, SearchKey<?> key) {
    if (!engine.definition().searchKeys().contains(key)) {
      throw act.refuseField(Optional.empty(), key.paths().get(0), ErrorCode.NOT_SEARCHABLE);
    }
    if (act.decisions().decide(act.purpose()) instanceof ProcessingDecision.Permitted permitted) {
      for (SearchPart<?, ?> part : key.parts()) {
        Optional<Withholding> withheld = permitted.withholding(part.field());
        if (withheld.isPresent()) {
          String path = part.field().path();
          throw act.refuseField(Optional.empty(), path, withheld.get().code());
        }
      }
    }
  }

  /** The refusal is recorded in this transaction, and thrown when it is durable. */
  private static <T> Supplier<T> refused(
      Act act, Transaction tx, CustomerId id, ProcessingDecision.Refused refused) {
    tx.record(act.denied(id, refused.code()));
    return denied(act.denial(refused));
  }

  private static <T> Supplier<T> denied(RegisterException denial) {
    return () -> {
      throw denial;
    };
  }

  private static AccessDeniedException withheld(
      Act act, FieldKey<?> field, Withholding withholding) {
    return new AccessDeniedException(
        withholding.code(),
        "field " + field + " is withheld from " + act.purpose() + ", by " + withholding.decidedBy(),
        "act for a purpose that may use the field");
  }

  private <T> T inTransaction(Function<Transaction, Supplier<T>> work) {
    return engine.<Supplier<T>>reading(work).get();
  }
}
