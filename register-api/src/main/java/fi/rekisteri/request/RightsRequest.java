package fi.rekisteri.request;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.identity.IdentityAssurance;
import fi.rekisteri.identity.IdentityCheck;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.RequestEvent.Certified;
import fi.rekisteri.request.RequestEvent.Closed;
import fi.rekisteri.request.RequestEvent.Complained;
import fi.rekisteri.request.RequestEvent.Concerned;
import fi.rekisteri.request.RequestEvent.Extended;
import fi.rekisteri.request.RequestEvent.Forwarded;
import fi.rekisteri.request.RequestEvent.Identified;
import fi.rekisteri.request.RequestEvent.NothingAsked;
import fi.rekisteri.request.RequestEvent.Noticed;
import fi.rekisteri.request.RequestEvent.Received;
import fi.rekisteri.request.RequestEvent.Risked;
import fi.rekisteri.request.RequestEvent.Told;
import fi.rekisteri.request.RequestEvent.Understood;
import fi.rekisteri.rights.RefusalCertificate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of one request (rekisteröidyn pyyntö). What it says follows from its entries alone.
 *
 * @param number its number, from 1
 * @param entries its entries in their order; the first one received it
 */
public record RightsRequest(long number, List<RequestEntry> entries) {
  /** Copies the entries; refuses a file that nothing opened. */
  public RightsRequest {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || !(entries.get(0).event() instanceof Received)) {
      throw new IllegalArgumentException("the first entry of a request receives it");
    }
  }

  private Received received() {
    return (Received) entries.get(0).event();
  }

  /** The day of its receipt, in the register's zone. */
  public LocalDate receivedOn() {
    return received().on();
  }

  /** What came. */
  public ReceivedRequest letter() {
    return received().letter();
  }

  /** What was noticed, when it came and when it was read. */
  public Set<IntakeFinding> findings() {
    Set<IntakeFinding> findings = EnumSet.noneOf(IntakeFinding.class);
    findings.addAll(received().findings());
    all(Understood.class).forEach(one -> findings.addAll(one.findings()));
    all(Noticed.class).forEach(one -> findings.addAll(one.findings()));
    return findings;
  }

  /** Its items, in the order of numbers. */
  public List<RequestItem> items() {
    return new ItemsSoFar(entries).items();
  }

  /** An item. */
  public Optional<RequestItem> item(int which) {
    return items().stream().filter(one -> one.number() == which).findFirst();
  }

  /** Whether it was looked up whom it concerns. */
  public boolean isLookedUp() {
    return last(Concerned.class).isPresent();
  }

  /** Whom it concerns; empty while that is not known, and where the register knows nobody. */
  public Optional<CustomerId> subject() {
    return last(Concerned.class).flatMap(Concerned::subject);
  }

  /** How sure it is who asks, by the latest judgement. */
  public Optional<IdentityAssurance> assurance() {
    return identified().map(Identified::assurance);
  }

  /** What was shown to identify the person, so far. */
  public IdentityEvidence evidence() {
    return identified().map(Identified::evidence).orElse(IdentityEvidence.nothing());
  }

  /** What was shown of one person says nothing of another one. */
  private Optional<Identified> identified() {
    int since = new Corrected(entries).last();
    return last(Identified.class, entries.subList(since, entries.size()));
  }

  /** What makes a mistake about the person worse in an item, as somebody said. */
  public Set<IdentityRisk> risks(int item) {
    Set<IdentityRisk> risks = EnumSet.noneOf(IdentityRisk.class);
    all(Risked.class).stream()
        .filter(one -> one.item() == item)
        .forEach(one -> risks.addAll(one.risks()));
    return risks;
  }

  /** What more was asked to identify the person, and whether that was deleted (G12.6). */
  public List<IdentityCheck> checks() {
    return new ChecksSoFar(entries).checks();
  }

  /** Who handles it, where it was passed on. */
  public Optional<ContactRole> forwardedTo() {
    return last(Forwarded.class).map(Forwarded::to);
  }

  /** When its time rested, or rests, for an item. */
  public List<Pause> pauses(int item) {
    return new PausesSoFar(entries).of(item);
  }

  /** By how much the time of an item was extended. */
  public Optional<Extension> extension(int item) {
    return all(Extended.class).stream()
        .filter(one -> one.items().isEmpty() || one.items().contains(item))
        .map(Extended::extension)
        .findFirst();
  }

  /** The certificates that were issued, the earliest first. */
  public List<RefusalCertificate> certificates() {
    return all(Certified.class).stream().map(Certified::certificate).toList();
  }

  /** What the person was told, the earliest first. */
  public List<Told> told() {
    return all(Told.class);
  }

  /** The complaints to authorities as they stand, in the order in which they became known. */
  public List<ComplaintCase> complaints() {
    Map<String, ComplaintCase> complaints = new LinkedHashMap<>();
    all(Complained.class)
        .forEach(one -> complaints.put(one.complaint().authorityReference(), one.complaint()));
    return List.copyOf(complaints.values());
  }

  /** The last day on which the file is kept as evidence; empty while something is left to do. */
  public Optional<LocalDate> keptThrough() {
    return last(Closed.class).map(Closed::keptThrough);
  }

  /** Whether something is left to do. */
  public boolean isOpen() {
    return keptThrough().isEmpty();
  }

  /** Whether it was found that the letter asks for nothing. */
  public boolean asksNothing() {
    return last(NothingAsked.class).isPresent();
  }

  /** Whether an authority is looking into it (S79.2). */
  public boolean isContested() {
    return complaints().stream().anyMatch(one -> one.endedOn().isEmpty());
  }

  private <E extends RequestEvent> List<E> all(Class<E> kind) {
    return all(kind, entries);
  }

  private static <E extends RequestEvent> List<E> all(Class<E> kind, List<RequestEntry> entries) {
    return entries.stream()
        .map(RequestEntry::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private <E extends RequestEvent> Optional<E> last(Class<E> kind) {
    return last(kind, entries);
  }

  private static <E extends RequestEvent> Optional<E> last(
      Class<E> kind, List<RequestEntry> entries) {
    List<E> all = all(kind, entries);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  @Override
  public String toString() {
    return "RightsRequest[" + number + ", " + entries.size() + " entries]";
  }
}
