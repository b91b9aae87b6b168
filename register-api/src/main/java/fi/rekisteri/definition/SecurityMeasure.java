package fi.rekisteri.definition;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A measure that protects the register (suojauksen periaate, Art. 30(1)(g), 32; S38 to S45).
 *
 * @param kind what it does
 * @param material what it protects: the notice has one row for each
 * @param description what is done, for people
 * @param reviewedOn the day on which it was last looked at; empty where the host has not yet
 * @param follows the laws, orders and practices behind it
 */
public record SecurityMeasure(
    Kind kind,
    Material material,
    LocalizedText description,
    Optional<LocalDate> reviewedOn,
    List<PolicyReference> follows) {
  /** What a measure does. */
  public enum Kind {
    /** Locked and fire-safe storage (S38). */
    PHYSICAL_STORAGE,
    /** Only designated people (S39, S41). */
    DESIGNATED_STAFF,
    /** Signed confidentiality (S39, S43). */
    CONFIDENTIALITY,
    /** A personal user id and authentication for everybody (S42). */
    PERSONAL_ACCOUNTS,
    /** A record of every look and change (S42.3). */
    AUDIT_TRAIL,
    /** A firewall and the like: the host's measure (S44). */
    NETWORK_PROTECTION,
    /** Fields are sealed one by one (S45.1). */
    FIELD_ENCRYPTION,
    /** Laws, orders and good practice are followed (S40, S45). */
    COMPLIANCE
  }

  /** What a measure protects. */
  public enum Material {
    /** Paper (S38 to S40). */
    MANUAL,
    /** What is kept electronically (S41 to S45). */
    ELECTRONIC
  }

  /** Copies the references. */
  public SecurityMeasure {
    follows = List.copyOf(follows);
  }

  /**
   * The same measure, looked at.
   *
   * @param day the day
   * @return a copy
   */
  public SecurityMeasure reviewed(LocalDate day) {
    return new SecurityMeasure(kind, material, description, Optional.of(day), follows);
  }
}
