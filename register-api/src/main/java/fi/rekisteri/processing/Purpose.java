package fi.rekisteri.processing;

import java.util.regex.Pattern;

/**
 * A purpose of processing (käsittelyn tarkoitus), named by its code. The constants are the purposes
 * of the notice; a host may add its own and declare them in its definition.
 *
 * @param code upper-case words joined by underscores, such as {@code ORDER_MANAGEMENT}
 */
public record Purpose(String code) implements Comparable<Purpose> {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*+(_[A-Z0-9]++)*+");

  /** Keeping the register itself in order (S3). */
  public static final Purpose REGISTER_MAINTENANCE = new Purpose("REGISTER_MAINTENANCE");

  /** Handling the customers' orders (S3). */
  public static final Purpose ORDER_MANAGEMENT = new Purpose("ORDER_MANAGEMENT");

  /** Keeping old orders on file; not archiving in the public interest of Art. 89 (S3.3). */
  public static final Purpose ORDER_ARCHIVING = new Purpose("ORDER_ARCHIVING");

  /** Care for the customer relationship (S3). */
  public static final Purpose CUSTOMER_RELATIONSHIP = new Purpose("CUSTOMER_RELATIONSHIP");

  /** Developing the controller's own operations (S4). */
  public static final Purpose BUSINESS_DEVELOPMENT = new Purpose("BUSINESS_DEVELOPMENT");

  /** Statistics: aggregates only; nobody is read, found or changed for it (S4.2). */
  public static final Purpose STATISTICS = new Purpose("STATISTICS");

  /** More personal content in web services; profiling (S4.3). */
  public static final Purpose PERSONALISED_CONTENT = new Purpose("PERSONALISED_CONTENT");

  /** Targeting advertising inside the controller's own registers; direct marketing (S6). */
  public static final Purpose AD_TARGETING_OWN = new Purpose("AD_TARGETING_OWN");

  /** Direct marketing, labels included (S10, S70). */
  public static final Purpose DIRECT_MARKETING = new Purpose("DIRECT_MARKETING");

  /** Publishing an electronic or printed list (S9). */
  public static final Purpose PUBLICATION = new Purpose("PUBLICATION");

  /** Invoicing (S30). */
  public static final Purpose INVOICING = new Purpose("INVOICING");

  /** Deciding on credit that the customer applied for (S30). */
  public static final Purpose CREDIT_APPLICATION = new Purpose("CREDIT_APPLICATION");

  /** Collecting overdue claims (S30). */
  public static final Purpose DEBT_COLLECTION = new Purpose("DEBT_COLLECTION");

  /** Answering requests of data subjects (Art. 12 to 22). */
  public static final Purpose RIGHTS = new Purpose("RIGHTS");

  /** Duties that a statute lays on the controller (S30). */
  public static final Purpose LEGAL_DUTY = new Purpose("LEGAL_DUTY");

  /** Keeping the service secure (Art. 32). */
  public static final Purpose SECURITY = new Purpose("SECURITY");

  /** Analysing how the site is used (S49). */
  public static final Purpose SITE_ANALYTICS = new Purpose("SITE_ANALYTICS");

  /** Adapting the site to the visitor (S49). */
  public static final Purpose UX_ADAPTATION = new Purpose("UX_ADAPTATION");

  /** Targeting communication and marketing by cookie data (S50). */
  public static final Purpose MARKETING_TARGETING = new Purpose("MARKETING_TARGETING");

  /** Refuses a code that is not upper-case words joined by underscores. */
  public Purpose {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a purpose code is upper-case words joined by underscores");
    }
  }

  @Override
  public int compareTo(Purpose other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
