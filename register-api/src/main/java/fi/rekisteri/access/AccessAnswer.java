package fi.rekisteri.access;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.portability.ReceiverIdentity;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to "what do you hold about me?" (tarkastusoikeus, Art. 15; S67): confirmation, a copy
 * of everything held, for which purposes it is processed, who received it, and who has looked, by
 * date and purpose (C-579/21: not by employee).
 *
 * @param subject the person
 * @param generatedAt when the copy was made
 * @param version the version of the record that was copied; 0 where no data is held
 * @param role the person's role, or empty where no data is held
 * @param customerships when the person was a customer
 * @param data every value held
 * @param activities the purposes for which a person in that role is processed
 * @param choices what the person has chosen, oldest first
 * @param disclosures who received which fields, when and on which ground, newest first (Art.
 *     15(1)(c), 15(2), C-154/21)
 * @param consultations who has looked, by date and purpose, newest first
 * @param elsewhere what each source beside the register's own records holds, in their order; one of
 *     which everything was left out stands among the redactions alone, or, where nothing of that is
 *     told, without values
 * @param redactions what was left out, and why (Art. 15(4)); empty where the answer is whole
 */
public record AccessAnswer(
    CustomerId subject,
    Instant generatedAt,
    long version,
    Optional<SubjectRole> role,
    List<CustomershipPeriod> customerships,
    List<HeldValue> data,
    List<ProcessingActivity> activities,
    List<RecordedChoice> choices,
    List<Disclosure> disclosures,
    List<Consultation> consultations,
    List<SourceAnswer> elsewhere,
    List<Redaction> redactions) {
  /** Copies the lists. */
  public AccessAnswer {
    customerships = List.copyOf(customerships);
    data = List.copyOf(data);
    activities = List.copyOf(activities);
    choices = List.copyOf(choices);
    disclosures = List.copyOf(disclosures);
    consultations = List.copyOf(consultations);
    elsewhere = List.copyOf(elsewhere);
    redactions = List.copyOf(redactions);
  }

  /**
   * An answer of which nothing was left out.
   *
   * @param subject the person
   * @param generatedAt when the copy was made
   * @param version the version of the record that was copied
   * @param role the person's role
   * @param customerships when the person was a customer
   * @param data every value held
   * @param activities the purposes
   * @param choices what the person has chosen
   * @param disclosures who received which fields
   * @param consultations who has looked
   * @param elsewhere what each source holds
   */
  public AccessAnswer(
      CustomerId subject,
      Instant generatedAt,
      long version,
      Optional<SubjectRole> role,
      List<CustomershipPeriod> customerships,
      List<HeldValue> data,
      List<ProcessingActivity> activities,
      List<RecordedChoice> choices,
      List<Disclosure> disclosures,
      List<Consultation> consultations,
      List<SourceAnswer> elsewhere) {
    this(
        subject,
        generatedAt,
        version,
        role,
        customerships,
        data,
        activities,
        choices,
        disclosures,
        consultations,
        elsewhere,
        List.of());
  }

  /**
   * Whether data about the person is processed, in the register's records or elsewhere.
   *
   * @return false for the confirmation that none is
   */
  public boolean isHeld() {
    return role.isPresent()
        || !redactions.isEmpty()
        || elsewhere.stream().anyMatch(source -> !source.values().isEmpty());
  }

  @Override
  public String toString() {
    return "AccessAnswer[" + subject + ", " + data.size() + " values]";
  }

  /**
   * One value.
   *
   * @param path the field's path
   * @param label the field's name for people
   * @param category the category that the notice lists
   * @param parts the value, part by part
   * @param provenance its origin
   * @param waiting whether it only waits for a decision, and is not in use (S26.3)
   * @param lock what holds it, and for which purposes alone, where it would have been erased (S32)
   * @param kept how long it is kept; empty where the period of its category alone is known
   */
  public record HeldValue(
      String path,
      LocalizedText label,
      DataCategory category,
      Map<String, String> parts,
      Provenance provenance,
      boolean waiting,
      Optional<FieldLock> lock,
      Optional<KeptUntil> kept) {
    /**
     * A value in use.
     *
     * @param path the field's path
     * @param label the field's name for people
     * @param category the category that the notice lists
     * @param parts the value, part by part
     * @param provenance its origin
     */
    public HeldValue(
        String path,
        LocalizedText label,
        DataCategory category,
        Map<String, String> parts,
        Provenance provenance) {
      this(path, label, category, parts, provenance, false, Optional.empty(), Optional.empty());
    }

    /**
     * The same value without a part that tells of somebody else (Art. 15(4)).
     *
     * @param part the part's name
     * @return a copy
     */
    public HeldValue without(String part) {
      Map<String, String> rest = new LinkedHashMap<>(parts);
      rest.remove(part);
      return new HeldValue(path, label, category, rest, provenance, waiting, lock, kept);
    }

    /**
     * The same value as one that waits.
     *
     * @return a copy
     */
    public HeldValue asWaiting() {
      return new HeldValue(path, label, category, parts, provenance, true, lock, kept);
    }

    /**
     * The same value as one that is held.
     *
     * @param by what holds it; empty where nothing does
     * @return a copy
     */
    public HeldValue lockedBy(Optional<FieldLock> by) {
      return new HeldValue(path, label, category, parts, provenance, waiting, by, kept);
    }

    /**
     * The same value with how long it is kept.
     *
     * @param until the rule and the last day; empty where they are not known
     * @return a copy
     */
    public HeldValue keptUntil(Optional<KeptUntil> until) {
      return new HeldValue(path, label, category, parts, provenance, waiting, lock, until);
    }

    /**
     * How the value came to be known.
     *
     * @return whether the person gave it, it was observed, guessed, or told by others
     */
    public ValueNature nature() {
      return ValueNature.of(category, provenance);
    }

    @Override
    public String toString() {
      return "HeldValue[" + path + ", ***]";
    }
  }

  /**
   * One look at the data.
   *
   * @param at when
   * @param purpose for which purpose
   * @param action what was done
   * @param receiver to whom a package was handed at the person's wish (Art. 20(2)); whether they
   *     took it or not, since they were told (Art. 15(1)(c), C-154/21)
   */
  public record Consultation(
      Instant at, Purpose purpose, AuditAction action, Optional<ReceiverIdentity> receiver) {
    /**
     * A look that handed nothing to anybody.
     *
     * @param at when
     * @param purpose for which purpose
     * @param action what was done
     */
    public Consultation(Instant at, Purpose purpose, AuditAction action) {
      this(at, purpose, action, Optional.empty());
    }
  }
}
