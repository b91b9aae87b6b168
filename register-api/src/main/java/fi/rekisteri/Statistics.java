package fi.rekisteri;

import fi.rekisteri.retention.AnonymousCount;
import fi.rekisteri.statistics.CountQuery;
import fi.rekisteri.statistics.CountTable;
import java.util.List;

/**
 * Statistics on the register, in the hands of one actor, for the purpose {@code STATISTICS}:
 * counts, and nothing else (S4.2). Thread-safe.
 */
public interface Statistics {
  /**
   * Counts people by one or two dimensions. Needs the designation {@code READ}, and that the
   * definition binds to {@code STATISTICS} each field that is counted by. Every person is decided
   * on: who has objected, is restricted in a field that is counted by, or has no legal basis in
   * their role is left out. The run leaves one audit entry, before anything is opened, which names
   * the dimensions and the threshold and no person.
   *
   * <p>It walks over everybody page by page, each page in a transaction of its own: a person who is
   * changed meanwhile is counted as they were or as they are.
   *
   * @param query what is asked for
   * @return the table, its small counts suppressed
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act, {@code
   *     STATISTICS} is not active, or a field is not bound to it ({@code PURPOSE_DENIED})
   */
  CountTable count(CountQuery query);

  /**
   * How many people who are in the register no more had each combination of coarse values, by a
   * rule of the definition (S88.2). Needs the designation {@code READ}, and leaves one audit entry,
   * which names the rule. Nobody is opened for it.
   *
   * @param rule the name of the rule
   * @return the combinations that enough people shared, in the order of the rule's labels
   * @throws IllegalArgumentException where the definition has no such rule
   * @throws fi.rekisteri.error.AccessDeniedException where the actor may not act
   */
  List<AnonymousCount> anonymous(String rule);
}
