package fi.rekisteri.core.breach;

import fi.rekisteri.breach.BreachEntry;
import fi.rekisteri.breach.BreachEvent;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.store.BreachLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The file of breaches inside one transaction: it is read, and added to with an audit entry. */
public record BreachBook(Transaction tx, Act act) {
  /**
   * Opens a breach of what was taken, as part of another act's transaction.
   *
   * @param discovery how it came to light
   * @param taken what was taken
   * @return its number
   */
  public long open(Discovery discovery, Taken taken) {
    BreachRecord opened = open(discovery);
    return add(opened, rules().exposed(opened, taken)).number();
  }

  BreachRecord open(Discovery discovery) {
    long number = tx.breaches().last() + 1;
    BreachEvent event = rules().opened(discovery);
    return new BreachRecord(number, List.of(append(number, 1, event)));
  }

  BreachRecord get(long number) {
    List<BreachLine> lines = tx.breaches().of(number);
    if (lines.isEmpty()) {
      throw new NotFoundException(
          ErrorCode.BREACH_NOT_FOUND,
          "no breach has the number " + number,
          "look at the list of breaches");
    }
    TextSeal seal = new TextSeal(tx.ring());
    return new BreachRecord(number, lines.stream().map(line -> entry(seal, line)).toList());
  }

  BreachRecord add(BreachRecord before, BreachEvent event) {
    List<BreachEntry> entries = new ArrayList<>(before.entries());
    entries.add(append(before.number(), entries.size() + 1, event));
    return new BreachRecord(before.number(), entries);
  }

  BreachRules rules() {
    return new BreachRules(act.engine().definition(), act.engine().now());
  }

  private BreachEntry append(long breach, int number, BreachEvent event) {
    Instant now = act.engine().now();
    BreachEntry entry = new BreachEntry(number, now, act.name(), event);
    String kind = BreachCodec.kind(event);
    BreachLine line =
        new BreachLine(
            breach, number, now, entry.writer(), kind, BreachCodec.facts(event), new byte[0]);
    tx.breaches().append(new TextSeal(tx.ring()).seal(line, BreachCodec.text(event)));
    tx.record(act.doneToRegister(List.of("breach=" + breach, kind)));
    return entry;
  }

  private static BreachEntry entry(TextSeal seal, BreachLine line) {
    return new BreachEntry(
        line.number(),
        line.at(),
        line.writer(),
        BreachCodec.read(line.kind(), line.facts(), seal.open(line)));
  }
}
