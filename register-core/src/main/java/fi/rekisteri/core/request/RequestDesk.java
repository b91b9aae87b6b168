package fi.rekisteri.core.request;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.RequestRunReport;
import fi.rekisteri.Requests;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.ComplaintCase;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.DueRequest;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestEvent.Identified;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import fi.rekisteri.rights.RefusalCertificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests of data subjects in the hands of one actor.
 *
 * @param files what reads and adds to files
 * @param desk the register in the hands of the same actor: items are carried out through it
 */
public record RequestDesk(Files files, RegisterDesk desk) implements Requests {
  /** The desk of an actor. */
  public static RequestDesk of(Engine engine, Caller caller, RegisterDesk desk) {
    return new RequestDesk(new Files(engine, caller), desk);
  }

  @Override
  public RightsRequest receive(ReceivedRequest letter) {
    return files.open(letter);
  }

  @Override
  public RightsRequest understood(long number, List<Claim> claims) {
    RightsRequest file = new Concerning(files).understood(number, claims);
    return file.subject().isPresent() ? new AtReceipt(files, desk).takeEffect(file) : file;
  }

  @Override
  public RightsRequest nothingAsked(long number, String reason) {
    return files.step(number, (rules, file) -> rules.nothingAsked(file, reason));
  }

  @Override
  public RightsRequest forward(long number, ContactRole to) {
    return files.step(number, (rules, file) -> rules.forwarded(file, to));
  }

  @Override
  public RightsRequest concerns(long number, CustomerId subject) {
    RightsRequest file = new Concerning(files).person(number, subject);
    return new AtReceipt(files, desk).takeEffect(file);
  }

  @Override
  public RightsRequest concernsNobody(long number) {
    return new Concerning(files).nobody(number);
  }

  @Override
  public RightsRequest identified(long number, IdentityEvidence evidence) {
    return files.step(
        number,
        (rules, file) -> {
          RequestRules.requireOpen(file);
          return new Identified(evidence, rules.identity().assurance(evidence));
        });
  }

  @Override
  public IdentityDecision identity(long number, int item, Set<IdentityRisk> risks) {
    if (!risks.isEmpty() && !get(number).risks(item).containsAll(risks)) {
      files.step(number, (rules, file) -> rules.risked(file, item, risks));
    }
    return files.look(
        number, (rules, file) -> rules.identity().of(file, RequestRules.item(file, item)));
  }

  @Override
  public RightsRequest checked(long number, IdentityCheck check) {
    return files.step(number, (rules, file) -> rules.checking().checked(file, check));
  }

  @Override
  public RightsRequest ask(long number, Question question) {
    return files.step(number, (rules, file) -> rules.asked(file, question));
  }

  @Override
  public RightsRequest heard(long number, Set<Integer> items, LocalDate on) {
    return files.step(number, (rules, file) -> rules.heard(file, items, on));
  }

  @Override
  public RightsRequest amend(long number, int item, Claim claim) {
    return files.step(number, (rules, file) -> rules.amended(file, item, claim));
  }

  @Override
  public RightsRequest takenBack(long number, int item) {
    return new TakingBack(files, desk).item(number, item);
  }

  @Override
  public RightsRequest extend(long number, Set<Integer> items, Extension extension) {
    return files.step(number, (rules, file) -> rules.extended(file, items, extension));
  }

  @Override
  public RightsRequest decide(long number, int item, Decision decision) {
    new AtReceipt(files, desk).catchUp(number);
    return files.step(number, (rules, file) -> rules.deciding().decided(file, item, decision));
  }

  @Override
  public CarriedOut carryOut(long number, int item) {
    return new CarryingOut(files, desk).carryOut(number, item);
  }

  @Override
  public RefusalCertificate certify(long number, CertificateOrder order) {
    RightsRequest file =
        files.step(number, (rules, before) -> rules.certifying().certified(before, order));
    List<RefusalCertificate> all = file.certificates();
    return all.get(all.size() - 1);
  }

  @Override
  public RightsRequest told(long number, Set<Integer> items, Telling telling) {
    return files.step(number, (rules, file) -> rules.told(file, items, telling));
  }

  @Override
  public RightsRequest complained(long number, ComplaintCase complaint) {
    return files.step(number, (rules, file) -> rules.complaining().complained(file, complaint));
  }

  @Override
  public RightsRequest get(long number) {
    return files.look(number, (rules, file) -> file);
  }

  @Override
  public List<RightsRequest> page(long after, int limit) {
    PageLimit.require(limit);
    return files.read(
        Optional.empty(),
        "after=" + after,
        book -> book.read(book.tx().requests().page(after, limit)));
  }

  @Override
  public List<RightsRequest> of(CustomerId subject) {
    return files.read(
        Optional.of(subject),
        "subject",
        book -> book.read(book.tx().requests().ofSubject(subject)));
  }

  @Override
  public List<ItemDeadline> deadlines(long number) {
    return files.look(number, (rules, file) -> rules.clocks().ofUnanswered(file));
  }

  @Override
  public List<ItemDeadline> due(int days) {
    return new DueItems(files).within(days);
  }

  @Override
  public List<DueRequest> pageDue(LocalDate through, @Nullable DueRequest after, int limit) {
    PageLimit.require(limit);
    return new WrittenDays(files).page(through, after, limit);
  }

  @Override
  public long countDue(LocalDate through) {
    return new WrittenDays(files).count(through);
  }

  @Override
  public RequestRunReport resume() {
    return new RequestRun(files, desk).resume();
  }

  @Override
  public long removeExpired() {
    return new ExpiredFiles(files).remove();
  }
}
