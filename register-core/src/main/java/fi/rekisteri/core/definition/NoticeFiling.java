package fi.rekisteri.core.definition;

import static fi.rekisteri.processing.DataCategory.CONTACT;
import static fi.rekisteri.processing.DataCategory.ORDER_HISTORY;

import fi.rekisteri.manual.ManualFiling;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.List;

/**
 * What comes on paper (S38). The notice names collected contact data and other documents; which
 * rooms and cabinets there are only the host knows, and until it says so nothing can be stored.
 */
final class NoticeFiling {
  /** Not in the notice: "after initial handling" without an end would be "never". */
  private static final Period INITIAL_HANDLING = Period.ofDays(14);

  private NoticeFiling() {}

  static ManualFiling filing() {
    return new ManualFiling(
        List.of(
            new PaperKind(
                "CONTACT_FORM",
                LocalizedText.of("Yhteystietolomake", "Kontaktblankett", "Contact form"),
                CONTACT),
            new PaperKind(
                "ORDER_FORM",
                LocalizedText.of("Tilauslomake", "Beställningsblankett", "Order form"),
                ORDER_HISTORY)),
        List.of(),
        INITIAL_HANDLING);
  }
}
