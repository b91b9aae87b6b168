package fi.rekisteri.jdbc;

import static fi.rekisteri.jdbc.CostedRegister.NOW;

import fi.rekisteri.Criterion;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.VisitListener;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.text.Language;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.VisitorId;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every operation whose cost is told, in the order of the page. */
final class CostedWorks {
  private static final int MANY = 500;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Receipt CALL = Receipt.of(NOW, Channel.PHONE).shownBy("call 7");
  private static final Asked ASKED = new Asked("1", Language.FI);

  private CostedWorks() {}

  static Stream<CostedWork> all() {
    return Stream.of(looks(), changes(), choices(), destruction(), out())
        .flatMap(works -> works.stream());
  }

  private static List<CostedWork> looks() {
    return List.of(
        CostedWork.of("get", on -> about(on, (access, id) -> access.get(id))),
        CostedWork.of(
            "get 100 times, recorded together",
            on -> {
              CustomerId id = on.registered();
              return () -> IntStream.range(0, 100).forEach(i -> on.windowed().get(id));
            }),
        CostedWork.of(
            "find by e-mail",
            on -> {
              on.registered();
              EmailAddress mail = on.people().mail();
              return () -> on.access().find(CustomerSearch.BY_EMAIL, mail);
            }),
        CostedWork.of("page of 20", on -> page(on, 20)),
        CostedWork.large("page of 200", on -> page(on, 200)),
        CostedWork.of("page of 20 who consented", CostedWorks::consenting));
  }

  private static Runnable page(CostedRegister on, int size) {
    on.filled(size);
    return () -> on.access().page(null, size);
  }

  private static Runnable consenting(CostedRegister on) {
    for (int i = 0; i < 20; i++) {
      on.desk().choicesOf(on.registered()).record(consent());
    }
    Criterion consented = new Criterion.Consenting(Purpose.PERSONALISED_CONTENT);
    return () -> on.access().people(consented).page(null, 20);
  }

  private static Choice consent() {
    return Choice.Consent.of(Purpose.PERSONALISED_CONTENT, ASKED, CALL);
  }

  private static List<CostedWork> changes() {
    return List.of(
        CostedWork.of(
            "register",
            on -> {
              Customer one = on.people().next();
              return () -> on.access().register(one);
            }),
        CostedWork.of(
            "change a plain field",
            on ->
                rectified(on, CustomerFields.WEB_ADDRESS, new WebAddress("https://example.fi/7"))),
        CostedWork.of(
            "change a searchable field",
            on -> rectified(on, CustomerFields.PHONE, new PhoneNumber("+358501234567"))),
        CostedWork.large(
            "import 500",
            on -> {
              List<Customer> some = Stream.generate(on.people()::next).limit(MANY).toList();
              return () -> on.imported(some);
            }),
        CostedWork.large("record 500 observations of one visitor", CostedWorks::observed));
  }

  private static <T> Runnable rectified(CostedRegister on, FieldKey<T> field, T value) {
    return about(
        on, (access, id) -> access.change(id, one -> one.rectify(field, value, CostedPeople.OWN)));
  }

  private static Runnable observed(CostedRegister on) {
    VisitorId visitor = VisitorId.random();
    CookieChoice yes = CookieChoice.accepted(ASKED, Purpose.SITE_ANALYTICS);
    Receipt before = Receipt.of(NOW.minusSeconds(2 * MANY), Channel.WEB);
    on.desk().visits().choose(CookieConsent.of(visitor, before, yes));
    List<CookieObservation> batch =
        IntStream.range(0, MANY)
            .mapToObj(
                i ->
                    CookieObservation.of(visitor, "analytics", NOW.minusSeconds(MANY - i))
                        .saw("/tuotteet/malli-" + i, Duration.ofSeconds(7)))
            .toList();
    return () ->
        require(on.desk().visits().record(batch.iterator(), VisitListener.SILENT).added() == MANY);
  }

