package fi.rekisteri.core.processing;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether a person's data may be processed for a purpose, and which fields. Every read and
 * write of the register asks here and nowhere else. What does not depend on the person is decided
 * once, when the register opens; what the person has chosen is asked each time, and can only take
 * away. Deny is the default (S5.1).
 *
 * <p>Thread-safe. A decision takes under a microsecond, and allocates nothing that grows with the
 * definition.
 */
public final class ProcessingDecisions {
  private static final ProcessingDecision UNKNOWN =
      new Refused(new RuleId("S3.2"), ErrorCode.UNKNOWN_PURPOSE);
  private static final ProcessingDecision NO_BASIS =
      new Refused(new RuleId("Art. 6(1)"), ErrorCode.NO_LEGAL_BASIS);
  private static final ProcessingDecision NOT_ACTIVE =
      new Refused(new RuleId("S5.1"), ErrorCode.PURPOSE_DENIED);

  /** Few scopes are ever seen: one for each processor, and a few designations of parts. */
  static final int MOST_SCOPES = 64;

  private final List<ProcessingActivity> activities;
  private final ZoneId zone;
  private final FieldScope scope;
  private final Map<FieldScope, ProcessingDecisions> narrower = new ConcurrentHashMap<>();
  private final Map<Purpose, Map<SubjectRole, SubjectDecision>> decisions = new HashMap<>();
  private final Map<Purpose, ProcessingDecision> forAnybody = new HashMap<>();

  /**
   * Decides for all purposes and roles of a register.
   *
   * @param activities the declared activities
   * @param zone the register's zone, in which days begin
   */
  public ProcessingDecisions(List<ProcessingActivity> activities, ZoneId zone) {
    this(activities, zone, FieldScope.ALL);
  }

  private ProcessingDecisions(List<ProcessingActivity> activities, ZoneId zone, FieldScope scope) {
    this.activities = activities;
    this.zone = zone;
    this.scope = scope;
    for (ProcessingActivity activity : activities) {
      Map<SubjectRole, SubjectDecision> byRole = new EnumMap<>(SubjectRole.class);
      for (SubjectRole role : SubjectRole.values()) {
        byRole.put(role, new SubjectDecision(activity, decide(activity, role), role, zone));
      }
      decisions.put(activity.purpose(), byRole);
      forAnybody.put(activity.purpose(), firstPermission(byRole));
    }
  }

  /**
   * The same decisions for somebody who may touch some fields only (S41.2): of what a purpose
   * binds, fields outside are withheld by that rule. It is the same door, made narrower.
   *
   * @param fields the fields that may be touched
   * @return these decisions where that is every field
   */
  public ProcessingDecisions within(FieldScope fields) {
    if (fields.equals(scope)) {
      return this;
    }
    ProcessingDecisions found = narrower.get(fields);
    if (found != null) {
      return found;
    }
    if (narrower.size() >= MOST_SCOPES) {
      narrower.clear();
    }
    return narrower.computeIfAbsent(
        fields, one -> new ProcessingDecisions(activities, zone, scope.and(one)));
  }

  /**
   * The same decisions for a list that is made for a purpose: for the fields that it shows, and
   * closed by further prohibitions (S9.1, S10.2). It is the same door, made narrower.
   *
   * @param purpose the only purpose that is decided on
   * @param fields the fields that the list shows
   * @param closedBy what else keeps a person off it
   * @return the decisions; keep them for the whole list
   */
  public ProcessingDecisions forList(
      Purpose purpose, FieldScope fields, Set<ProhibitionScope> closedBy) {
    List<ProcessingActivity> narrowed =
        activities.stream()
            .filter(activity -> activity.purpose().equals(purpose))
            .map(activity -> closed(activity, closedBy))
            .toList();
    return new ProcessingDecisions(narrowed, zone, scope.and(fields));
  }

