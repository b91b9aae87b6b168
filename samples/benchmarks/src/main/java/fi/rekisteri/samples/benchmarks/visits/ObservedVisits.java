package fi.rekisteri.samples.benchmarks.visits;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.VisitListener;
import fi.rekisteri.VisitReport;
import fi.rekisteri.Visits;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.Language;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The shipped register, whose visitors said yes to statistics, recording what a site observes. */
public final class ObservedVisits implements AutoCloseable {
  private static final String SITE = "site";

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final CustomerRegister register;
  private final List<VisitorId> visitors = new ArrayList<>();

  public ObservedVisits(DataSource pool, int count) {
    JdbcSchema.migrate(pool);
    Instant from = Instant.now().minusSeconds(60);
    register =
        EmbeddedRegister.builder()
            .definition(definition())
            .storage(JdbcStorage.on(pool))
            .keys(InMemoryKeys.random())
            .staff(StaffSource.of(StaffMember.of(SITE, from, Operation.MAINTAIN).signed("1", from)))
            .importing(thread)
            .build();
    for (int i = 0; i < count; i++) {
      visitors.add(consenting());
    }
  }

  private static RegisterDefinition definition() {
    return CustomerRegisterNotice.definition(
            Controller.of(
                "Esimerkki Oy",
                ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")))
        .toBuilder()
        .change(changes -> changes.status(ActivityStatus.ACTIVE, Purpose.SITE_ANALYTICS))
        .build();
  }

  private VisitorId consenting() {
    VisitorId visitor = VisitorId.random();
    CookieChoice yes = CookieChoice.accepted(new Asked("1", Language.FI), Purpose.SITE_ANALYTICS);
    visits().choose(CookieConsent.of(visitor, Receipt.of(Instant.now(), Channel.WEB), yes));
    return visitor;
  }

  private Visits visits() {
    return register
        .actingAs(Actor.person(SITE, Instant.now(), "password+otp", "web-shop"))
        .visits();
  }

  /**
   * Records a batch that is made while it is read; everything of it must be new.
   *
   * @param pages how many observations of one visitor follow each other
   */
  public void record(int observations, int pages, VisitListener listener) {
    Instant at = Instant.now();
    Iterator<CookieObservation> batch =
        IntStream.range(0, observations).mapToObj(i -> observation(i, i / pages, at)).iterator();
    VisitReport report = visits().record(batch, listener);
    if (report.added() != observations) {
      throw new IllegalStateException("observations were refused or lost: " + report);
    }
  }

  private CookieObservation observation(int number, int session, Instant at) {
    VisitorId visitor = visitors.get((int) (session * 7919L % visitors.size()));
    return CookieObservation.of(visitor, "analytics", at)
        .from("192.0.2." + (1 + number % 250))
        .saw("/tuotteet/kengat/malli-" + number % 1000, Duration.ofSeconds(number % 90))
        .by("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
  }

  @Override
  public void close() {
    register.close();
    thread.shutdown();
  }
}
