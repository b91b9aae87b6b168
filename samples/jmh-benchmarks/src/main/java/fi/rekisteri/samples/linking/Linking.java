package fi.rekisteri.samples.linking;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.trail.EntryBytes;
import fi.rekisteri.core.trail.Hashes;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One entry of a look at six fields. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Linking {
  private static final List<String> FIELDS =
      List.of(
          CustomerFields.CUSTOMER_NUMBER.path(),
          CustomerFields.NAME.path(),
          CustomerFields.EMAIL.path(),
          CustomerFields.PHONE.path(),
          CustomerFields.POSTAL_ADDRESS.path(),
          CustomerFields.WEB_ADDRESS.path());

  private final Hashes hashes = new Hashes();
  private final AuditEntry entry = entry();
  private final byte[] bytes = EntryBytes.of(entry);
  private MessageDigest bare;

  /** Takes the JDK's own hash. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    bare = MessageDigest.getInstance("SHA-256");
  }

  /** The floor: the bare hash of the entry's bytes. */
  @Benchmark
  public byte[] bareHash() {
    return bare.digest(bytes);
  }

  /** The bytes of an entry. */
  @Benchmark
  public byte[] bytesOfEntry() {
    return EntryBytes.of(entry);
  }

  /** The leaf of an entry: its bytes, hashed. */
  @Benchmark
  public byte[] leafOfEntry() {
    return hashes.leaf(entry);
  }

  private static AuditEntry entry() {
    CustomerId subject = new CustomerId(new UUID(1, 2));
    return new AuditEntry(
        Evidence.at(new AuditPlace(new UUID(3, 4), 5)),
        Instant.parse("2026-11-22T10:00:00Z"),
        "clerk",
        "back-office",
        Purpose.CUSTOMER_RELATIONSHIP,
        AuditEntry.Act.done(AuditAction.READ, subject, FIELDS));
  }
}
