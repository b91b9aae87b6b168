package fi.rekisteri.core.publication;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.disclosure.Details;
import fi.rekisteri.core.disclosure.Ledger;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.handover.HandoverDecision.Cleared;
import fi.rekisteri.core.handover.HandoverGuard;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureDetails.Basis;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureForm;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.DisclosureReference;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.ListVersion;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a release for each person: an entry in the trail, and where the list goes to
 * somebody, a line in the ledger of disclosures (S9.5). A printing house is judged like any
 * recipient; whoever reads what is published cannot be named, nor bound by an agreement.
 */
final class ListLedger implements Look.Beside {
  private final Act act;
  private final PublicationList list;
  private final ListVersion version;
  private final List<String> told;
  private final @Nullable DisclosureDetails details;

  ListLedger(ListStep step, ListRun known) {
    list = step.list();
    version = new ListVersion(known.id(), Math.toIntExact(known.version() + 1));
    details = list.recipient().map(code -> details(step, code)).orElse(null);
    act = details == null ? step.act() : step.act().as(AuditAction.DISCLOSE);
    told =
        details == null
            ? List.of("list=" + list.code())
            : List.of("to=" + list.recipient().orElseThrow(), "on=" + ground(list));
  }

  /** Every declaration of a list is the ground of what it discloses. */
  private static DisclosureGround ground(PublicationList list) {
    return new DisclosureGround(list.purpose().code());
  }

  private static DisclosureDetails details(ListStep step, String code) {
    Recipient recipient = step.engine().definition().recipient(code).orElseThrow();
    return recipient.role() == Recipient.Role.PUBLIC
        ? published(step.list(), recipient)
        : cleared(step, recipient);
  }

  /** To everybody, wherever they read it; it is published from here (S9). */
  private static DisclosureDetails published(PublicationList list, Recipient anybody) {
    return new DisclosureDetails(
        anybody.category().in(Language.FI),
        CountryCode.FINLAND,
        DisclosureRoute.DIRECT,
        DisclosureForm.PLAIN,
        List.of(),
        new Basis(Evidence.CASE, list.code(), Optional.empty(), Optional.empty()));
  }

  private static DisclosureDetails cleared(ListStep step, Recipient printer) {
    PublicationList list = step.list();
    DisclosureRule rule =
        new DisclosureRule(
            ground(list),
            list.purpose(),
            Set.of(printer.code()),
            list.fields(),
            Evidence.CONTRACT,
            list.title());
    DisclosureRequest request =
        new DisclosureRequest(
            printer.code(),
            ground(list),
            list.fields(),
            new DisclosureReference.Contract(list.code()),
            DisclosureRoute.DIRECT,
            Optional.empty(),
            DisclosureForm.PLAIN);
    LocalDate today = LocalDate.ofInstant(step.engine().now(), step.engine().definition().zone());
    Cleared cleared =
        new HandoverGuard(step.engine().definition())
            .judge(rule, request, today)
            .fold(
                yes -> yes,
                no -> {
                  step.act().recordRefusal(no.code());
                  throw no.denied();
                });
    return Details.of(request, cleared);
  }

  /** Of a record that has not changed since it was frozen, this was asked then. */
  @Override
  public boolean isChild(
      Transaction tx, SealedCustomer sealed, OpenPerson person, LocalDate today) {
    return false;
  }

  @Override
  public Optional<DisclosureLine> line(OpenPerson person, Candidate candidate, Instant now) {
    return details == null
        ? Optional.empty()
        : Optional.of(Ledger.line(person, facts(candidate, now), details));
  }

  private DisclosureFacts facts(Candidate candidate, Instant now) {
    return new DisclosureFacts(
        DisclosureId.at(now),
        candidate.id(),
        list.recipient().orElseThrow(),
        ground(list),
        list.purpose(),
        candidate.shown(),
        act.caller().actor().interfaceId(),
        Optional.of(version));
  }

  /** Writes lines and entries of a page. */
  void record(Transaction tx, List<Looked.One> people) {
    List<DisclosureLine> lines = people.stream().flatMap(one -> one.line().stream()).toList();
    if (!lines.isEmpty()) {
      tx.disclosures().append(lines);
    }
    List<Deed> deeds = new ArrayList<>(people.size());
    for (Looked.One one : people) {
      List<String> fields = new ArrayList<>(told);
      fields.addAll(one.candidate().shown());
      deeds.add(act.done(one.candidate().id(), fields));
    }
    if (!deeds.isEmpty()) {
      tx.record(deeds);
    }
  }
}
