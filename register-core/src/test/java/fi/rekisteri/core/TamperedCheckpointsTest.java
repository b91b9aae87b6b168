package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.TrailFinding.Kind;
import fi.rekisteri.customer.Customer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checkpoints that somebody with the database and no key has changed, cut off or made up. */
class TamperedCheckpointsTest {
  private final TamperedStorage storage = new TamperedStorage();
  private final TestRegister test = new TestRegister(storage, definition());
  private final AuditTrail trail = test.register.actingAs(ADMIN).audit();

  /** Two checkpoints, and a tail that none covers. */
  @BeforeEach
  void actAndCover() {
    Customer anna = test.maintenance().register(anna());
    test.maintenance().get(anna.id());
    assertThat(trail.checkpoint().made()).hasSize(1);
    test.maintenance().get(anna.id());
    assertThat(trail.checkpoint().made()).hasSize(1);
    test.maintenance().get(anna.id());
  }

  @Test
  @DisplayName(
      "a last checkpoint that is gone with its entries is found by the lane, and by a witness")
  void cutCheckpointIsFound() {
    SignedCheckpoint witnessed = storage.storedCheckpoints().get(1);
    storage.checkpoints = seen -> seen.subList(0, 1);
    assertThat(trail.verify().findings()).contains(TrailFinding.in(Kind.CHECKPOINT_MISSING, 2));
    assertThat(trail.verify(witnessed).findings())
        .contains(TrailFinding.in(Kind.CHECKPOINT_MISSING, 2));
  }

  @Test
  @DisplayName("a checkpoint of another key, text or signature is found")
  void forgedCheckpointIsFound() {
    SignedCheckpoint real = storage.storedCheckpoints().get(0);
    byte[] body = real.body();
    body[body.length - 2] ^= 1;
    byte[] signature = real.signature();
    signature[5] ^= 4;
    for (SignedCheckpoint forged :
        List.of(
            new SignedCheckpoint(1, body, real.signature()),
            new SignedCheckpoint(1, real.body(), signature),
            new SignedCheckpoint(1, new byte[0], new byte[64]),
            new TestRegisterElsewhere().checkpoint())) {
      storage.checkpoints = seen -> List.of(forged, seen.get(1));
      assertThat(trail.verify().findings())
          .extracting(TrailFinding::kind)
          .containsAnyOf(Kind.CHECKPOINT_ALTERED, Kind.CHECKPOINT_FORKED);
    }
  }

  @Test
  @Timeout(20)
  @DisplayName("rows of somebody who wants the verification to fail are findings, at once")
  void hostileRowsAreFindings() {
    SignedCheckpoint first = storage.storedCheckpoints().get(0);
    String text = new String(first.body(), StandardCharsets.UTF_8);
    byte[] noKey =
        text.replaceFirst("next-signer .*", "next-signer " + "z".repeat(64))
            .getBytes(StandardCharsets.UTF_8);
    byte[] byNobody =
        text.replaceFirst("signer .*", "signer " + "z".repeat(64)).getBytes(StandardCharsets.UTF_8);
    List<SignedCheckpoint> hostile =
        List.of(
            new SignedCheckpoint(1, noKey, first.signature()),
            new SignedCheckpoint(2, byNobody, first.signature()),
            new SignedCheckpoint(Long.MAX_VALUE, first.body(), first.signature()));
    storage.checkpoints = seen -> hostile;
    assertThat(trail.verify().findings())
        .startsWith(
            TrailFinding.in(Kind.CHECKPOINT_ALTERED, 1),
            TrailFinding.in(Kind.CHECKPOINT_ALTERED, 2),
            TrailFinding.in(Kind.CHECKPOINT_MISSING, 3),
            TrailFinding.in(Kind.CHECKPOINT_ALTERED, Long.MAX_VALUE));
  }

  @Test
  @DisplayName("of two histories that began alike a witness tells the other one")
  void forkedHistoryIsFound() {
    SignedCheckpoint first = storage.storedCheckpoints().get(0);
    SignedCheckpoint second = storage.storedCheckpoints().get(1);
    SignedCheckpoint other = new SignedCheckpoint(2, first.body(), second.signature());
    assertThat(trail.verify(other).findings()).contains(TrailFinding.in(Kind.CHECKPOINT_FORKED, 2));
    assertThat(trail.verify(second).findings()).isEmpty();
  }

  /** Somebody else's register, whose checkpoint is right for that one. */
  private static final class TestRegisterElsewhere {
    SignedCheckpoint checkpoint() {
      TamperedStorage other = new TamperedStorage();
      TestRegister theirs = new TestRegister(other, definition());
      theirs.maintenance().register(anna());
      return theirs.register.actingAs(ADMIN).audit().checkpoint().made().get(0);
    }
  }
}
