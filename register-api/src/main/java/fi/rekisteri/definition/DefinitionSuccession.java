package fi.rekisteri.definition;

import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a definition follows, and what accounts for the difference (G6, G5.1b). A register does not
 * store its definitions: the host keeps the previous one, and hands it over with the next.
 *
 * @param previous the definition that was in force
 * @param basisChanges purposes that rest on another basis than before
 * @param assessments new purposes that use what was collected for others
 */
public record DefinitionSuccession(
    RegisterDefinition previous,
    List<BasisChange> basisChanges,
    List<CompatibilityAssessment> assessments) {
  /** Copies the lists. */
  public DefinitionSuccession {
    basisChanges = List.copyOf(basisChanges);
    assessments = List.copyOf(assessments);
  }

  /**
   * A definition that follows another without anything to account for.
   *
   * @param previous the definition that was in force
   * @return the succession
   */
  public static DefinitionSuccession of(RegisterDefinition previous) {
    return new DefinitionSuccession(previous, List.of(), List.of());
  }

  /**
   * Refuses a next definition that changes the legal basis of an active purpose for a role, or
   * begins a new purpose over fields that others have collected, without a record of it. A purpose
   * that rests on consent or on a duty alone needs no assessment (Art. 6(4)).
   *
   * @param next the definition that is to come into force
   * @return the same definition
   * @throws DefinitionException {@code INVALID_DEFINITION} with everything that is not accounted
   *     for, or accounted for without having happened
   */
  public RegisterDefinition require(RegisterDefinition next) {
    Problems problems = new Problems();
    if (!next.id().equals(previous.id())) {
      problems.add("id", "follows the definition of another register, " + previous.id().value());
    }
    Set<Object> told = new HashSet<>();
    for (ProcessingActivity activity : next.activities()) {
      if (activity.status() == ActivityStatus.ACTIVE) {
        Optional<ProcessingActivity> before = carriedOut(activity);
        before.ifPresent(earlier -> checkBases(earlier, activity, told, problems));
        if (before.isEmpty()) {
          checkNew(activity, told, problems);
        }
      }
    }
    checkAllHappened(told, problems);
    problems.throwIfAny();
    return next;
  }

  /** A draft was never carried out, so nobody was told of its basis. */
  private Optional<ProcessingActivity> carriedOut(ProcessingActivity activity) {
    return previous
        .activity(activity.purpose())
        .filter(earlier -> earlier.status() != ActivityStatus.DRAFT);
  }

  private void checkBases(
      ProcessingActivity before, ProcessingActivity after, Set<Object> told, Problems problems) {
    new TreeMap<>(after.bases())
        .forEach(
            (role, to) -> {
              LegalBasis from = before.bases().get(role);
              BasisChange.Where where = new BasisChange.Where(after.purpose(), role);
              if (from == null || from.getClass() == to.getClass()) {
                return;
              }
              List<BasisChange> records =
                  basisChanges.stream().filter(one -> one.tells(where, from, to)).toList();
              told.addAll(records);
              if (records.isEmpty()) {
                problems.add(
                    ActivityCheck.path(after.purpose()) + ".bases[" + role + "]",
                    "rests on "
                        + to.article()
                        + ", before on "
                        + from.article()
                        + "; record why, and by what people were informed (G6)");
              }
            });
  }

  private void checkNew(ProcessingActivity activity, Set<Object> told, Problems problems) {
    Set<FieldKey<?>> collected = new HashSet<>();
    previous.activities().stream()
        .filter(earlier -> earlier.status() != ActivityStatus.DRAFT)
        .forEach(earlier -> collected.addAll(earlier.fields()));
    List<CompatibilityAssessment> records =
        assessments.stream().filter(one -> one.purpose().equals(activity.purpose())).toList();
    told.addAll(records);
    if (records.isEmpty()
        && !Collections.disjoint(collected, activity.fields())
        && !activity.bases().values().stream().allMatch(DefinitionSuccession::needsNoAssessment)) {
      problems.add(
          ActivityCheck.path(activity.purpose()),
          "is new and uses what was collected for other purposes; record why that is compatible,"
              + " and by what people were informed (Art. 6(4), G5.1b)");
    }
  }

  private static boolean needsNoAssessment(LegalBasis basis) {
    return basis instanceof LegalBasis.Consent || basis instanceof LegalBasis.LegalObligation;
  }

  private void checkAllHappened(Set<Object> told, Problems problems) {
    basisChanges.stream()
        .filter(change -> !told.contains(change))
        .forEach(
            change ->
                problems.add(
                    "basisChanges[" + change.where().purpose() + ", " + change.where().role() + "]",
                    "did not happen between these definitions; leave it out or correct it"));
    assessments.stream()
        .filter(assessment -> !told.contains(assessment))
        .forEach(
            assessment ->
                problems.add(
                    "assessments[" + assessment.purpose() + "]",
                    "is of no new purpose; leave it out or correct it"));
  }
}
