package fi.rekisteri.core.showing;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.inquiry.FieldUse;
import fi.rekisteri.core.inquiry.SubjectLooks;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.notice.PracticePart;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the audit trail tells of the practice: for which purposes which fields were used, and who
 * received data. It counts codes, and remembers nobody. For one thread.
 */
final class TrailPractice {
  /** A detail that is none of these names a receiver, a ground, a list, and no field. */
  private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  /** What a change may name beside fields. */
  private static final String CUSTOMERSHIP = "customership";

  /** A count names facts as it names fields; what is linked is told by other words than paths. */
  private static final Set<AuditAction> NAMING_OTHERS =
      EnumSet.of(AuditAction.COUNT, AuditAction.LINK_VISITOR, AuditAction.UNLINK_VISITOR);

  private static final Set<AuditAction> TO_RECIPIENTS =
      EnumSet.of(AuditAction.DISCLOSE, AuditAction.RELEASE_LIST);

  private final RegisterDefinition definition;
  private final Map<Purpose, Long> undeclaredPurposes = new TreeMap<>();
  private final Map<String, Long> undeclaredFields = new TreeMap<>();
  private final Map<Purpose, Map<String, Long>> unbound = new TreeMap<>();
  private final Map<String, Long> recipients = new HashMap<>();
  private final Set<Purpose> pursued = new HashSet<>();
  private final Set<String> usedFields = new HashSet<>();

  TrailPractice(RegisterDefinition definition) {
    this.definition = definition;
  }

  void meet(AuditEntry entry) {
    if (entry.act().outcome() != Outcome.DONE) {
      return;
    }
    pursued.add(entry.purpose());
    boolean isOfFields = false;
    for (String named : FieldUse.named(entry)) {
      if (definition.field(named).isPresent()) {
        isOfFields = true;
        usedFields.add(named);
        meetBound(entry.purpose(), named);
      } else if (isField(entry, named)) {
        isOfFields = true;
        undeclaredFields.merge(named, 1L, Long::sum);
      } else {
        meetRecipient(entry, named);
      }
    }
    if (isOfFields && !isDeclared(entry.purpose())) {
      undeclaredPurposes.merge(entry.purpose(), 1L, Long::sum);
    }
  }

  private static boolean isField(AuditEntry entry, String named) {
    return PATH.matcher(named).matches()
        && !named.equals(CUSTOMERSHIP)
        && !NAMING_OTHERS.contains(entry.act().action());
  }

  /** A purpose that was never allowed counts as one that is not there. */
  private boolean isDeclared(Purpose purpose) {
    return definition
        .activity(purpose)
        .filter(activity -> activity.status() != ActivityStatus.DRAFT)
        .isPresent();
  }

  private void meetBound(Purpose purpose, String path) {
    boolean bound =
        definition
            .activity(purpose)
            .map(ProcessingActivity::fields)
            .map(fields -> fields.stream().map(FieldKey::path).anyMatch(path::equals))
            .orElse(true); // of an undeclared purpose that is told, and no more
    if (!bound) {
      unbound.computeIfAbsent(purpose, first -> new TreeMap<>()).merge(path, 1L, Long::sum);
    }
  }

  private void meetRecipient(AuditEntry entry, String named) {
    if (TO_RECIPIENTS.contains(entry.act().action()) && named.startsWith(SubjectLooks.TO)) {
      recipients.merge(named.substring(SubjectLooks.TO.length()), 1L, Long::sum);
    }
  }

  boolean isPursued(Purpose purpose) {
    return pursued.contains(purpose);
  }

  boolean isUsed(String field) {
    return usedFields.contains(field);
  }

  boolean hasReceived(String recipient) {
    return recipients.containsKey(recipient);
  }

  /** What was done and is not declared. */
  void addTo(Findings findings) {
    undeclaredPurposes.forEach(
        (purpose, times) -> findings.undeclared(PracticePart.PURPOSE, purpose.code(), times));
    undeclaredFields.forEach((path, times) -> findings.undeclared(PracticePart.FIELD, path, times));
    unbound.forEach(
        (purpose, paths) ->
            paths.forEach(
                (path, times) ->
                    findings.undeclared(PracticePart.BINDING, path, purpose.code(), times)));
    new TreeMap<>(recipients)
        .forEach(
            (code, times) -> {
              if (definition.recipient(code).isEmpty()) {
                findings.undeclared(PracticePart.RECIPIENT, code, times);
              }
            });
  }
}
