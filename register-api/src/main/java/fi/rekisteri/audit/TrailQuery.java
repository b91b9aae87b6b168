package fi.rekisteri.audit;

import fi.rekisteri.customer.CustomerId;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the trail are asked for. What it costs goes by the time that is asked for, of
 * whatever was done in it by whomever; of one person by what there is of the person in that time.
 *
 * @param span of which time
 * @param actions of which actions; empty for every one
 * @param subject of whose data; empty for anybody's, and nobody's
 * @param actor by whom, letter by letter as {@link AuditEntry#actor()} names them; empty for
 *     everybody
 */
public record TrailQuery(
    TimeSpan span, Set<AuditAction> actions, Optional<CustomerId> subject, Optional<String> actor) {
  /** A user id of 200 characters, and the number of its holder. */
  private static final int LONGEST = 211;

  /** Copies the set, and refuses what names no actor. */
  public TrailQuery {
    actions = Set.copyOf(actions);
    if (actor.filter(name -> name.isBlank() || name.length() > LONGEST).isPresent()) {
      throw new IllegalArgumentException("an actor's name has 1 to " + LONGEST + " characters");
    }
  }

  /**
   * Some actions of a time.
   *
   * @param span the time
   * @param actions the actions; empty for every one
   */
  public TrailQuery(TimeSpan span, Set<AuditAction> actions) {
    this(span, actions, Optional.empty(), Optional.empty());
  }

  /**
   * Everything of a time.
   *
   * @param span the time
   * @return the query
   */
  public static TrailQuery of(TimeSpan span) {
    return new TrailQuery(span, Set.of());
  }

  /**
   * The same of one person's data.
   *
   * @param id the person
   * @return a copy
   */
  public TrailQuery about(CustomerId id) {
    return new TrailQuery(span, actions, Optional.of(id), actor);
  }

  /**
   * The same by one actor, such as {@code StaffId.toString()}.
   *
   * @param name as entries name the actor, 1 to 211 characters
   * @return a copy
   */
  public TrailQuery by(String name) {
    return new TrailQuery(span, actions, subject, Optional.of(name));
  }

  /**
   * Whether an entry is asked for.
   *
   * @param entry the entry
   * @return true where everything fits
   */
  public boolean asksFor(AuditEntry entry) {
    return !entry.at().isBefore(span.from())
        && entry.at().isBefore(span.until())
        && (actions.isEmpty() || actions.contains(entry.act().action()))
        && (subject.isEmpty() || subject.equals(entry.act().subject()))
        && (actor.isEmpty() || actor.get().equals(entry.actor()));
  }
}
