package fi.rekisteri.core.breach;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.breach.AffectedLook;
import fi.rekisteri.breach.LooksAsked;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.store.DisclosureLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a breach concerns, by what the register recorded when nobody thought of it. */
record AffectedSearch(Engine engine, Act act) {
  private static final int PAGE = 500;

  List<AffectedLook> looks(LooksAsked asked, @Nullable AffectedLook after, int limit) {
    return engine.inTransaction(
        tx -> {
          List<AffectedLook> found = looks(tx, asked, after, limit);
          tx.record(
              act.doneToRegister(told("by=" + asked.actor().orElse("everybody"), asked.span())));
          return found;
        });
  }

  /**
   * Goes on over entries of others until the page is full: an empty page would look like an end.
   */
  private static List<AffectedLook> looks(
      Transaction tx, LooksAsked asked, @Nullable AffectedLook after, int limit) {
    List<AffectedLook> found = new ArrayList<>();
    AuditEntry before = after == null ? null : entry(tx, after.place());
    List<AuditEntry> page;
    do {
      page = tx.audit().between(asked.span().from(), asked.span().until(), before, PAGE);
      for (AuditEntry entry : page) {
        if (found.size() < limit && isAsked(entry, asked)) {
          found.add(look(entry));
        }
      }
      before = page.isEmpty() ? before : page.get(page.size() - 1);
    } while (page.size() == PAGE && found.size() < limit);
    return found;
  }

  /** What was denied showed nothing. */
  private static boolean isAsked(AuditEntry entry, LooksAsked asked) {
    return entry.act().subject().isPresent()
        && entry.act().outcome() == Outcome.DONE
        && asked.actor().map(entry.actor()::equals).orElse(true);
  }

  private static AffectedLook look(AuditEntry entry) {
    return new AffectedLook(
        entry.act().subject().orElseThrow(),
        entry.at(),
        entry.actor(),
        entry.act().fields(),
        entry.place());
  }

  private static AuditEntry entry(Transaction tx, AuditPlace place) {
    LaneRange one = new LaneRange(place.lane(), place.number(), place.number());
    return tx.audit().ofLane(one, 1).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entry of the trail stands there"));
  }

  List<DisclosureFacts> disclosures(
      String recipient, TimeSpan span, @Nullable DisclosureId after, int limit) {
    DisclosureId before = after == null ? DisclosureId.firstOf(span.until()) : after;
    return engine.inTransaction(
        tx -> {
          List<DisclosureFacts> found =
              tx
                  .disclosures()
                  .toRecipient(recipient, DisclosureId.firstOf(span.from()), before, limit)
                  .stream()
                  .map(DisclosureLine::facts)
                  .toList();
          tx.record(act.doneToRegister(told("to=" + recipient, span)));
          return found;
        });
  }

  /** Ids alone: nobody's record is opened to find out whom a theft of the database concerns. */
  List<CustomerId> everybody(@Nullable CustomerId after, int limit) {
    return engine.inTransaction(
        tx -> {
          List<CustomerId> found = tx.everybody(after, limit);
          tx.record(
              act.doneToRegister(
                  List.of(
                      "everybody",
                      "after=" + (after == null ? "nobody" : after),
                      "people=" + found.size())));
          return found;
        });
  }

  /** The trail keeps a list of words: a comma would make two of one. */
  private static List<String> told(String whom, TimeSpan span) {
    return List.of(
        whom.replace("%", "%25").replace(",", "%2C"),
        "from=" + span.from(),
        "until=" + span.until());
  }
}