  private static List<CostedWork> choices() {
    return List.of(
        CostedWork.of("consent", on -> chosen(on, consent())),
        CostedWork.of(
            "object",
            on -> chosen(on, new Choice.Objection(Purpose.BUSINESS_DEVELOPMENT, "", CALL))),
        CostedWork.of(
            "restrict",
            on ->
                chosen(
                    on,
                    new Choice.Restriction(Set.of(), RestrictionGround.ACCURACY_CONTESTED, CALL))));
  }

  private static Runnable chosen(CostedRegister on, Choice choice) {
    CustomerId id = on.registered();
    return () -> on.desk().choicesOf(id).record(choice);
  }

  private static List<CostedWork> destruction() {
    return List.of(
        CostedWork.of("erase", on -> about(on, (access, id) -> erase(on.desk(), id))),
        CostedWork.of(
            "remove what an erasure left, 10 values",
            on -> {
              CustomerId id =
                  on.access().register(CostedPeople.withOrders(on.people().former(), 10)).id();
              erase(on.desk(), id);
              return () -> on.desk().housekeeping().removeLeftovers();
            }),
        CostedWork.large("plan, approve and erase 500 who are due", CostedWorks::swept));
  }

  private static void erase(RegisterDesk desk, CustomerId id) {
    desk.retentionOf(id).demand(ErasureDemand.everything(ErasureCause.PROMISED, TODAY));
  }

  private static Runnable swept(CostedRegister on) {
    on.imported(Stream.generate(on.people()::former).limit(MANY).toList());
    return () -> {
      RetentionPlan plan = on.desk().retention().plan();
      require(plan.counts().people() == MANY);
      on.desk().retention().approve(plan.id(), plan.digest());
      on.desk().retention().execute(plan.id());
    };
  }

  private static List<CostedWork> out() {
    return List.of(
        CostedWork.of(
            "disclose",
            on ->
                about(
                    on,
                    (access, id) ->
                        on.desk().disclosures().disclose(id, DisclosingDesk.INVOICING))),
        CostedWork.large("select, freeze and release a list of 500", CostedWorks::listed),
        CostedWork.of(
            "page of 20 of a person's trail",
            on -> {
              CustomerId id = on.registered();
              IntStream.range(0, 20).forEach(i -> on.access().get(id));
              return () -> on.desk().audit().ofSubject(id, null, 20);
            }),
        CostedWork.of("answer of access", on -> about(on, (a, id) -> on.desk().answerAccess(id))),
        CostedWork.of("data to take along", on -> about(on, (a, id) -> on.desk().portability(id))),
        CostedWork.of(
            "request of access, from its letter to its answer",
            on -> about(on, (access, id) -> CostedRequest.answered(on.desk(), id))),
        CostedWork.of(
            "checkpoint",
            on -> {
              on.registered();
              return () -> on.desk().audit().checkpoint();
            }),
        CostedWork.of("export a checkpoint of the trail", CostedWorks::exported));
  }

  private static Runnable exported(CostedRegister on) {
    if (on.isEmpty()) {
      on.filled(100);
      on.desk().audit().checkpoint();
    }
    return () -> on.desk().audit().export(OutputStream.nullOutputStream());
  }

  private static Runnable listed(CostedRegister on) {
    if (on.isEmpty()) {
      on.filled(MANY);
    }
    return () -> {
      ListRun selected = on.desk().lists().select(CostedPeople.LABELS);
      ListRun frozen = on.desk().lists().freeze(selected.id(), selected.version());
      require(on.desk().lists().release(frozen.id(), frozen.version()).entries().size() == MANY);
    };
  }

  /** What is measured is what is told: work that was refused is cheap. */
  private static void require(boolean done) {
    if (!done) {
      throw new IllegalStateException("something else was done than is told");
    }
  }

  private interface Work {
    void of(CustomerAccess access, CustomerId id);
  }

  private static Runnable about(CostedRegister on, Work work) {
    CustomerId id = on.registered();
    return () -> work.of(on.access(), id);
  }
}
