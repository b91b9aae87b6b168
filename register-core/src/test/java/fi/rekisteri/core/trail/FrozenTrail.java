package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditEntry.Act;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.KnownKeys;
import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.core.sealing.RegisterKeys;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A trail with fixed keys, times, lanes and reasons: it is exported to the same bytes each time.
 * Three checkpoints; between the first and the second the audit key is replaced.
 */
public final class FrozenTrail {
  static final String REGISTER = "asiakasrekisteri";
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final CustomerId ANNA = CustomerId.parse("3f0a5c1e-7b9d-4e21-8a54-0c6d2f1b9e73");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Rows rows = new Rows(new ArrayList<>());
  private final Sealing sealing =
      Sealing.open(
          REGISTER,
          KnownKeys.of(new byte[32]),
          rows,
          CryptoBackend.configured().withRandom(new Counting()));
  private final Trail trail =
      new Trail(REGISTER, storage, sealing::ring, Clock.fixed(NOON, ZoneOffset.UTC));

  /** The public key that signs the first checkpoint. */
  public String publicKey() {
    return HexFormat.of().formatHex(sealing.ring().allAuditKeys().get(1).publicKey());
  }

  /** The whole trail as a file. */
  public byte[] export() {
    Lane morning = lane("0c1ad2f0-6f1e-4f0e-9a3d-5f2f9b6f7d11", false);
    write(morning, looks(0));
    write(lane("f0000000-0000-4000-8000-000000000001", true), emergency());
    new Checkpointer(trail).make();
    replaceKey();
    write(morning, looks(100));
    write(lane("9e0b1c34-3b52-4d0f-8f57-02f6f1a6c9d2", false), looks(200));
    new Checkpointer(trail).make();
    write(lane("7d3a5a60-0000-4000-8000-00000000ffff", true), emergency());
    new Checkpointer(trail).make();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new ExportWriter(trail).write(file);
    return file.toByteArray();
  }

  private void replaceKey() {
    rows.addIfAbsent(sealing.nextKey(KeyPurpose.AUDIT));
    sealing.refresh();
  }

  private Lane lane(String id, boolean once) {
    AuditKeys keys = sealing.ring().auditKeys();
    AuditLane lane = new AuditLane(UUID.fromString(id), keys.epoch(), NOON, once);
    storage.inTransaction(
        tx -> {
          tx.checkpoints().open(lane);
          return lane;
        });
    return Lane.after(lane, keys.newLinkMac(), 0, null);
  }

  private void write(Lane lane, List<Deed> deeds) {
    List<AuditEntry> entries = new ArrayList<>();
    for (Deed deed : deeds) {
      byte[] sealed = deed.reason().isEmpty() ? null : new byte[] {-31, 1, 0, 127, -128, -1};
      entries.add(lane.place(deed, place -> sealed));
    }
    storage.inTransaction(
        tx -> {
          tx.audit().append(entries);
          return entries;
        });
  }

  private static List<Deed> looks(long after) {
    return List.of(
        deed(after, "maija", Act.done(AuditAction.READ, ANNA, List.of("name", "postalAddress"))),
        deed(after + 1_000, "maija#2", Act.nothingFound(AuditAction.SEARCH, List.of("email"))),
        deed(
            after + 1_000_000,
            "pekka",
            Act.denied(AuditAction.CHANGE, Optional.of(ANNA), ErrorCode.NOT_DESIGNATED)));
  }

  private static List<Deed> emergency() {
    Act act = Act.done(AuditAction.READ, ANNA, List.of()).on(Footing.BREAK_GLASS);
    Deed said = deed(7, "päivystäjä", act);
    return List.of(new Deed(said.at(), said.by(), act, Optional.of("sealed")));
  }

  private static Deed deed(long micros, String actor, Act act) {
    Deed.By by = new Deed.By(actor, "myymälä", Purpose.CUSTOMER_RELATIONSHIP);
    return new Deed(NOON.plusNanos(micros * 1_000), by, act, Optional.empty());
  }

  private record Rows(List<RegisterKey> keys) implements RegisterKeys {
    @Override
    public KeyRing ring() {
      return new KeyRing(keys.size(), keys);
    }

    @Override
    public boolean isInUse(KeyPurpose purpose) {
      return false;
    }

    @Override
    public boolean addIfAbsent(RegisterKey key) {
      return keys.stream().noneMatch(one -> one.context().equals(key.context())) && keys.add(key);
    }
  }

  /** Every draw is of one byte, the number of the draw. */
  private static final class Counting extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private byte draws;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, ++draws);
    }
  }
}
