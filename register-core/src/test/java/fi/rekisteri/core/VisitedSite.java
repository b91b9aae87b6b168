package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.processing.Purpose.MARKETING_TARGETING;
import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static fi.rekisteri.processing.Purpose.UX_ADAPTATION;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.VisitListener;
import fi.rekisteri.VisitReport;
import fi.rekisteri.VisitVerdict;
import fi.rekisteri.Visits;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.LinkRequest;
import fi.rekisteri.visit.LinkedBy;
import fi.rekisteri.visit.StorageTechnique;
import fi.rekisteri.visit.Visit;
import fi.rekisteri.visit.VisitDatum;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;

/** A site whose cookies are switched on, and what tests do on it. */
final class VisitedSite implements AutoCloseable {
  static final Asked ASKED = new Asked("1", Language.FI);
  static final String PROFILING = "profiling-pixel";

  final MovableClock clock = new MovableClock(NOW);
  final RegisterStorage storage;
  final CustomerRegister register;
  final List<VisitVerdict> verdicts = new ArrayList<>();

  VisitedSite() {
    this(definition());
  }

  VisitedSite(RegisterDefinition definition) {
    this(definition, new InMemoryStorage(), Runnable::run);
  }

  VisitedSite(RegisterDefinition definition, RegisterStorage kept, Executor importing) {
    storage = kept;
    register =
        EmbeddedRegister.builder()
            .definition(definition)
            .storage(TwiceStorage.whereAsked(storage))
            .keys(InMemoryKeys.random())
            .staff(
                StaffSource.of(
                    StaffMember.of("maija", NOW.minusSeconds(3600), Operation.values())
                        .signed("1", NOW.minusSeconds(3600)),
                    StaffMember.of("reader", NOW.minusSeconds(3600), Operation.READ)
                        .signed("1", NOW.minusSeconds(3600)),
                    StaffMember.of("writer", NOW.minusSeconds(3600), Operation.MAINTAIN)
                        .signed("1", NOW.minusSeconds(3600)),
                    StaffMember.of("admin", NOW.minusSeconds(3600), Operation.ADMIN)
                        .signed("1", NOW.minusSeconds(3600))))
            .erasureLedger(new InMemoryErasureLedger())
            .importing(importing)
            .clock(clock)
            .build();
  }

  /** The register of the notice with its cookies on, and a pixel that guesses besides. */
  static RegisterDefinition definition() {
    return TestRegister.definition().toBuilder()
        .field(
            FieldSchema.optional(
                VisitFields.INFERRED,
                DataCategory.INFERRED_PROFILE,
                LocalizedText.of("Päätelty tieto", "Härledd uppgift", "Inferred")))
        .retention(
            new RetentionRule(
                DataCategory.INFERRED_PROFILE, RetentionAnchor.OBSERVATION, Period.ofMonths(1)))
        .cookie(pixel())
        .change(
            changes ->
                changes
                    .supply(DataCategory.INFERRED_PROFILE, SourceKind.CONTROLLER)
                    .bind(VisitFields.INFERRED, MARKETING_TARGETING, Purpose.RIGHTS)
                    .status(
                        ActivityStatus.ACTIVE, SITE_ANALYTICS, UX_ADAPTATION, MARKETING_TARGETING))
        .build();
  }

  private static CookieDefinition pixel() {
    return new CookieDefinition(
        PROFILING,
        StorageTechnique.PIXEL,
        Optional.empty(),
        MARKETING_TARGETING,
        Period.ofMonths(6),
        false,
        EnumSet.allOf(VisitDatum.class),
        LocalizedText.of("Ei mikään.", "Ingen.", "None."),
        List.of());
  }

  RegisterDesk desk() {
    return register.actingAs(Actor.person("maija", clock.instant(), "password+otp", "web-shop"));
  }

  Visits visits() {
    return desk().visits();
  }

  Receipt click() {
    return Receipt.of(clock.instant(), Channel.WEB);
  }

  /** A new browser whose user said yes to those purposes, one by one. */
  VisitorId consenting(Purpose... purposes) {
    VisitorId visitor = VisitorId.random();
    accept(visitor, purposes);
    return visitor;
  }

  void accept(VisitorId visitor, Purpose... purposes) {
    visits()
        .choose(
            new CookieConsent(
                visitor,
                Arrays.stream(purposes).map(one -> CookieChoice.accepted(ASKED, one)).toList(),
                click()));
  }

  void refuse(VisitorId visitor, Purpose... purposes) {
    visits().choose(CookieConsent.of(visitor, click(), CookieChoice.refused(purposes)));
  }

  CookieObservation seen(VisitorId visitor, String cookie, String page) {
    return CookieObservation.of(visitor, cookie, clock.instant())
        .from("192.0.2.7")
        .saw(page, Duration.ofSeconds(12))
        .by("Mozilla/5.0");
  }

  /** Records, and remembers what became of each. */
  VisitReport record(CookieObservation... observations) {
    return record(Arrays.asList(observations));
  }

  VisitReport record(List<CookieObservation> observations) {
    verdicts.clear();
    VisitListener listener = verdicts::addAll;
    return visits().record(observations.iterator(), listener);
  }

  /** Why one observation is refused; empty where it is kept. */
  Optional<ErrorCode> refusal(CookieObservation observation) {
    record(observation);
    return verdicts.get(0).refusal();
  }

  List<Visit> visitsOf(VisitorId visitor) {
    return desk()
        .forPurpose(Purpose.RIGHTS)
        .collection(visitor.subject(), VisitFields.VISIT, null, 1000)
        .stream()
        .map(Entry::value)
        .toList();
  }

  CustomerId customer(String number) {
    return desk()
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, PersonName.of("Anna", "Virta"), TestRegister.OWN)
                .collect(
                    CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), TestRegister.OWN))
        .id();
  }

  IdentityLink link(VisitorId visitor, CustomerId customer) {
    return link(visitor, customer, SITE_ANALYTICS);
  }

  IdentityLink link(VisitorId visitor, CustomerId customer, Purpose consent) {
    return visits().link(new LinkRequest(visitor, customer, LinkedBy.SIGN_IN, consent, "1"));
  }

  /** The pages that an answer tells somebody. */
  static List<String> pages(AccessAnswer answer) {
    return answer.data().stream()
        .filter(value -> value.path().equals(VisitFields.VISIT.path()))
        .map(value -> value.parts().getOrDefault("pages", ""))
        .toList();
  }

  static Set<String> paths(AccessAnswer answer) {
    return new TreeSet<>(answer.data().stream().map(AccessAnswer.HeldValue::path).toList());
  }

  @Override
  public void close() {
    register.close();
  }
}
