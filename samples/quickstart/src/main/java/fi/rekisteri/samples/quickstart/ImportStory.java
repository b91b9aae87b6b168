package fi.rekisteri.samples.quickstart;

import fi.rekisteri.ImportReport;
import fi.rekisteri.core.customer.FormValidation;
import fi.rekisteri.core.intake.ColumnNames;
import fi.rekisteri.core.intake.CustomerColumn;
import fi.rekisteri.core.intake.CustomerCsv;
import fi.rekisteri.core.intake.IntakeTerms;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;

/** Registers the customers of a file from outside, some of whose rows are bad. */
record ImportStory(Demo demo, PrintStream out) {
  void run() throws IOException {
    out.println();
    out.println("2. Importing customers for " + Purpose.CUSTOMER_RELATIONSHIP);
    try (FormValidation validation = FormValidation.create();
        InputStream file = DataFile.CUSTOMERS.open()) {
      CustomerCsv people =
          CustomerCsv.open(
              DataFile.source(file), ColumnNames.finnish(CustomerColumn.class), terms(validation));
      ImportReport report =
          demo.clerk().forPurpose(Purpose.CUSTOMER_RELATIONSHIP).importAll(people, this::progress);
      new RejectReport(DataFile.CUSTOMERS, report.rejects()).print(out);
    }
  }

  private void progress(ImportReport soFar) {
    out.printf(
        "   %d rows: registered %d, already known %d, refused %d%n",
        soFar.rows(), soFar.registered(), soFar.alreadyKnown(), soFar.rejects().size());
  }

  /** The people registered themselves on the shop's site, where they were shown the notice. */
  private IntakeTerms terms(FormValidation validation) {
    RegisterDefinition definition = demo.register().definition();
    Provenance fromThem =
        Provenance.fromSubject(Channel.WEB, Instant.now()).underNotice(definition.version());
    return IntakeTerms.finnish(validation, fromThem, LocalDate.now(definition.zone()));
  }
}
