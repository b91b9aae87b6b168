package fi.rekisteri.samples.quickstart;

import fi.rekisteri.Disclosed;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.mailing.LabelSheet;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.publication.LabelFormat;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;

/** Who gets her data, who does not, and what she can be told of it (Art. 15(1)(c)). */
record DisclosureStory(Demo demo, PrintStream out) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final LabelFormat FORMAT = LabelFormat.COMMON.get(0);

  void tell(CustomerId id, Path folder) throws IOException {
    out.println();
    out.println("7. Where data goes: to the accountant, onto labels, and no further");
    disclose(id);
    refuse(id);
    printLabels(folder);
    for (Disclosure line : demo.dataProtectionOfficer().disclosures().ofSubject(id, null, 3)) {
      out.println("   she can be told: " + told(line));
    }
  }

  private void disclose(CustomerId id) {
    Disclosed out =
        demo.clerk()
            .disclosures()
            .disclose(id, invoice(CustomerFields.NAME, CustomerFields.POSTAL_ADDRESS));
    this.out.printf(
        "   for an invoice the accountant gets %d fields, written into the ledger first%n",
        out.handed().size());
  }

  private void refuse(CustomerId id) {
    try {
      demo.clerk().disclosures().disclose(id, invoice(CustomerFields.NAME, CustomerFields.PHONE));
    } catch (AccessDeniedException refused) {
      out.println("   her telephone number it does not get: " + refused.code());
    }
  }

  private static DisclosureRequest invoice(FieldKey<?>... fields) {
    return DisclosureRequest.of(
        CustomerRegisterNotice.FINANCE_PARTNER,
        DisclosureGround.INVOICING,
        new Case("Lasku 1007"),
        fields);
  }

  /** Selected, frozen, and released with a last look at each person. */
  private void printLabels(Path folder) throws IOException {
    ListRun selected = demo.clerk().lists().select(Shop.LABELS);
    ListRun frozen = demo.clerk().lists().freeze(selected.id(), selected.version());
    ReleasedList released = demo.clerk().lists().release(frozen.id(), frozen.version());
    Path sheet = folder.resolve("labels.html");
    Files.writeString(sheet, LabelSheet.of(FORMAT, Language.FI).html(released));
    out.printf(
        "   mailing labels: %d people on %d labels, left out %s%n",
        released.run().counts().people(),
        released.run().counts().lines(),
        released.run().counts().excluded());
    out.println("   to print " + FORMAT.code() + " on A4: " + sheet.toAbsolutePath().toUri());
  }

  private String told(Disclosure line) {
    return TIME.format(line.facts().at().atZone(demo.register().definition().zone()))
        + " "
        + line.details().map(details -> details.party()).orElse(line.facts().recipient())
        + ", "
        + line.facts().ground()
        + ": "
        + String.join(" ", line.facts().fields());
  }
}
