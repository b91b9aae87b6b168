package fi.rekisteri.core.choice;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.consent.StandingRules;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Lookup;
import fi.rekisteri.core.suppression.SuppressionList;
import fi.rekisteri.core.suppression.SuppressionTerms;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A prohibition of which only an address is known. First the list, in a transaction of its own,
 * then the people: whoever is being registered meanwhile sees the list, or is found here.
 */
public record ProhibitionByTerm<Q>(Engine engine, Caller caller, SearchKey<Q> key) {
  public List<CustomerId> record(Q term, Choice.Prohibition prohibition) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.RECORD_CHOICE);
    act.admitWhole(Operation.MAINTAIN, Optional.empty());
    SuppressionList list = new SuppressionList(engine);
    SearchKey<Q> listed = searchable(act, list.terms());
    Standing forbidden =
        new StandingRules(engine.definition())
            .after(Standing.NONE, prohibition, SubjectRole.CUSTOMER, engine.now());
    engine.inTransaction(
        tx -> {
          List<SearchTag> terms = tx.ring().suppressionTags().tagsOf(listed, term);
          list.add(tx, terms, forbidden, prohibition.receipt().at());
          tx.record(act.doneToRegister(key.paths()));
          return terms;
        });
    List<CustomerId> recorded = new ArrayList<>();
    for (CustomerId holder : holders(act, term)) {
      if (isRecorded(act, holder, prohibition, recorded.size())) {
        recorded.add(holder);
      }
    }
    return recorded;
  }

  private SearchKey<Q> searchable(Act act, SuppressionTerms terms) {
    Optional<SearchKey<Q>> listed = terms.key(key);
    if (listed.isEmpty() || !engine.definition().searchKeys().contains(key)) {
      throw act.refuseField(Optional.empty(), key.paths().get(0), ErrorCode.NOT_SEARCHABLE);
    }
    return listed.get();
  }

  private List<CustomerId> holders(Act act, Q term) {
    Lookup.Found found = engine.inTransaction(tx -> new Lookup<>(engine, key, term).in(tx));
    Optional<ConflictException> refusal = found.refusal();
    if (refusal.isPresent()) {
      act.recordRefusal(refusal.get().code());
      throw refusal.get();
    }
    return found.people().stream().map(one -> one.facts().id()).toList();
  }

  /** Whoever was erased meanwhile is on the list. */
  private boolean isRecorded(
      Act act, CustomerId holder, Choice.Prohibition prohibition, int before) {
    try {
      new Choices(engine, caller, holder).record(act, prohibition);
      return true;
    } catch (NotFoundException | ErasedException gone) {
      return false;
    } catch (AccessDeniedException ended) {
      throw new AccessDeniedException(
          ended.code(),
          "the prohibition stands on the list and was recorded for the first "
              + before
              + " of those who hold the address, until actor "
              + act.name()
              + " was refused",
          "let somebody who is designated repeat the call: what is recorded stays as it is");
    }
  }

  @Override
  public String toString() {
    return "ProhibitionByTerm[" + key + "]";
  }
}
