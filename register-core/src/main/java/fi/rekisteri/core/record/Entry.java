package fi.rekisteri.core.record;

import java.util.List;

/**
 * One line of the record's table.
 *
 * @param point which point of Art. 30 asks for it
 * @param item what it is
 * @param content what the definition says, piece by piece
 * @param from the paths of the parts that say so
 */
record Entry(RecordPoint point, String item, List<String> content, List<String> from) {
  Entry {
    content = List.copyOf(content);
    from = List.copyOf(from);
  }
}
