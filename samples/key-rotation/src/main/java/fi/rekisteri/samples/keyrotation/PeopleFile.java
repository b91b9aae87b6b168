package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.customer.Customer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Many people who are registered at once. */
record PeopleFile(int firstPerson, List<Customer> newcomers) {
  static PeopleFile of(int firstPerson, int count) {
    return new PeopleFile(
        firstPerson,
        IntStream.range(firstPerson, firstPerson + count).mapToObj(People::newcomer).toList());
  }

  Iterator<ImportCandidate> rows() {
    return IntStream.range(0, newcomers.size())
        .<ImportCandidate>mapToObj(
            row -> new ImportCandidate.Readable(row + 1L, newcomers.get(row)))
        .iterator();
  }

  /** Registers them, and remembers them when all are in. */
  void importInto(CustomerRegister register, Iterator<ImportCandidate> rows, Directory directory) {
    ImportReport report = Shop.customers(register).importAll(rows, ImportListener.SILENT);
    if (report.registered() != newcomers.size()) {
      throw new IllegalStateException("registered only " + report.registered());
    }
    for (int row = 0; row < newcomers.size(); row++) {
      directory.add(new Directory.Registered(firstPerson + row, newcomers.get(row).id(), false));
    }
  }
}
