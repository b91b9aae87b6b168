package fi.rekisteri.core;

import fi.rekisteri.Criterion;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerPage;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.People;
import fi.rekisteri.PersonChange;
import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateListener;
import fi.rekisteri.UpdateReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.finding.Changes;
import fi.rekisteri.core.finding.Search;
import fi.rekisteri.core.people.Import;
import fi.rekisteri.core.people.Reading;
import fi.rekisteri.core.people.Writing;
import fi.rekisteri.core.update.Updates;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The customers, for one actor and one purpose: admits each act and hands it to reading or writing.
 */
final class PurposeAccess implements CustomerAccess {
  private final Engine engine;
  private final Caller caller;
  private final Purpose purpose;
  private final Reading reading;
  private final Writing writing;

  PurposeAccess(Engine engine, Caller caller, Purpose purpose) {
    this.engine = engine;
    this.caller = caller;
    this.purpose = purpose;
    this.reading = new Reading(engine);
    this.writing = new Writing(engine);
  }

  @Override
  public Optional<Customer> find(CustomerId id) {
    return reading.byId(admitted(AuditAction.READ, Operation.READ, Optional.of(id)), id);
  }

  @Override
  public Customer get(CustomerId id) {
    return reading.present(admitted(AuditAction.READ, Operation.READ, Optional.of(id)), id);
  }

  @Override
  public <Q> List<Customer> find(SearchKey<Q> key, Q term) {
    return reading.byTerm(
        admitted(AuditAction.SEARCH, Operation.READ, Optional.empty()), key, term);
  }

  @Override
  public CustomerPage page(@Nullable CustomerId after, int limit) {
    PageLimit.require(limit);
    return reading.page(admitted(AuditAction.PAGE, Operation.READ, Optional.empty()), after, limit);
  }

  @Override
  public People people(Criterion criterion) {
    return new Search(engine, caller, purpose, criterion);
  }

  @Override
  public List<PersonChange> changes(TimeSpan span, @Nullable AuditMoment after, int limit) {
    PageLimit.require(limit);
    Act act = admitted(AuditAction.FIND, Operation.READ, Optional.empty());
    return new Changes(act, span).page(after, limit);
  }

  @Override
  public <T> List<Entry<T>> collection(
      CustomerId id, FieldKey<T> field, @Nullable String after, int limit) {
    PageLimit.require(limit);
    Act act = admitted(AuditAction.READ_COLLECTION, Operation.READ, Optional.of(id));
    return reading.collection(act, id, field, new Reading.Slice(after, limit));
  }

  @Override
  public Customer register(Customer newcomer) {
    return register(newcomer, List.of());
  }

  @Override
  public Customer register(Customer newcomer, List<Choice> choices) {
    Act act = admitted(AuditAction.REGISTER, Operation.MAINTAIN, Optional.of(newcomer.id()));
    if (!choices.isEmpty()) {
      act.requireWholeScope(Operation.MAINTAIN, Optional.of(newcomer.id()));
    }
    return writing.register(act, newcomer, List.copyOf(choices));
  }

  @Override
  public Customer change(CustomerId id, UnaryOperator<Customer> edit) {
    return writing.change(admittedToChange(id), id, Optional.empty(), edit);
  }

  @Override
  public Customer change(Customer seen, UnaryOperator<Customer> edit) {
    return writing.change(
        admittedToChange(seen.id()), seen.id(), Optional.of(seen.version()), edit);
  }

  @Override
  public ImportReport importAll(Iterator<ImportCandidate> candidates, ImportListener listener) {
    Act act = admitted(AuditAction.REGISTER, Operation.MAINTAIN, Optional.empty());
    return new Import(engine, act, writing).run(candidates, listener);
  }

  @Override
  public UpdateReport applyUpdates(UpdateBatch batch, UpdateListener listener) {
    Act act = admitted(AuditAction.APPLY_UPDATE, Operation.MAINTAIN, Optional.empty());
    act.admit(Operation.READ, Optional.empty());
    return new Updates(engine, act, batch).run(listener);
  }

  /** An edit sees the person before it changes anything, so it needs both designations. */
  private Act admittedToChange(CustomerId id) {
    Act act = admitted(AuditAction.CHANGE, Operation.MAINTAIN, Optional.of(id));
    act.admit(Operation.READ, Optional.of(id));
    return act;
  }

  private Act admitted(AuditAction action, Operation operation, Optional<CustomerId> subject) {
    Act act = new Act(engine, caller, purpose, action);
    act.admit(operation, subject);
    return act;
  }
}
