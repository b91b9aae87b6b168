package fi.rekisteri.samples.quickstart;

import fi.rekisteri.VisitListener;
import fi.rekisteri.VisitReport;
import fi.rekisteri.Visits;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import fi.rekisteri.visit.CookieChoice;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.LinkRequest;
import fi.rekisteri.visit.LinkedBy;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A visit to the shop's site becomes hers when she signs in, until the link ends (S52). */
record VisitStory(Demo demo, PrintStream out) {
  private static final String PAGE = "/kengat/hilla.kuiskevaara@example.fi/koot?ref=uutiskirje";

  void tell(CustomerId id) {
    out.println();
    out.println("9. What the shop's site observes of a browser, and of her once she signs in");
    Visits visits = demo.clerk().visits();
    VisitorId visitor = VisitorId.random();
    out.println("   before the visitor agrees:  " + observe(visits, visitor));
    visits.choose(agreeing(visitor));
    out.println("   once they have agreed:      " + observe(visits, visitor) + ", of " + PAGE);
    IdentityLink link = visits.link(signingIn(visitor, id));
    out.println("   she signs in there, and can be told of " + told(id) + ", of " + page(id));
    observe(visits, visitor);
    out.println("   another page, and she can be told of   " + told(id));
    visits.unlink(link.visitor(), link.customer());
    observe(visits, visitor);
    out.println("   the link has ended: a third is nobody's, hers stay " + told(id));
  }

  private static CookieConsent agreeing(VisitorId visitor) {
    return CookieConsent.of(
        visitor,
        Receipt.of(Instant.now(), Channel.WEB),
        CookieChoice.accepted(new Asked("1", Language.FI), Purpose.SITE_ANALYTICS));
  }

  private static LinkRequest signingIn(VisitorId visitor, CustomerId id) {
    return new LinkRequest(visitor, id, LinkedBy.SIGN_IN, Purpose.SITE_ANALYTICS, "1");
  }

  private static String observe(Visits visits, VisitorId visitor) {
    CookieObservation seen =
        CookieObservation.of(visitor, "analytics", Instant.now()).saw(PAGE, Duration.ofSeconds(40));
    VisitReport report = visits.record(List.of(seen).iterator(), VisitListener.SILENT);
    return report.refused().isEmpty() ? "recorded " + report.recorded() : report.refused() + "";
  }

  private String told(CustomerId id) {
    long visits = visits(id).count();
    return visits + (visits == 1 ? " visit" : " visits");
  }

  /** The page as it was kept: nothing in its path tells of a person any more. */
  private String page(CustomerId id) {
    return visits(id)
        .flatMap(value -> value.parts().values().stream())
        .filter(part -> part.startsWith("/"))
        .findFirst()
        .orElse("no page");
  }

  private Stream<HeldValue> visits(CustomerId id) {
    return demo.dataProtectionOfficer().answerAccess(id).data().stream()
        .filter(value -> value.path().equals(VisitFields.VISIT.path()));
  }
}
