package fi.rekisteri.core.inquiry;

import fi.rekisteri.SecurityListener;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.audit.SecurityEvent.DecoyOpened;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.customer.CustomerId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the decoys, and tells the host what happens to them. Neither an answer of the host's about
 * decoys nor its listener can change what becomes of an act: what they throw goes to the log, by
 * its type alone. Thread-safe.
 */
public final class DecoyWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DecoyWatch.class);

  /** Whatever passes everybody by, or is the controller's own work with its decoys. */
  private static final Set<AuditAction> EXPECTED =
      EnumSet.of(
          AuditAction.PAGE,
          AuditAction.SHARE,
          AuditAction.RELEASE_LIST,
          AuditAction.REGISTER,
          AuditAction.READ_TRAIL,
          AuditAction.REVIEW_EMERGENCY,
          AuditAction.ERASE);

  private final Predicate<CustomerId> decoys;
  private final SecurityListener listener;

  /** A watch over the host's decoys. */
  public DecoyWatch(Predicate<CustomerId> decoys, SecurityListener listener) {
    this.decoys = decoys;
    this.listener = listener;
  }

  /**
   * What an entry tells of a decoy, if anything; a host that cannot tell gets a note in the log.
   */
  public Optional<DecoyOpened> noticed(AuditEntry entry) {
    try {
      return opened(entry);
    } catch (RuntimeException | Error failure) {
      LOG.warn("whether a customer is a decoy could not be told: {}", failure.getClass().getName());
      return Optional.empty();
    }
  }

  private Optional<DecoyOpened> opened(AuditEntry entry) {
    return EXPECTED.contains(entry.act().action())
        ? Optional.empty()
        : entry.act().subject().filter(decoys).map(decoy -> opened(entry, decoy));
  }

  private static DecoyOpened opened(AuditEntry entry, CustomerId decoy) {
    return new DecoyOpened(
        entry.place(),
        entry.at(),
        new DecoyOpened.By(
            entry.actor(), entry.interfaceId(), entry.purpose(), entry.act().action()),
        decoy,
        entry.act().outcome());
  }

  /** Tells the listener, whatever it does. */
  public void tell(SecurityEvent event) {
    try {
      listener.happened(event);
    } catch (RuntimeException | Error failure) {
      LOG.warn("the security listener failed: {}", failure.getClass().getName());
    }
  }

  /** Tells the listener what a verification found. */
  public void tell(List<TrailFinding> findings) {
    findings.forEach(finding -> tell(new SecurityEvent.TrailBroken(finding)));
  }

  /** Decoys that were opened and bursts of refusals, as entries pass by, newest first. */
  public Stream<SecurityEvent> events(Stream<AuditEntry> entries, BurstRule rule) {
    RefusalBursts bursts = new RefusalBursts(rule);
    Stream<SecurityEvent> met =
        entries.mapMulti(
            (entry, events) -> {
              bursts.meet(entry, events::accept);
              opened(entry).ifPresent(events);
            });
    return Stream.concat(met, Stream.of(bursts).flatMap(RefusalBursts::rest));
  }
}
