package fi.rekisteri.portability;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person may take to another system (siirto-oikeus, Art. 20, S71): provided by them or
 * observed of them, on consent or contract, by automated means. What is held besides is listed with
 * the reason: each value held is in one of the two. Nothing is erased by it (Art. 20(3)).
 *
 * <p>Restricted data is among it: it is the person's own wish (Art. 18(2)). Printing it shows no
 * value.
 *
 * @param id the id of what is made of it; another one at each call
 * @param subject the person
 * @param generatedAt when it was gathered
 * @param role the person's role; empty where the register's own records hold nothing
 * @param values what the person may take along
 * @param excluded what stays, and why
 * @param silent whether something stays of which nothing is told, not even what it is (F05)
 */
public record PortableData(
    PackageId id,
    CustomerId subject,
    Instant generatedAt,
    Optional<SubjectRole> role,
    List<PortableValue> values,
    List<Excluded> excluded,
    boolean silent) {
  /** Copies the lists. */
  public PortableData {
    values = List.copyOf(values);
    excluded = List.copyOf(excluded);
  }

  /**
   * Data of which all that stays is told.
   *
   * @param id the id of what is made of it
   * @param subject the person
   * @param generatedAt when it was gathered
   * @param role the person's role
   * @param values what the person may take along
   * @param excluded what stays, and why
   */
  public PortableData(
      PackageId id,
      CustomerId subject,
      Instant generatedAt,
      Optional<SubjectRole> role,
      List<PortableValue> values,
      List<Excluded> excluded) {
    this(id, subject, generatedAt, role, values, excluded, false);
  }

  /** How the request ends. */
  public enum Outcome {
    /** There is something to take along. */
    GRANTED,
    /** Everything that is held stays; a copy is offered under Art. 15 instead. */
    NOT_APPLICABLE,
    /** Nothing is held: no value, and no record with a role and choices either. */
    NOTHING_HELD
  }

  /**
   * How the request ends.
   *
   * @return what it comes to; a package is made of each of them
   */
  public Outcome outcome() {
    if (!values.isEmpty()) {
      return Outcome.GRANTED;
    }
    boolean held = role.isPresent() || silent || !excluded.isEmpty();
    return held ? Outcome.NOT_APPLICABLE : Outcome.NOTHING_HELD;
  }

  /**
   * Whether the person is told that a copy of what stays can be had under Art. 15.
   *
   * @return true where something stays that such a copy has
   */
  public boolean offersAccessCopy() {
    return excluded.stream().anyMatch(one -> !one.isWithheld());
  }

  /**
   * Whether somebody has to find something out before the request is answered for good.
   *
   * @return true where a reason is {@link ExclusionReason#UNDETERMINED}
   */
  public boolean isUndetermined() {
    return excluded.stream().anyMatch(one -> one.reason() == ExclusionReason.UNDETERMINED);
  }

  @Override
  public String toString() {
    return "PortableData[" + id + ", " + subject + ", " + values.size() + " values]";
  }
}
