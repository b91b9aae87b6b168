package fi.rekisteri.core.processing;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.SubjectRole;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides whether a person's data may be processed for a purpose, and which fields. Every read and
 * write of the register asks here and nowhere else. What does not depend on the person is decided
 * once, when the register opens; deny is the default (S5.1).
 *
 * <p>Immutable and thread-safe.
 */
public final class ProcessingDecisions {
  private static final ProcessingDecision UNKNOWN =
      new ProcessingDecision.Refused(new RuleId("S3.2"), ErrorCode.UNKNOWN_PURPOSE);

  private final Map<Purpose, Map<SubjectRole, ProcessingDecision>> decisions = new HashMap<>();
  private final Map<Purpose, ProcessingDecision> forAnybody = new HashMap<>();

  /**
   * Decides for all purposes and roles of a register.
   *
   * @param activities the declared activities
   */
  public ProcessingDecisions(List<ProcessingActivity> activities) {
    for (ProcessingActivity activity : activities) {
      Map<SubjectRole, ProcessingDecision> byRole = new EnumMap<>(SubjectRole.class);
      for (SubjectRole role : SubjectRole.values()) {
        byRole.put(role, decide(activity, role));
      }
      decisions.put(activity.purpose(), byRole);
      forAnybody.put(activity.purpose(), firstPermission(byRole));
    }
  }

  /**
   * The decision for a person in a role.
   *
   * @param purpose the purpose named by the caller
   * @param role the person's role
   * @return permitted within fields, or refused; never null
   */
  public ProcessingDecision decide(Purpose purpose, SubjectRole role) {
    Map<SubjectRole, ProcessingDecision> byRole = decisions.get(purpose);
    return byRole == null ? UNKNOWN : byRole.get(role);
  }

  /**
   * Whether a purpose can be processed for anybody at all: what is known before a person is.
   *
   * @param purpose the purpose named by the caller
   * @return a permission for some role, or else the refusal
   */
  public ProcessingDecision decide(Purpose purpose) {
    return forAnybody.getOrDefault(purpose, UNKNOWN);
  }

  private static ProcessingDecision firstPermission(Map<SubjectRole, ProcessingDecision> byRole) {
    return byRole.values().stream()
        .filter(ProcessingDecision.Permitted.class::isInstance)
        .findFirst()
        .orElseGet(() -> byRole.get(SubjectRole.CUSTOMER));
  }

  /**
   * Every permission that can be given.
   *
   * @return the same instances that {@link #decide(Purpose, SubjectRole)} returns
   */
  public Stream<ProcessingDecision.Permitted> permissions() {
    return decisions.values().stream()
        .flatMap(byRole -> byRole.values().stream())
        .filter(ProcessingDecision.Permitted.class::isInstance)
        .map(ProcessingDecision.Permitted.class::cast);
  }

  private static ProcessingDecision decide(ProcessingActivity activity, SubjectRole role) {
    if (activity.status() != ActivityStatus.ACTIVE) {
      return new ProcessingDecision.Refused(new RuleId("S5.1"), ErrorCode.PURPOSE_DENIED);
    }
    return activity
        .basisFor(role)
        .<ProcessingDecision>map(
            basis -> new ProcessingDecision.Permitted(basis.article(), activity.fields()))
        .orElseGet(
            () ->
                new ProcessingDecision.Refused(new RuleId("Art. 6(1)"), ErrorCode.NO_LEGAL_BASIS));
  }
}
