package fi.rekisteri.core.inquiry;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which bound fields were read and written, for which purpose. It remembers no more than the
 * definition binds.
 */
public final class FieldUse {
  private static final Set<AuditAction> READING =
      EnumSet.of(
          AuditAction.READ,
          AuditAction.SEARCH,
          AuditAction.PAGE,
          AuditAction.READ_COLLECTION,
          AuditAction.CHANGE, // whoever changes a value has it before them
          AuditAction.READ_UPDATES,
          AuditAction.DECIDE_UPDATE,
          AuditAction.DISCLOSE,
          AuditAction.SHARE,
          AuditAction.RELEASE_LIST,
          AuditAction.COUNT);

  private static final Set<AuditAction> WRITING =
      EnumSet.of(
          AuditAction.REGISTER,
          AuditAction.CHANGE,
          AuditAction.APPLY_UPDATE,
          AuditAction.DECIDE_UPDATE,
          AuditAction.RECORD_VISIT,
          AuditAction.LINK_VISITOR,
          AuditAction.UNLINK_VISITOR);

  private final List<Use> bound;
  private final Set<Use> read = new HashSet<>();
  private final Set<Use> written = new HashSet<>();
  private @Nullable Instant oldest;

  private record Use(Purpose purpose, String field) {}

  private FieldUse(RegisterDefinition definition) {
    bound = definition.activities().stream().flatMap(one -> bound(definition, one)).toList();
  }

  /** Goes through entries. */
  public static FieldUse in(Stream<AuditEntry> entries, RegisterDefinition definition) {
    FieldUse use = new FieldUse(definition);
    Set<Use> known = Set.copyOf(use.bound);
    entries.forEach(entry -> use.meet(entry, known));
    return use;
  }

  /** An answer to the person tells whatever is held: no binding to their rights may go. */
  private static Stream<Use> bound(RegisterDefinition definition, ProcessingActivity activity) {
    boolean counts =
        activity.status() == ActivityStatus.ACTIVE && !activity.purpose().equals(Purpose.RIGHTS);
    return definition.fields().stream()
        .filter(schema -> counts && activity.fields().contains(schema.key()))
        .map(schema -> new Use(activity.purpose(), schema.key().path()));
  }

  /**
   * What an act that was done on fields names: their paths, and whatever else it tells.
   *
   * @return empty for what was refused, and for acts on other things than fields
   */
  public static List<String> named(AuditEntry entry) {
    AuditAction action = entry.act().action();
    if (entry.act().outcome() != Outcome.DONE
        || !READING.contains(action) && !WRITING.contains(action)) {
      return List.of();
    }
    List<String> fields = entry.act().fields();
    return action == AuditAction.COUNT ? fields.stream().map(FieldUse::counted).toList() : fields;
  }

  private void meet(AuditEntry entry, Set<Use> known) {
    oldest = oldest == null || entry.at().isBefore(oldest) ? entry.at() : oldest;
    AuditAction action = entry.act().action();
    for (String path : named(entry)) {
      Use use = new Use(entry.purpose(), path);
      if (known.contains(use)) {
        addTo(read, use, READING.contains(action));
        addTo(written, use, WRITING.contains(action));
      }
    }
  }

  private static void addTo(Set<Use> uses, Use use, boolean really) {
    if (really) {
      uses.add(use);
    }
  }

  /** A count names each dimension with what it was taken from. */
  private static String counted(String named) {
    return named.substring(named.lastIndexOf('=') + 1);
  }

  /** When the oldest of the entries was made. */
  public Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }

  /** What nobody read, in the order of the definition. */
  public List<UnreadField> unread() {
    return bound.stream()
        .filter(use -> !read.contains(use))
        .map(use -> new UnreadField(use.purpose, use.field, written.contains(use)))
        .toList();
  }
}
