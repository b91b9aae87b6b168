package fi.rekisteri.core.definition;

import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The customer register of the privacy notice, ready to use. A host hands over its controller and
 * may go on from there:
 *
 * <pre>{@code
 * RegisterDefinition definition =
 *     CustomerRegisterNotice.definition(controller).toBuilder()
 *         .field(FieldSchema.optional(SHOE_SIZE, ORDER_HISTORY, label))
 *         .change(changes -> changes.bind(SHOE_SIZE, Purpose.ORDER_MANAGEMENT, Purpose.RIGHTS))
 *         .build();
 * }</pre>
 *
 * <p>A field in a category of the host's own also needs a retention rule, and a source by {@code
 * changes.supply(OWN_CATEGORY, SourceKind.DATA_SUBJECT)}.
 *
 * <p>Publication, marketing and everything that rests on consent is shipped suspended (S9.2, Art.
 * 25(2)); recipients are categories until the host names the parties. The balancing tests are
 * proposals: by using them the controller adopts them as its own, on the day it hands over.
 */
public final class CustomerRegisterNotice {
  /** The technical id of the register. */
  public static final RegisterId ID = new RegisterId("asiakasrekisteri");

  /** The version of the definition as shipped; the notice it was made from has none (L27). */
  public static final String VERSION = "1";

  /** The day on which this version was written. */
  public static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 22);

  /** Optimising campaigns by cookie data (S50). */
  public static final Purpose CAMPAIGN_OPTIMISATION = new Purpose("CAMPAIGN_OPTIMISATION");

  /** The recipient that keeps the books (taloushallinto, S14). */
  public static final String FINANCE_PARTNER = "FINANCE_PARTNER";

  /** The recipient on whose servers parts of the register are (S7). */
  public static final String HOSTING_PARTNER = "HOSTING_PARTNER";

  /** The recipient that adds a service (S29). */
  public static final String VALUE_ADDED_PROVIDER = "VALUE_ADDED_PROVIDER";

  /** The recipient that supports credit decisions (S29, S30). */
  public static final String CREDIT_INFORMATION_PROVIDER = "CREDIT_INFORMATION_PROVIDER";

  /** The recipient that collects debts (S30). */
  public static final String COLLECTION_AGENCY = "COLLECTION_AGENCY";

  /** The recipient that a law entitles (S30). */
  public static final String AUTHORITY = "AUTHORITY";

  /** The recipient that analyses the use of the site (S61). */
  public static final String WEB_ANALYTICS = "WEB_ANALYTICS";

  private CustomerRegisterNotice() {}

  /**
   * The register as it was written on {@link #WRITTEN_ON}.
   *
   * @param controller who decides on the register; the notice leaves it out (L13). Its contact with
   *     the role {@code DATA_PROTECTION_OFFICER} is the officer; without one, none is declared
   *     (L14)
   * @return the definition
   * @throws fi.rekisteri.error.DefinitionException where nobody among the controller's contact
   *     points handles requests: a customer service or a contact person does for every right
   */
  public static RegisterDefinition definition(Controller controller) {
    return definition(controller, WRITTEN_ON);
  }

  /**
   * The register, adopted by its controller on a day of its own.
   *
   * @param controller who decides on the register, with its data protection officer if it has one
   * @param adoptedOn the first day of the definition, on which the controller also adopts the
   *     balancing tests; they are to be reviewed within two years
   * @return the definition
   * @throws fi.rekisteri.error.DefinitionException where nobody among the controller's contact
   *     points handles requests
   */
  public static RegisterDefinition definition(Controller controller, LocalDate adoptedOn) {
    RegisterDefinitionBuilder builder =
        RegisterDefinition.builder(ID)
            .name(LocalizedText.of("Asiakasrekisteri", "Kundregister", "Customer register"))
            .version(VERSION, adoptedOn)
            .controller(controller)
            .routing(NoticeRouting.routing())
            .authority(NoticeAuthority.ombudsman())
            .consent(Declared.value(NoticeConsents.consents()))
            .automatedDecisions(Declared.value(NoticeProfiling.profiling()))
            .provision(Declared.value(NoticeProvision.all()))
            .notice(NoticeStatements.form())
            .dataProtectionOfficer(officer(controller));
    addAll(builder, NoticeFields.fields(), RegisterDefinitionBuilder::field);
    addAll(builder, NoticeFields.searchKeys(), RegisterDefinitionBuilder::searchKey);
    addAll(
        builder,
        NoticeActivities.all(new Interests(adoptedOn)),
        RegisterDefinitionBuilder::activity);
    addAll(builder, NoticeSources.sources(), RegisterDefinitionBuilder::source);
    addAll(builder, NoticeRecipients.recipients(), RegisterDefinitionBuilder::recipient);
    addAll(builder, NoticeDisclosures.rules(), RegisterDefinitionBuilder::disclosureRule);
    addAll(builder, NoticeRetention.rules(), RegisterDefinitionBuilder::retention);
    addAll(builder, NoticeCookies.cookies(), RegisterDefinitionBuilder::cookie);
    addAll(builder, NoticeMeasures.measures(), RegisterDefinitionBuilder::measure);
    builder.change(
        changes ->
            changes
                .retentionPolicy(
                    policy ->
                        policy
                            .withHolds(NoticeHolds.rules())
                            .withBookkeeping(NoticeHolds.BOOKKEEPING))
                .manualFiling(none -> NoticeFiling.filing()));
    return builder.build();
  }

  /** L14: the controller's list of contacts is its answer, so a second one cannot contradict it. */
  private static Declared<ContactPoint> officer(Controller controller) {
    return controller
        .contact(ContactRole.DATA_PROTECTION_OFFICER)
        .map(Declared::value)
        .orElseGet(Declared::noneDeclared);
  }

  private static <T> void addAll(
      RegisterDefinitionBuilder builder,
      List<? extends T> parts,
      BiFunction<RegisterDefinitionBuilder, T, RegisterDefinitionBuilder> add) {
    parts.forEach(part -> add.apply(builder, part));
  }
}
