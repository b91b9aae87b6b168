package fi.rekisteri.processing;

import fi.rekisteri.text.LocalizedText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One purpose, with everything that makes it lawful (Art. 5(1)(b), 6(1)). Its state is held here,
 * once, never on each customer.
 *
 * @param purpose the purpose
 * @param description what is done, for people
 * @param status whether it may be carried out
 * @param bases the legal basis by the subject's role; a role without a basis is not processed
 * @param fields the fields that the purpose needs; others are withheld
 * @param traits what people's choices do to it
 */
public record ProcessingActivity(
    Purpose purpose,
    LocalizedText description,
    ActivityStatus status,
    Map<SubjectRole, LegalBasis> bases,
    Set<FieldKey<?>> fields,
    ActivityTraits traits) {
  /** Copies the collections. */
  public ProcessingActivity {
    bases = Map.copyOf(bases);
    fields = Set.copyOf(fields);
  }

  /**
   * An activity that the controller carries out, without profiling.
   *
   * @param purpose the purpose
   * @param description what is done, for people
   * @param bases the legal basis by the subject's role
   * @param fields the fields that the purpose needs
   * @return the activity
   */
  public static ProcessingActivity active(
      Purpose purpose,
      LocalizedText description,
      Map<SubjectRole, LegalBasis> bases,
      Set<FieldKey<?>> fields) {
    return new ProcessingActivity(
        purpose, description, ActivityStatus.ACTIVE, bases, fields, ActivityTraits.PLAIN);
  }

  /**
   * The same activity with other fields.
   *
   * @param needed the fields that the purpose needs
   * @return a copy
   */
  public ProcessingActivity withFields(Set<FieldKey<?>> needed) {
    return new ProcessingActivity(purpose, description, status, bases, needed, traits);
  }

  /**
   * The same activity with another status.
   *
   * @param other whether it may be carried out
   * @return a copy
   */
  public ProcessingActivity withStatus(ActivityStatus other) {
    return new ProcessingActivity(purpose, description, other, bases, fields, traits);
  }

  /**
   * The same activity, evaluating personal aspects (Art. 4(4)); the definition then declares it
   * among its automated decisions too (S66.1).
   *
   * @return a copy
   */
  public ProcessingActivity withProfiling() {
    return with(new ActivityTraits(true, traits.prohibitedBy(), traits.whileRestricted()));
  }

  /**
   * The same activity, which a person can forbid without giving a reason (Art. 21(2), S70).
   *
   * @param scopes the scopes under which it falls
   * @return a copy
   */
  public ProcessingActivity prohibitedBy(ProhibitionScope... scopes) {
    return with(new ActivityTraits(traits.profiling(), Set.of(scopes), traits.whileRestricted()));
  }

  /**
   * The same activity, which may use restricted data (Art. 18(2)).
   *
   * @param why the exception
   * @return a copy
   */
  public ProcessingActivity evenRestricted(RestrictionException why) {
    return with(new ActivityTraits(traits.profiling(), traits.prohibitedBy(), Optional.of(why)));
  }

  private ProcessingActivity with(ActivityTraits other) {
    return new ProcessingActivity(purpose, description, status, bases, fields, other);
  }

  /**
   * Whether personal aspects are evaluated (Art. 4(4)).
   *
   * @return true for profiling
   */
  public boolean profiling() {
    return traits.profiling();
  }

  /**
   * The legal basis for a role.
   *
   * @param role the subject's role
   * @return empty where people in that role are not processed for this purpose
   */
  public Optional<LegalBasis> basisFor(SubjectRole role) {
    return Optional.ofNullable(bases.get(role));
  }

  /**
   * Whether the purpose needs a field.
   *
   * @param field the field
   * @return true where it is bound
   */
  public boolean binds(FieldKey<?> field) {
    return fields.contains(field);
  }
}
