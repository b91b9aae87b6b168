package fi.rekisteri.core.notice;

import fi.rekisteri.notice.NoticeRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A row of the notice in words.
 *
 * @param row which row
 * @param heading its heading
 * @param apart why it is set apart from everything else (Art. 21(4)); empty where it is not
 * @param blocks what it tells; never empty
 */
record ToldRow(NoticeRow row, String heading, String apart, List<Block> blocks) {
  /** Both rights to object: on grounds of one's situation, and without any against marketing. */
  private static final Set<NoticeRow> APART =
      Set.of(NoticeRow.OBJECTION, NoticeRow.MARKETING_OBJECTION);

  ToldRow {
    blocks = List.copyOf(blocks);
  }

  /** By what it can be linked to. */
  String id() {
    return row.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the law wants it clear and apart from everything else (Art. 21(4)). */
  static boolean isApart(NoticeRow row) {
    return APART.contains(row);
  }
}
