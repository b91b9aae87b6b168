package fi.rekisteri.definition;

import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Representative;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Set;

/**
 * That data of this register is processed on behalf of somebody else: then the register's own
 * controller is a processor there (käsittelijä, Art. 28), and keeps the record of Art. 30(2). What
 * protects the data is the register's own {@link SecurityMeasure}s. Printing it shows the code
 * only.
 *
 * @param code a stable code by which it is spoken of, of the form of a recipient's
 * @param controller on whose behalf, and how it is reached
 * @param representative who stands for that controller in the Union
 * @param dataProtectionOfficer that controller's officer
 * @param categories what is done for it: the categories of processing, at least one
 * @param engaged the codes of the register's recipients that are engaged as further processors
 * @param transfers to which of the register's recipients data goes outside the economic area, with
 *     what makes it lawful
 */
public record ProcessingOnBehalf(
    String code,
    Controller controller,
    Declared<Representative> representative,
    Declared<ContactPoint> dataProtectionOfficer,
    List<LocalizedText> categories,
    Set<String> engaged,
    Declared<List<TransferRule>> transfers) {
  /** Copies the collections; refuses a code of another form, and processing of no category. */
  public ProcessingOnBehalf {
    categories = List.copyOf(categories);
    engaged = Set.copyOf(engaged);
    transfers = transfers.map(List::copyOf);
    if (!Recipient.isCode(code)) {
      throw new IllegalArgumentException(
          "the code of processing on behalf is upper-case words joined by underscores");
    }
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("processing on behalf is of some category");
    }
  }

  /**
   * Processing of which nothing else is told yet.
   *
   * @param code a stable code
   * @param controller on whose behalf
   * @param categories what is done for it
   * @return the processing
   */
  public static ProcessingOnBehalf of(
      String code, Controller controller, LocalizedText... categories) {
    return new ProcessingOnBehalf(
        code,
        controller,
        Declared.notStated(),
        Declared.notStated(),
        List.of(categories),
        Set.of(),
        Declared.notStated());
  }

  /**
   * The same processing, with those who speak for the controller.
   *
   * @param standingFor who stands for it in the Union
   * @param officer its data protection officer
   * @return a copy
   */
  public ProcessingOnBehalf reachedBy(
      Declared<Representative> standingFor, Declared<ContactPoint> officer) {
    return new ProcessingOnBehalf(
        code, controller, standingFor, officer, categories, engaged, transfers);
  }

  /**
   * The same processing, with others engaged in it.
   *
   * @param recipients the codes of the further processors
   * @return a copy
   */
  public ProcessingOnBehalf engaging(String... recipients) {
    return new ProcessingOnBehalf(
        code,
        controller,
        representative,
        dataProtectionOfficer,
        categories,
        Set.of(recipients),
        transfers);
  }

  /**
   * The same processing, with what leaves the economic area.
   *
   * @param rules the transfers
   * @return a copy
   */
  public ProcessingOnBehalf transferring(Declared<List<TransferRule>> rules) {
    return new ProcessingOnBehalf(
        code, controller, representative, dataProtectionOfficer, categories, engaged, rules);
  }

  @Override
  public String toString() {
    return "ProcessingOnBehalf[" + code + "]";
  }
}
