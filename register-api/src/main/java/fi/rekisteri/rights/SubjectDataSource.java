package fi.rekisteri.rights;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;

/**
 * Data about people that is not in the register's own records, and takes part in what they may ask
 * (Art. 15; S38.3, S67.2): tables of the host, paper, observations. A host hands its own to the
 * builder; the register asks each of them for every answer, in order.
 *
 * <p>A source answers for the whole of what it holds, or throws: then the answer is refused, and
 * names the source. Nothing partial passes for whole.
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
}
