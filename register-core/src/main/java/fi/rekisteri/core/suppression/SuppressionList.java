package fi.rekisteri.core.suppression;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.engine.Chosen;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Indexing;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What outlives a person: their prohibitions, under keyed hashes of their terms (S70.4). Whoever
 * stands under a prohibition has all current terms on the list, from the transaction on that stores
 * it; whoever comes with a term of the list stands under its prohibitions from the start.
 *
 * <p>An entry tells the day and not the instant, so that the audit trail does not lead from it to
 * the person.
 */
public record SuppressionList(Engine engine, SuppressionTerms terms) {
  private static final int MOST_OTHERS = 100;

  public SuppressionList(Engine engine) {
    this(engine, new SuppressionTerms(engine));
  }

  /** Which of these people are on the list, in one look. */
  public Listed look(Transaction tx, List<Newcomer> people) {
    List<SearchTag> all = new ArrayList<>();
    people.forEach(one -> all.addAll(one.terms()));
    return all.isEmpty() ? Listed.NOBODY : Listed.of(tx.suppressions().find(all), engine.now());
  }

  /** Keeps what people chose when they came; to be called when they are stored. */
  public void keep(Transaction tx, List<Newcomer> people) {
    List<SuppressionEntry> entries = new ArrayList<>();
    for (Newcomer one : people) {
      for (RecordedChoice recorded : one.chosen().recorded()) {
        release(tx, one.terms(), recorded.choice());
      }
      entries.addAll(entries(one.terms(), one.chosen().standing(), engine.now()));
    }
    if (!entries.isEmpty()) {
      tx.suppressions().add(entries);
    }
  }

  /** Keeps what stands after choices, and lets go of what the person expressly allows again. */
  public void keep(Transaction tx, SealedCustomer stored, Chosen chosen) {
    for (RecordedChoice recorded : chosen.recorded()) {
      Choice choice = recorded.choice();
      if (choice instanceof Choice.ProhibitionRevocation) {
        release(tx, terms.of(tx.ring(), stored), choice);
        keepOthers(tx, stored);
      }
      keep(tx, stored, chosen.standing(), choice.receipt().at());
    }
  }

  /** Keeps what somebody has forbidden also under the terms that a change has brought. */
  public void follow(Transaction tx, CustomerChange change, Set<FieldKey<?>> changed) {
    if (terms.areIn(changed)) {
      Standing standing = engine.records().standing(change.customer());
      keep(tx, change.customer(), standing, engine.now());
    }
  }

  /** Keeps what somebody has forbidden under the terms that they have now. */
  public void keep(Transaction tx, SealedCustomer stored, Standing standing, Instant at) {
    if (!standing.prohibitions().isEmpty()) {
      add(tx, terms.of(tx.ring(), stored), standing, at);
    }
  }

  /** Keeps what is forbidden for a term of which nothing more is known. */
  public void add(Transaction tx, List<SearchTag> of, Standing standing, Instant at) {
    List<SuppressionEntry> entries = entries(of, standing, at);
    if (!entries.isEmpty()) {
      tx.suppressions().add(entries);
    }
  }

  /** One of two who share an address allows it again: what the other forbade stays on the list. */
  private void keepOthers(Transaction tx, SealedCustomer self) {
    for (SearchTag tag : new Indexing(engine, tx.ring()).of(self)) {
      if (terms.areUnder(tag.index())) {
        for (SealedCustomer other : tx.customers().findByTag(tag, MOST_OTHERS)) {
          if (!other.facts().id().equals(self.facts().id())) {
            keep(tx, other, engine.records().standing(other), engine.now());
          }
        }
      }
    }
  }

  private static void release(Transaction tx, List<SearchTag> of, Choice choice) {
    if (choice instanceof Choice.ProhibitionRevocation revocation && !of.isEmpty()) {
      tx.suppressions().release(of, revocation.scopes());
    }
  }

  private List<SuppressionEntry> entries(List<SearchTag> of, Standing standing, Instant at) {
    Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions = standing.prohibitions();
    if (prohibitions.isEmpty()) {
      return List.of();
    }
    Instant day =
        at.atZone(engine.definition().zone())
            .toLocalDate()
            .atStartOfDay(engine.definition().zone())
            .toInstant();
    return of.stream().map(term -> new SuppressionEntry(term, prohibitions, day)).toList();
  }
}
