package fi.rekisteri.core.report;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.error.ErrorCode;
import java.util.List;
import java.util.stream.Stream;

/** Reports whose rows are single acts. */
final class EntryForms {
  private static final List<Column<SubjectLook>> LOOKED =
      List.of(
          new Column<>("at", row -> row.at().toString(), (row, told) -> told.time(row.at())),
          new Column<>(
              "purpose", row -> row.purpose().code(), (row, told) -> told.purpose(row.purpose())),
          new Column<>(
              "action",
              row -> row.action().name(),
              (row, told) -> told.constant("action", row.action())),
          new Column<>(
              "fields", row -> joined(row.fields()), (row, told) -> told.fields(row.fields())));

  static final Form<SubjectLook> LOOKS = new Form<>(LOOKED);

  static final Form<SubjectLook> NAMED_LOOKS =
      new Form<>(
          Stream.concat(
                  LOOKED.stream(),
                  Stream.of(Column.<SubjectLook>same("actor", row -> row.actor().orElse(""))))
              .toList());

  private static final Column<AuditEntry> AT =
      new Column<>("at", row -> row.at().toString(), (row, told) -> told.time(row.at()));
  private static final Column<AuditEntry> ACTOR = Column.same("actor", AuditEntry::actor);
  private static final Column<AuditEntry> INTERFACE =
      Column.same("interface", AuditEntry::interfaceId);
  private static final Column<AuditEntry> PURPOSE =
      new Column<>(
          "purpose", row -> row.purpose().code(), (row, told) -> told.purpose(row.purpose()));
  private static final Column<AuditEntry> ACTION =
      new Column<>(
          "action",
          row -> row.act().action().name(),
          (row, told) -> told.constant("action", row.act().action()));
  private static final Column<AuditEntry> SUBJECT =
      Column.same("subject", row -> row.act().subject().map(Object::toString).orElse(""));
  private static final Column<AuditEntry> FIELDS =
      new Column<>(
          "fields",
          row -> joined(row.act().fields()),
          (row, told) -> told.fields(row.act().fields()));
  private static final Column<AuditEntry> OUTCOME =
      new Column<>(
          "outcome",
          row -> row.act().outcome().name(),
          (row, told) -> told.constant("outcome", row.act().outcome()));
  private static final Column<AuditEntry> CODE =
      Column.same("code", row -> row.act().code().map(ErrorCode::name).orElse(""));
  private static final Column<AuditEntry> FOOTING =
      new Column<>(
          "footing",
          row -> row.act().footing().name(),
          (row, told) -> told.constant("footing", row.act().footing()));
  private static final Column<AuditEntry> PLACE =
      Column.same("place", row -> row.place().toString());

  /** Their actor stands in the head of the report. */
  static final Form<AuditEntry> STAFF_ACTS =
      new Form<>(
          List.of(AT, INTERFACE, PURPOSE, ACTION, SUBJECT, FIELDS, OUTCOME, CODE, FOOTING, PLACE));

  static final Form<AuditEntry> EMERGENCIES =
      new Form<>(
          List.of(AT, ACTOR, INTERFACE, PURPOSE, ACTION, SUBJECT, FIELDS, OUTCOME, CODE, PLACE));

  private EntryForms() {}

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }
}
