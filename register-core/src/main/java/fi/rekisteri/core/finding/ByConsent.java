package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Marks;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** People whose consent to a purpose stands today; of those for a term, some have lapsed. */
record ByConsent(Engine engine, Purpose purpose) implements Quest {
  @Override
  public String told() {
    return "consent=" + purpose;
  }

  @Override
  public void admit(Act act) {
    Asking.requireOwn(act, purpose);
  }

  @Override
  public Candidates next(Transaction tx, @Nullable Bookmark after, int limit) {
    return Candidates.merged(
        Marked.next(tx, Marks.openConsent(purpose), after, limit),
        Marked.next(tx, Marks.consentForATerm(purpose), after, limit),
        limit);
  }

  @Override
  public boolean isMetBy(Transaction tx, SealedCustomer candidate) {
    ConsentTerm term = engine.records().standing(candidate).consents().get(purpose);
    return term != null
        && term.holdsOn(LocalDate.ofInstant(engine.now(), engine.definition().zone()));
  }

  /** Those without a last day are counted by the index, the others are looked at. */
  @Override
  public long count(Walk walk) {
    long open = walk.look(tx -> Marked.count(tx, Marks.openConsent(purpose)));
    return open + walk.count(this, Marks.consentForATerm(purpose));
  }
}
