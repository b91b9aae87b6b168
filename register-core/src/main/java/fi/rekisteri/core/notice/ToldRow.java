package fi.rekisteri.core.notice;

import fi.rekisteri.notice.NoticeRow;
import java.util.List;
import java.util.Locale;

/**
 * A row of the notice in words.
 *
 * @param row which row
 * @param heading its heading
 * @param blocks what it tells; never empty
 */
record ToldRow(NoticeRow row, String heading, List<Block> blocks) {
  ToldRow {
    blocks = List.copyOf(blocks);
  }

  /** By what it can be linked to. */
  String id() {
    return row.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is set apart from everything else (Art. 21(4)). */
  boolean isApart() {
    return row == NoticeRow.MARKETING_OBJECTION;
  }
}
