package fi.rekisteri.manual;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What the definition says of paper: which kinds there are, in which places it may lie, how long
 * its initial handling may take, and how soon it is destroyed after an erasure (S38).
 *
 * @param kinds the closed list of kinds
 * @param locations the closed list of places
 * @param initialHandling how long after its receipt a paper may wait to be stored; more than none
 * @param destruction how long after the erasure of a person their paper may wait for its
 *     destruction; more than none
 */
public record ManualFiling(
    List<PaperKind> kinds,
    List<StorageLocation> locations,
    Period initialHandling,
    Period destruction) {
  private static final Period FORTNIGHT = Period.ofDays(14);

  /** A register without paper: whoever records one is refused. */
  public static final ManualFiling NONE = new ManualFiling(List.of(), List.of(), FORTNIGHT);

  /** Copies the lists; refuses a time of none. */
  public ManualFiling {
    kinds = List.copyOf(kinds);
    locations = List.copyOf(locations);
    if (initialHandling.isZero() || initialHandling.isNegative()) {
      throw new IllegalArgumentException("initial handling takes some time");
    }
    if (destruction.isZero() || destruction.isNegative()) {
      throw new IllegalArgumentException("to destroy paper takes some time");
    }
  }

  /**
   * A filing that destroys paper within a fortnight.
   *
   * @param kinds the closed list of kinds
   * @param locations the closed list of places
   * @param initialHandling how long after its receipt a paper may wait to be stored
   */
  public ManualFiling(
      List<PaperKind> kinds, List<StorageLocation> locations, Period initialHandling) {
    this(kinds, locations, initialHandling, FORTNIGHT);
  }

  /**
   * A kind by its code.
   *
   * @param code the code
   * @return empty where it is not declared
   */
  public Optional<PaperKind> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * A place by its id.
   *
   * @param id the id
   * @return empty where it is not declared
   */
  public Optional<StorageLocation> location(String id) {
    return locations.stream().filter(place -> place.id().equals(id)).findFirst();
  }

  /**
   * Whether a paper has waited too long for its store.
   *
   * @param paper the paper
   * @param today today in the register's zone
   * @return true from the day after the last one of the time
   */
  public boolean isOverdue(PhysicalRecord paper, LocalDate today) {
    PaperState state = paper.now().state();
    return (state == PaperState.RECEIVED || state == PaperState.INITIAL_HANDLING)
        && today.isAfter(paper.facts().receivedOn().plus(initialHandling));
  }

  /**
   * The same filing with the host's own places.
   *
   * @param places the places
   * @return a copy
   */
  public ManualFiling in(StorageLocation... places) {
    return new ManualFiling(kinds, List.of(places), initialHandling, destruction);
  }

  /**
   * The same filing with another time to destroy paper in.
   *
   * @param time how long after an erasure it may wait
   * @return a copy
   */
  public ManualFiling destroyedWithin(Period time) {
    return new ManualFiling(kinds, locations, initialHandling, time);
  }
}
