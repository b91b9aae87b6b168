package fi.rekisteri.rights;

import static fi.rekisteri.rights.DataSubjectRight.ACCESS;
import static fi.rekisteri.rights.DataSubjectRight.ANONYMISATION;
import static fi.rekisteri.rights.DataSubjectRight.COMPLAINT;
import static fi.rekisteri.rights.DataSubjectRight.CONSENT_WITHDRAWAL;
import static fi.rekisteri.rights.DataSubjectRight.ERASURE;
import static fi.rekisteri.rights.DataSubjectRight.HUMAN_REVIEW;
import static fi.rekisteri.rights.DataSubjectRight.MARKETING_OBJECTION;
import static fi.rekisteri.rights.DataSubjectRight.OBJECTION;
import static fi.rekisteri.rights.DataSubjectRight.PORTABILITY;
import static fi.rekisteri.rights.DataSubjectRight.PUBLICATION_PROHIBITION;
import static fi.rekisteri.rights.DataSubjectRight.RECTIFICATION;
import static fi.rekisteri.rights.DataSubjectRight.RESTRICTION;
import static java.util.Map.entry;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.RuleId;
import java.util.Map;

/**
 * Which rights a person has follows from the legal basis of each purpose (S12.3). A purpose whose
 * basis changes changes what is open; what the person asked for before stays as it is. Stateless.
 */
public final class RightsMatrix {
  /** Each row in the order of Art. 6(1): points (a) to (f). */
  private static final Map<DataSubjectRight, Row> ROWS =
      Map.ofEntries(
          entry(ACCESS, Row.open("Art. 15")),
          entry(RECTIFICATION, Row.open("Art. 16")),
          entry(RESTRICTION, Row.open("Art. 18")),
          entry(
              ERASURE,
              new Row(
                  open("Art. 17(1)(a), (b), (d)"),
                  open("Art. 17(1)(a), (d)"),
                  closed("Art. 17(3)(b)"),
                  open("Art. 17(1)(a)"),
                  closed("Art. 17(3)(b)"),
                  open("Art. 17(1)(a), (c), (d)"))),
          entry(
              ANONYMISATION,
              new Row(
                  open("S88.2"),
                  open("S88.2"),
                  closed("Art. 17(3)(b)"),
                  open("S88.2"),
                  closed("Art. 17(3)(b)"),
                  open("S88.2"))),
          entry(
              PORTABILITY,
              new Row(
                  open("Art. 20(1)(a)"),
                  open("Art. 20(1)(a)"),
                  closed("Art. 20(1)(a)"),
                  closed("Art. 20(1)(a)"),
                  closed("Art. 20(3)"),
                  closed("Art. 20(1)(a)"))),
          entry(
              OBJECTION,
              new Row(
                  closed("Art. 7(3)"),
                  closed("Art. 21(1)"),
                  closed("Art. 21(1)"),
                  closed("Art. 21(1)"),
                  open("Art. 21(1)"),
                  open("Art. 21(1)"))),
          entry(MARKETING_OBJECTION, Row.openButToDuties("Art. 21(2)")),
          entry(PUBLICATION_PROHIBITION, Row.openButToDuties("S11")),
          entry(CONSENT_WITHDRAWAL, Row.openToConsentOnly("Art. 7(3)")),
          entry(HUMAN_REVIEW, Row.openToConsentOrContract("Art. 22(3)")),
          entry(COMPLAINT, Row.open("S85")));

  private RightsMatrix() {}

  /**
   * Whether a right is open against processing that rests on a basis. Erasure is closed for as long
   * as a duty or a task carries the processing, and opens when that ends.
   *
   * @param right the right
   * @param basis the legal basis of a purpose for the person's role
   * @return open or closed, with the rule
   */
  public static RightOpening opening(DataSubjectRight right, LegalBasis basis) {
    return ROWS.get(right).under(basis);
  }

  private static RightOpening open(String rule) {
    return new RightOpening(true, new RuleId(rule));
  }

  private static RightOpening closed(String rule) {
    return new RightOpening(false, new RuleId(rule));
  }

  private record Row(
      RightOpening consent,
      RightOpening contract,
      RightOpening duty,
      RightOpening vital,
      RightOpening task,
      RightOpening interest) {
    static Row open(String rule) {
      RightOpening all = RightsMatrix.open(rule);
      return new Row(all, all, all, all, all, all);
    }

    /** Neither a duty nor a vital interest is ever carried out by marketing or publishing. */
    static Row openButToDuties(String rule) {
      RightOpening yes = RightsMatrix.open(rule);
      RightOpening no = closed(rule);
      return new Row(yes, yes, no, no, yes, yes);
    }

    static Row openToConsentOnly(String rule) {
      RightOpening no = closed(rule);
      return new Row(RightsMatrix.open(rule), no, no, no, no, no);
    }

    /** Only what rests on these may be decided by a machine alone (Art. 22(2)(a), (c)). */
    static Row openToConsentOrContract(String rule) {
      RightOpening yes = RightsMatrix.open(rule);
      RightOpening no = closed(rule);
      return new Row(yes, yes, no, no, no, no);
    }

    RightOpening under(LegalBasis basis) {
      if (basis instanceof LegalBasis.Consent) {
        return consent;
      } else if (basis instanceof LegalBasis.Contract) {
        return contract;
      } else if (basis instanceof LegalBasis.LegalObligation) {
        return duty;
      } else if (basis instanceof LegalBasis.VitalInterest) {
        return vital;
      }
      return basis instanceof LegalBasis.PublicTask ? task : interest;
    }
  }
}
