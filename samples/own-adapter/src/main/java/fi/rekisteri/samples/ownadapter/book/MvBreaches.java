package fi.rekisteri.samples.ownadapter.book;

import fi.rekisteri.samples.ownadapter.form.BookForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.BreachStore;
import java.util.List;

/** The file of breaches by breach and number. */
public final class MvBreaches implements BreachStore {
  private final Session session;
  private final Table<BreachLine> lines;

  public MvBreaches(Session session) {
    this.session = session;
    lines = new Table<>(session, Shelf.BREACHES, BookForms.BREACH);
  }

  @Override
  public void append(BreachLine line) {
    Key breach = Key.of(line.breach());
    session.write(
        () -> {
          int lastLine = lines.last(breach).map(row -> row.value().number()).orElse(0);
          boolean begins = lastLine == 0 && line.breach() == last() + 1;
          if (line.number() != lastLine + 1 || lastLine == 0 && !begins) {
            throw Refusals.overtaken("the file of breach " + line.breach());
          }
          lines.put(breach.and(line.number()), line);
        });
  }

  @Override
  public List<BreachLine> of(long breach) {
    return lines.under(Key.of(breach)).toList();
  }

  @Override
  public long last() {
    return lines.last(Key.ALL).map(row -> row.value().breach()).orElse(0L);
  }
}
