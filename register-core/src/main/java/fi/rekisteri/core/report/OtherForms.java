package fi.rekisteri.core.report;

import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.UndertakingReport.Lacking;
import java.util.List;

/** Reports whose rows are counts, people of the staff, or fields. */
final class OtherForms {
  static final Form<DeniedCount> DENIALS =
      new Form<>(
          List.of(
              Column.same("code", row -> row.code().name()),
              new Column<>(
                  "actor",
                  row -> row.actor().orElse(""),
                  (row, told) -> Cell.of(row.actor().orElseGet(() -> told.text("others")))),
              new Column<>(
                  "purpose",
                  row -> row.purpose().map(Purpose::code).orElse(""),
                  (row, told) ->
                      row.purpose().map(told::purpose).orElseGet(() -> new Cell(List.of()))),
              Column.same("attempts", row -> Long.toString(row.attempts())),
              new Column<>(
                  "first", row -> row.first().toString(), (row, told) -> told.time(row.first())),
              new Column<>(
                  "last", row -> row.last().toString(), (row, told) -> told.time(row.last()))));

  static final Form<Lacking> UNDERTAKINGS =
      new Form<>(
          List.of(
              Column.same("actor", row -> row.who().toString()),
              new Column<>(
                  "employer",
                  row -> row.employer().processor().orElse("CONTROLLER"),
                  (row, told) ->
                      Cell.of(row.employer().processor().orElseGet(() -> told.text("ours")))),
              new Column<>(
                  "code",
                  row -> row.code().name(),
                  (row, told) -> told.constant("lacking", row.code())),
              Column.same("version", row -> row.heldVersion().orElse(""))));

  static final Form<UnreadField> UNREAD_FIELDS =
      new Form<>(
          List.of(
              new Column<>(
                  "field", UnreadField::field, (row, told) -> told.fields(List.of(row.field()))),
              new Column<>(
                  "purpose",
                  row -> row.purpose().code(),
                  (row, told) -> told.purpose(row.purpose())),
              new Column<>(
                  "written",
                  row -> Boolean.toString(row.written()),
                  (row, told) -> Cell.of(told.text("written." + row.written())))));

  private OtherForms() {}
}
