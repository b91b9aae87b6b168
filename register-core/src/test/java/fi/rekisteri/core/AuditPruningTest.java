package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.InclusionProof;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was exported and verified may go, and nothing else; a new audit key goes on with it. */
class AuditPruningTest {
  private final ExportedTrail exported = new ExportedTrail();
  private final TamperedStorage storage = exported.storage;
  private final TestRegister test = exported.test;
  private final AuditTrail trail = exported.trail;
  private final AuditExportVerifier verifier = exported.verifier;
  private final Customer anna = exported.anna;

  @Test
  @DisplayName("an exported and verified beginning may go; what is left verifies, and goes on")
  void prunedTrailVerifies() {
    byte[] first = export();
    long before = storage.storedEntries().size();
    List<AuditEntry> gone = storage.storedEntries();
    assertThat(trail.prune(new ByteArrayInputStream(first))).isEqualTo(10);
    assertThat(storage.storedEntries()).hasSize((int) before + 1 - 10);
    assertThat(trail.verify().findings()).isEmpty();
    assertThat(trail.verify().pruned()).isEqualTo(3);
    assertThat(trail.verify().unremoved()).isZero();
    AuditEntry put = gone.get(0);
    storage.entries = seen -> Stream.concat(seen.stream(), Stream.of(put)).toList();
    assertThat(trail.verify().unremoved()).as("put back behind the register's back").isEqualTo(1);
    storage.mend();
    assertThat(trail.prune(new ByteArrayInputStream(first))).as("again").isZero();
    test.maintenance().get(anna.id());
    trail.checkpoint();
    ExportVerdict.Whole second = (ExportVerdict.Whole) verdict(export());
    ExportVerdict.Whole whole = (ExportVerdict.Whole) verdict(first);
    assertThat(second.from()).isEqualTo(4);
    assertThat(second.hashes().previous()).isEqualTo(whole.hashes().last());
    assertThat(trail.prune(new ByteArrayInputStream(export()))).isPositive();
    assertThat(trail.verify().findings()).isEmpty();
  }

  @Test
  @DisplayName("nothing is pruned by a file that is broken, of another trail, or leaves a gap")
  void nothingIsPrunedByAnotherFile() {
    byte[] file = export();
    byte[] cut = Arrays.copyOf(file, file.length - 10);
    TamperedStorage other = new TamperedStorage();
    TestRegister theirs = new TestRegister(other, definition(), test.keys);
    theirs.maintenance().register(anna());
    theirs.register.actingAs(ADMIN).audit().checkpoint();
    ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    theirs.register.actingAs(ADMIN).audit().export(foreign);
    List<AuditEntry> before = storage.storedEntries();
    for (byte[] wrong : List.of(cut, foreign.toByteArray(), new byte[0])) {
      assertThatThrownBy(() -> trail.prune(new ByteArrayInputStream(wrong)))
          .isInstanceOf(RegisterException.class)
          .extracting(refusal -> ((RegisterException) refusal).code())
          .isEqualTo(ErrorCode.EXPORT_REFUSED);
    }
    assertThat(storage.storedEntries()).containsAll(before);
  }

  @Test
  @DisplayName("nothing is pruned by checkpoints that somebody has widened in the database")
  void nothingIsPrunedByAlteredCheckpoints() {
    byte[] file = export();
    test.maintenance().get(anna.id());
    List<AuditEntry> before = storage.storedEntries();
    storage.checkpoints =
        seen -> {
          SignedCheckpoint real = seen.get(0);
          String wider =
              new String(real.body(), StandardCharsets.UTF_8)
                  .replaceFirst("(?m)^(lane .* )\\d+$", "$1999");
          List<SignedCheckpoint> altered = new ArrayList<>(seen);
          altered.set(
              0, new SignedCheckpoint(1, wider.getBytes(StandardCharsets.UTF_8), real.signature()));
          return altered;
        };
    assertThatThrownBy(() -> trail.prune(new ByteArrayInputStream(file)))
        .isInstanceOf(CorruptDataException.class)
        .hasMessageContaining("TRAIL_BROKEN");
    assertThat(storage.storedEntries()).containsAll(before);
    storage.mend();
    assertThat(trail.prune(new ByteArrayInputStream(file))).as("control").isEqualTo(10);
  }

  @Test
  @DisplayName("law 6: that a beginning may go is signed before anything goes")
  void pruningIsSignedFirst() {
    byte[] file = export();
    trail.prune(new ByteArrayInputStream(file));
    assertThat(storage.storedCheckpoints()).hasSize(4);
    String last = new String(storage.storedCheckpoints().get(3).body(), StandardCharsets.UTF_8);
    assertThat(last).contains("\npruned 3 ");
  }

  @Test
  @DisplayName("law 6: a prune that is refused is told as denied, and nowhere as done")
  void refusedPruneIsNotToldAsDone() {
    byte[] cut = Arrays.copyOf(export(), 100);
    assertThatThrownBy(() -> trail.prune(new ByteArrayInputStream(cut)))
        .isInstanceOf(RegisterException.class);
    assertThat(storage.storedEntries())
        .filteredOn(entry -> entry.act().action() == AuditAction.PRUNE_TRAIL)
        .extracting(entry -> entry.act().outcome())
        .containsExactly(Outcome.DENIED);
  }

  @Test
  @DisplayName(
      "S45.2 a new audit key is named by the old one, and goes on with lanes and signatures")
  void newAuditKeyIsNamedByTheOldOne() {
    String before = trail.publicKey();
    RotationReport report = test.register.actingAs(ADMIN).keys().rotate(Rotation.AUDIT_KEY);
    assertThat(report.state()).isEqualTo(RotationReport.State.FINISHED);
    test.maintenance().get(anna.id());
    trail.checkpoint();
    trail.checkpoint();
    assertThat(trail.publicKey()).as("what the beginning is verified with").isEqualTo(before);
    assertThat(trail.verify().findings()).isEmpty();
    ExportVerdict.Whole whole = (ExportVerdict.Whole) verdict(export());
    assertThat(whole.hashes().nextSigner()).isNotEqualTo(before);
    trail.prune(new ByteArrayInputStream(export()));
    test.register.actingAs(ADMIN).keys().rotate(Rotation.AUDIT_KEY);
    test.maintenance().get(anna.id());
    trail.checkpoint();
    assertThat(trail.verify().findings()).isEmpty();
    assertThat(trail.prune(new ByteArrayInputStream(export())))
        .as("by the second key")
        .isPositive();
    assertThat(trail.verify().findings()).isEmpty();
    test.maintenance().get(anna.id());
    trail.checkpoint();
    InclusionProof proof = trail.prove(storage.storedEntries().get(0).place());
    String body = new String(proof.checkpoint().body(), StandardCharsets.UTF_8);
    String signer = body.lines().filter(line -> line.startsWith("signer ")).findFirst().get();
    assertThat(AuditExportVerifier.trusting(signer.substring(7)).proves(proof)).isTrue();
    assertThat(verifier.proves(proof)).as("the first key signed none of these").isFalse();
  }

  private byte[] export() {
    return exported.export();
  }

  private ExportVerdict verdict(byte[] file) {
    return exported.verdict(file);
  }
}
