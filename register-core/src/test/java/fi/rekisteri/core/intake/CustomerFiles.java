package fi.rekisteri.core.intake;

import fi.rekisteri.ImportCandidate;
import fi.rekisteri.core.customer.FormValidation;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** A row of a file of customers that is good, and what a test changes in it. */
final class CustomerFiles {
  static final Provenance GIVEN =
      Provenance.fromSubject(Channel.WEB, Instant.parse("2026-03-01T10:00:00Z"))
          .underNotice("2026-1");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private static final FormValidation VALIDATION = FormValidation.create();
  private static final ColumnNames<CustomerColumn> NAMES =
      ColumnNames.finnish(CustomerColumn.class);

  private final Map<CustomerColumn, String> cells = new EnumMap<>(CustomerColumn.class);

  private CustomerFiles() {
    for (CustomerColumn column : CustomerColumn.values()) {
      cells.put(column, "");
    }
  }

  /** Somebody with nothing but what each row must have. */
  static CustomerFiles row() {
    return new CustomerFiles()
        .with(CustomerColumn.CUSTOMER_NUMBER, "A-1")
        .with(CustomerColumn.GIVEN_NAME, "Aino")
        .with(CustomerColumn.FAMILY_NAME, "Esimerkki")
        .with(CustomerColumn.CUSTOMER_SINCE, "2020-05-15");
  }

  /** Somebody with an address too. */
  static CustomerFiles addressed() {
    return row()
        .with(CustomerColumn.STREET, "Keksittykuja 1 A 2")
        .with(CustomerColumn.POSTAL_CODE, "00530")
        .with(CustomerColumn.LOCALITY, "Helsinki")
        .with(CustomerColumn.COUNTRY, "FI");
  }

  CustomerFiles with(CustomerColumn column, String text) {
    cells.put(column, text);
    return this;
  }

  /** The file of a header and this row. */
  CsvSource file() {
    StringBuilder header = new StringBuilder();
    StringBuilder row = new StringBuilder();
    cells.forEach(
        (column, text) -> {
          header.append(header.isEmpty() ? "" : ";").append(NAMES.of(column));
          row.append(row.isEmpty() ? "" : ";").append('"').append(text).append('"');
        });
    return CsvFiles.lines(header.toString(), row.toString());
  }

  ImportCandidate read() {
    return open(file()).next();
  }

  static CustomerCsv open(CsvSource file) {
    return CustomerCsv.open(file, NAMES, IntakeTerms.finnish(VALIDATION, GIVEN, TODAY));
  }
}
