package fi.rekisteri.samples.ownadapter.book;

import fi.rekisteri.samples.ownadapter.form.BookForms;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.map.Shelf;
import fi.rekisteri.samples.ownadapter.map.Table;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.StaffLine;
import fi.rekisteri.store.StaffStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The staff book by user id and number. */
public final class MvStaff implements StaffStore {
  private final Session session;
  private final Table<StaffLine> lines;

  public MvStaff(Session session) {
    this.session = session;
    lines = new Table<>(session, Shelf.STAFF, BookForms.STAFF);
  }

  private static Key key(StaffLine line) {
    return Key.of(line.userId()).and(line.number());
  }

  @Override
  public void append(StaffLine line) {
    session.write(
        () -> {
          int last = lines.last(Key.of(line.userId())).map(row -> row.value().number()).orElse(0);
          if (line.number() != last + 1) {
            throw Refusals.overtaken("the last line of user id " + line.userId());
          }
          lines.put(key(line), line);
        });
  }

  @Override
  public List<StaffLine> of(String userId) {
    return lines.under(Key.of(userId)).toList();
  }

  @Override
  public List<StaffLine> page(@Nullable StaffLine after, int limit) {
    Key last = after == null ? null : key(after);
    return lines.under(Key.ALL, last).limit(Refusals.limit(limit)).toList();
  }
}
