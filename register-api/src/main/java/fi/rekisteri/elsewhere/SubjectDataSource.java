package fi.rekisteri.elsewhere;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.util.Map;
import java.util.Optional;

/**
 * Data about people that is not in the register's own records, and takes part in what they may ask
 * (Art. 15, 17; S32.5, S38.3, S67.2): tables of the host, paper, observations. A host hands its own
 * to the builder; the register asks each of them for every answer, and after every erasure, in
 * order.
 *
 * <p>A source answers for the whole of what it holds, or throws: then the answer is refused, and
 * names the source. Nothing partial passes for whole. What a source did not erase is asked for
 * again, and no report says done meanwhile. Each method is written by whoever writes the source:
 * none has a default that could be forgotten.
 *
 * <p>No transaction of the register is open while a source is asked. What it throws is neither
 * logged nor passed on, since it may name people; its type is. Thread-safe.
 */
public interface SubjectDataSource {
  /**
   * The source's technical name, which stands in the audit trail.
   *
   * @return 1 to 40 small letters, digits and hyphens, beginning with a letter; always the same
   */
  String name();

  /**
   * The source's name for people.
   *
   * @return what heads its part of an answer
   */
  LocalizedText label();

  /**
   * Its place among the sources; those of one place stand in the order of their names.
   *
   * @return the smaller, the earlier
   */
  int order();

  /**
   * What it holds about a person. It changes nothing, and may be asked again at any time.
   *
   * @param subject the person
   * @param after the {@link SourcePage#next} of the page before; empty for the first page
   * @return a page, as large as the source likes
   */
  SourcePage held(CustomerId subject, Optional<String> after);

  /**
   * Erases what an order names, and nothing of anybody else. It may be asked again at any time,
   * with the first page too, also by two processes at once: whatever is gone stays gone, and is
   * counted once. What it did must be durable when it returns.
   *
   * <p>Where everything of a person was ordered and nothing is said to be left, {@link #held} is
   * asked once more: a source that still tells something has failed.
   *
   * @param order whose data, which part, and by which rule
   * @param after the {@link SourceErasure.Removed#next} of the answer before; empty for the first
   * @return what it came to; a page is as large as the source likes
   */
  SourceErasure erase(SourceOrder order, Optional<String> after);

  /**
   * The columns of the host's database that this source tells of in {@link #held} and erases in
   * {@link #erase}: what the coverage gate of the contract kit compares with the live schema.
   *
   * @return the category of personal data in each, by {@code table.column} in small letters; none
   *     where the source keeps nothing in tables
   */
  Map<String, DataCategory> columns();
}
