package fi.rekisteri.core;

import static fi.rekisteri.core.StaffedRegister.member;

import fi.rekisteri.Breaches;
import fi.rekisteri.PaperRecords;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.StorageLocation;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.RegisterStorage;
import java.time.LocalDate;

/** A register with cabinets: a safe one, one without a lock, and one that burns. */
final class PaperRegister {
  static final String ARCHIVE = "archive-1";
  static final String SHELF = "shelf";
  static final String SHED = "shed";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  final StaffedRegister test;
  final CustomerId anna;

  PaperRegister() {
    this(new InMemoryStorage());
  }

  PaperRegister(RegisterStorage storage) {
    test =
        new StaffedRegister(
            storage,
            builder -> builder.definition(definition()),
            member("clerk", Operation.MANUAL_MATERIAL, Operation.READ),
            member("other", Operation.MANUAL_MATERIAL),
            member("officer", Operation.ADMIN, Operation.READ));
    anna = test.anna().id();
  }

  static RegisterDefinition definition() {
    return StaffedRegister.definition().toBuilder()
        .change(
            changes ->
                changes.manualFiling(
                    filing ->
                        filing.in(
                            new StorageLocation(ARCHIVE, true, true),
                            new StorageLocation("archive-2", true, true),
                            new StorageLocation(SHELF, false, true),
                            new StorageLocation(SHED, true, false))))
        .build();
  }

  PaperRecords as(String clerk) {
    return test.desk(clerk).paper();
  }

  PaperRecords clerk() {
    return as("clerk");
  }

  Breaches officer() {
    return test.desk("officer").breaches();
  }

  PaperFacts form() {
    return new PaperFacts(anna, "CONTACT_FORM", TODAY.minusYears(2), TODAY);
  }

  /** A form that lies where it belongs. */
  PhysicalRecord stored() {
    PhysicalRecord paper = clerk().receive(form());
    clerk().beginHandling(paper.id());
    return clerk().store(paper.id(), ARCHIVE);
  }
}
