package fi.rekisteri.samples.quickstart;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.text.Language;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a person chooses stops the register at the next read: a mailing, and a profile. */
record ChoicesStory(Demo demo, PrintStream out) {
  void tell(CustomerId id) {
    out.println();
    out.println("6. What she chooses has effect at the next read");
    SubjectChoices choices = demo.clerk().choicesOf(id);
    restrict(choices);
    consent(choices, id);
    out.println("   the ledger of her choices holds " + choices.history(null, 1000).size());
  }

  /** Art. 18: while she contests her address it may be stored, and used for no label. */
  private void restrict(SubjectChoices choices) {
    int before = labels();
    choices.record(
        new Choice.Restriction(
            Set.of(CustomerFields.POSTAL_ADDRESS.path()),
            RestrictionGround.ACCURACY_CONTESTED,
            receipt()));
    out.printf(
        "   mailing labels: %d, and %d once she contests her postal address%n", before, labels());
    Optional<LocalDate> told = Optional.of(LocalDate.now(demo.register().definition().zone()));
    choices.record(
        new Choice.RestrictionLifting(RestrictionGround.ACCURACY_CONTESTED, told, receipt()));
  }

  /** Everybody who may stand on a label today. */
  private int labels() {
    return demo.clerk().lists().select(Shop.LABELS).counts().people();
  }

  /** Art. 7: the purpose rests on consent, so it is open exactly while a consent stands. */
  private void consent(SubjectChoices choices, CustomerId id) {
    out.println("   personalised content before she consents: " + readFor(id));
    choices.record(
        Choice.Consent.of(Purpose.PERSONALISED_CONTENT, new Asked("1", Language.FI), receipt()));
    out.println("   with her consent:                         " + readFor(id));
    choices.record(new Choice.Withdrawal(Purpose.PERSONALISED_CONTENT, receipt()));
    out.println("   after she withdrew it:                    " + readFor(id));
  }

  private String readFor(CustomerId id) {
    try {
      Customer seen = demo.clerk().forPurpose(Purpose.PERSONALISED_CONTENT).get(id);
      return "read, version " + seen.version();
    } catch (AccessDeniedException denied) {
      return denied.code().toString();
    }
  }

  private static Receipt receipt() {
    return Receipt.of(Instant.now(), Channel.PHONE);
  }
}