  private static ProcessingActivity closed(
      ProcessingActivity activity, Set<ProhibitionScope> closedBy) {
    Set<ProhibitionScope> scopes = EnumSet.copyOf(closedBy);
    scopes.addAll(activity.traits().prohibitedBy());
    return activity.prohibitedBy(scopes.toArray(ProhibitionScope[]::new));
  }

  /**
   * The decision for a person.
   *
   * @param purpose the purpose named by the caller
   * @param role the person's role
   * @param standing what the person's own choices amount to
   * @param now when
   * @return permitted within fields, or refused; never null
   */
  public ProcessingDecision decide(
      Purpose purpose, SubjectRole role, Standing standing, Instant now) {
    Map<SubjectRole, SubjectDecision> byRole = decisions.get(purpose);
    return byRole == null ? UNKNOWN : byRole.get(role).of(standing, now);
  }

  /**
   * The decision on handing a person's data to others: what they forbid of it comes on top of what
   * they forbid of its use (S70.1).
   *
   * @param purpose the purpose that it serves
   * @param role the person's role
   * @param standing what the person's own choices amount to
   * @param now when
   * @return permitted within fields, or refused; never null
   */
  public ProcessingDecision decideDisclosure(
      Purpose purpose, SubjectRole role, Standing standing, Instant now) {
    Map<SubjectRole, SubjectDecision> byRole = decisions.get(purpose);
    return byRole == null ? UNKNOWN : byRole.get(role).ofDisclosure(standing, now);
  }

  /**
   * What of a person is restricted for a purpose, whether the purpose binds it or not: for whatever
   * is used as a whole, such as paper.
   *
   * @param purpose a declared purpose
   * @param role the person's role
   * @param standing what the person's own choices amount to
   * @return none for a purpose that goes on by consent or by an exception of Art. 18(2)
   */
  public List<FieldRestriction> restrictions(Purpose purpose, SubjectRole role, Standing standing) {
    return decisions.get(purpose).get(role).restrictions(standing);
  }

  /**
   * Whether the definition lets people in a role be processed for a purpose, whatever they choose.
   *
   * @param purpose the purpose named by the caller
   * @param role the role
   * @return permitted within fields, or refused; never null
   */
  public ProcessingDecision decide(Purpose purpose, SubjectRole role) {
    Map<SubjectRole, SubjectDecision> byRole = decisions.get(purpose);
    return byRole == null ? UNKNOWN : byRole.get(role).byDefinition();
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

  private static ProcessingDecision firstPermission(Map<SubjectRole, SubjectDecision> byRole) {
    return byRole.values().stream()
        .map(SubjectDecision::byDefinition)
        .filter(Permitted.class::isInstance)
        .findFirst()
        .orElseGet(() -> byRole.get(SubjectRole.CUSTOMER).byDefinition());
  }

  /**
   * Every permission that the definition can give; a person's restrictions make further ones.
   *
   * @return the instances that decisions return for whoever has restricted nothing
   */
  public Stream<Permitted> permissions() {
    return decisions.values().stream()
        .flatMap(byRole -> byRole.values().stream())
        .map(SubjectDecision::byDefinition)
        .filter(Permitted.class::isInstance)
        .map(Permitted.class::cast);
  }

  private ProcessingDecision decide(ProcessingActivity activity, SubjectRole role) {
    if (activity.status() != ActivityStatus.ACTIVE) {
      return NOT_ACTIVE;
    }
    return activity
        .basisFor(role)
        .map(LegalBasis::article)
        .<ProcessingDecision>map(article -> within(article, activity.fields()))
        .orElse(NO_BASIS);
  }

  private Permitted within(RuleId basis, Set<FieldKey<?>> bound) {
    Set<FieldKey<?>> fields = bound.stream().filter(scope::covers).collect(Collectors.toSet());
    return new Permitted(
        basis,
        fields,
        bound.stream()
            .filter(field -> !fields.contains(field))
            .collect(Collectors.toMap(field -> field, field -> Withholding.OUT_OF_SCOPE)));
  }
}
