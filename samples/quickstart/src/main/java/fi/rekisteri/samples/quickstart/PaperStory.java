package fi.rekisteri.samples.quickstart;

import fi.rekisteri.PaperRecords;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.DestructionTask;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.RuleId;
import java.io.PrintStream;
import java.time.LocalDate;

/** A form on paper is followed to its end, and holds an erasure open until then (S38). */
record PaperStory(Demo demo, PrintStream out) {
  void tell(CustomerId id) {
    out.println();
    out.println("10. A form of hers on paper, from the letter box to the shredder");
    PaperRecords paper = demo.clerk().paper();
    LocalDate today = LocalDate.now(demo.register().definition().zone());
    PhysicalRecordId form =
        paper.receive(new PaperFacts(id, "CONTACT_FORM", today.minusDays(2), today)).id();
    paper.beginHandling(form);
    out.println(
        "   it lies in "
            + paper.store(form, Shop.ARCHIVE).now().standing().location().orElseThrow());
    refuse(form);
    DestructionTask task =
        paper.orderDestruction(form, new DestructionOrder(today.plusDays(14), new RuleId("S38.3")));
    out.println(
        "   to be destroyed by " + task.order().due() + ": an erasure would wait for " + open(id));
    paper.confirmDestruction(form);
    out.println("   destroyed and confirmed: it would wait for " + open(id));
  }

  private void refuse(PhysicalRecordId form) {
    try {
      demo.trainee().paper().checkOut(form);
    } catch (AccessDeniedException refused) {
      out.println("   trainee-3 may not take it out: " + refused.code());
    }
  }

  private int open(CustomerId id) {
    return demo.clerk().paper().undestroyedOf(id).size();
  }
}
