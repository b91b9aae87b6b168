package fi.rekisteri.store;

import fi.rekisteri.processing.ProhibitionScope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the suppression list: what was forbidden, under keyed hashes of terms, and nothing of who
 * forbade it. No revision of the key ring guards it, since no rotation touches its key; each call
 * may be repeated instead.
 *
 * <ul>
 *   <li>A24 {@link #find} returns what was added for exactly the terms that are asked for, whatever
 *       has become of any customer.
 *   <li>A25 {@link #add} unites what is forbidden for a term, since the earliest instant, also
 *       between threads; repeated, it changes nothing.
 *   <li>A26 {@link #release} takes away the named scopes of the named terms, and nothing else; an
 *       entry of which nothing is left is gone.
 *   <li>A27 {@link #page} shows every entry exactly once, in the order of index, version and hash.
 * </ul>
 */
public interface SuppressionStore {
  /**
   * Adds to what is forbidden.
   *
   * @param entries any number, some of them perhaps of the same term
   */
  void add(List<SuppressionEntry> entries);

  /**
   * Finds the entries of some terms.
   *
   * @param terms any number; what is not on the list is passed over
   * @return each entry once, in no order
   */
  List<SuppressionEntry> find(List<SearchTag> terms);

  /**
   * Allows some of it again.
   *
   * @param terms any number; what is not on the list is passed over
   * @param scopes what is allowed again, for every use
   */
  void release(List<SearchTag> terms, Set<ProhibitionScope> scopes);

  /**
   * Reads a page of the list, for reports.
   *
   * @param after the last term of the page before, or null for the first page
   * @param limit the most to return, from 1
   * @return in the order of index (ASCII), version and hash (unsigned bytes)
   */
  List<SuppressionEntry> page(@Nullable SearchTag after, int limit);
}
