package fi.rekisteri.core.plan;

import fi.rekisteri.store.PlanItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers items of a plan into batches. What a batch costs besides its people, such as what is
 * written to the disk before and after, is paid once for all of them; people of whom much is held
 * go in fewer. Not thread-safe.
 */
final class FilledBatch {
  private static final int MOST_PEOPLE = 500;

  /** What the texts of a batch may hold together. */
  private static final int MOST_TEXT = 4 << 20;

  private final Consumer<List<PlanItem>> done;
  private List<PlanItem> items = new ArrayList<>();
  private int text;

  /**
   * Begins.
   *
   * @param done takes each batch that is full, and the last one
   */
  FilledBatch(Consumer<List<PlanItem>> done) {
    this.done = done;
  }

  void add(PlanItem item) {
    items.add(item);
    text += item.planned().length();
    if (items.size() == MOST_PEOPLE || text > MOST_TEXT) {
      end();
    }
  }

  /** Hands over what was gathered, if anything was. */
  void end() {
    if (!items.isEmpty()) {
      List<PlanItem> full = items;
      items = new ArrayList<>();
      text = 0;
      done.accept(full);
    }
  }
}
