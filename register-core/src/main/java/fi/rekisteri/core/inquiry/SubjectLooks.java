package fi.rekisteri.core.inquiry;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.SubjectLook;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who has looked at a person's data, as that person is told: the answer and the report share it.
 */
public final class SubjectLooks {
  /** Begins what the trail tells of something that was left out of an answer. */
  public static final String WITHHELD = "withheld=";

  /** Begins what the trail tells of whoever received something. */
  public static final String TO = "to=";

  /** The entries of other acts name reports, places or keys, and no field of the person. */
  private static final Set<AuditAction> ABOUT_FIELDS =
      EnumSet.of(
          AuditAction.REGISTER,
          AuditAction.READ,
          AuditAction.SEARCH,
          AuditAction.PAGE,
          AuditAction.READ_COLLECTION,
          AuditAction.CHANGE,
          AuditAction.ANSWER_ACCESS,
          AuditAction.ANSWER_PORTABILITY,
          AuditAction.APPLY_UPDATE,
          AuditAction.READ_UPDATES,
          AuditAction.DECIDE_UPDATE,
          AuditAction.DISCLOSE,
          AuditAction.SHARE,
          AuditAction.RELEASE_LIST,
          AuditAction.RECORD_VISIT,
          AuditAction.LINK_VISITOR,
          AuditAction.UNLINK_VISITOR,
          AuditAction.ERASE);

  private SubjectLooks() {}

  /**
   * What was done with a person's data; what was refused showed nothing.
   *
   * @param entries the person's entries
   * @param naming whether staff are named
   */
  public static Stream<SubjectLook> of(Stream<AuditEntry> entries, boolean naming) {
    return entries
        .filter(entry -> entry.act().outcome() == Outcome.DONE)
        .map(entry -> look(entry, naming));
  }

  private static SubjectLook look(AuditEntry entry, boolean naming) {
    AuditAction action = entry.act().action();
    return new SubjectLook(
        entry.at(),
        entry.purpose(),
        action,
        told(entry),
        naming ? Optional.of(entry.actor()) : Optional.empty());
  }

  private static List<String> told(AuditEntry entry) {
    AuditAction action = entry.act().action();
    if (action == AuditAction.TRANSFER_PACKAGE) {
      return entry.act().fields().stream().filter(one -> one.startsWith(TO)).toList();
    }
    return ABOUT_FIELDS.contains(action) ? fields(entry) : List.of();
  }

  /** What was left out of an answer, and why, may be nothing to tell the person (F05). */
  private static List<String> fields(AuditEntry entry) {
    return entry.act().fields().stream().filter(path -> !path.startsWith(WITHHELD)).toList();
  }
}
