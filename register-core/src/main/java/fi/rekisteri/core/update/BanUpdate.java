package fi.rekisteri.core.update;

import fi.rekisteri.UpdateBatch;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateReport.End;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice.SafetyBanNotice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.consent.ChoiceCodec;
import fi.rekisteri.core.consent.StandingRules;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Chosen;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.update.Updates.Ended;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.List;
import java.util.Optional;

/**
 * A safety ban that an update service told (F23): it becomes a notice in the ledger of choices, as
 * of the time to which it refers. Whatever the person has chosen, it is recorded: it protects them.
 */
record BanUpdate(Engine engine, Act act, UpdateBatch batch, UpdateItem.BanNotice item) {
  private static final List<String> PATHS = List.of("choices");
  private static final int PAGE = 500;

  Ended in(Transaction tx) {
    UpdateTarget target = new UpdateTarget(engine, act, batch);
    UpdateTarget.Found found = target.find(tx, item.subject());
    if (found.person().isEmpty()) {
      return found.otherwise();
    }
    SealedCustomer stored = found.person().get();
    ProcessingDecision decision = act.decisions().decide(act.purpose(), stored.facts().role());
    if (decision instanceof Refused refused) {
      tx.record(act.denied(stored.facts().id(), refused.code()));
      return Ended.refused(refused.code());
    }
    requireDeclaredService();
    SafetyBanNotice notice = notice(target.origin(item.refersTo()));
    Optional<SafetyBanNotice> latest = latest(tx, stored);
    if (latest.isEmpty() ? notice.ban().isEmpty() : latest.get().ban().equals(notice.ban())) {
      return left(tx, stored, End.UNCHANGED);
    }
    if (latest.isPresent() && !notice.receipt().at().isAfter(latest.get().receipt().at())) {
      return left(tx, stored, End.STALE);
    }
    record(tx, stored, notice);
    return Ended.of(End.APPLIED);
  }

  private void requireDeclaredService() {
    boolean declared =
        engine.definition().sources().stream()
            .anyMatch(
                source ->
                    source.kind() == batch.kind() && source.parties().contains(batch.service()));
    if (!declared) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_SOURCE,
          "no declared source " + batch.kind() + " has the party that sent a safety ban",
          "declare the service among the parties of its source");
    }
  }

  /** The later of two notices is the one that refers to the later time, as with any value. */
  private SafetyBanNotice notice(Provenance origin) {
    Receipt receipt = Receipt.of(origin.knownAsOf(), origin.channel()).shownBy(batch.service());
    return new SafetyBanNotice(item.ban(), receipt);
  }

  private Optional<SafetyBanNotice> latest(Transaction tx, SealedCustomer stored) {
    Optional<SafetyBanNotice> latest = Optional.empty();
    String after = null;
    List<SealedItem> page;
    do {
      page = tx.customers().items(stored.facts().id(), ChoiceCodec.PATH, after, PAGE);
      for (RecordedChoice recorded : engine.records().openChoices(tx, stored, page)) {
        if (recorded.choice() instanceof SafetyBanNotice notice && !isOlder(notice, latest)) {
          latest = Optional.of(notice);
        }
      }
      after = page.isEmpty() ? null : page.get(page.size() - 1).item();
    } while (page.size() == PAGE);
    return latest;
  }

  private static boolean isOlder(SafetyBanNotice notice, Optional<SafetyBanNotice> than) {
    return than.isPresent() && notice.receipt().at().isBefore(than.get().receipt().at());
  }

  private Ended left(Transaction tx, SealedCustomer stored, End end) {
    Act look = act.as(AuditAction.READ_CHOICES);
    tx.record(look.done(stored.facts().id(), PATHS));
    return Ended.of(end);
  }

  private void record(Transaction tx, SealedCustomer stored, SafetyBanNotice notice) {
    Standing after =
        new StandingRules(engine.definition())
            .after(engine.records().standing(stored), notice, stored.facts().role(), engine.now());
    RecordedChoice recorded = new RecordedChoice("", engine.now(), act.name(), notice);
    Act recording = act.as(AuditAction.RECORD_CHOICE);
    tx.save(
        new Sealer(engine).seal(tx.ring(), stored, new Chosen(after, List.of(recorded))),
        recording.done(stored.facts().id(), PATHS));
  }
}
