package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.ExportReceipt;
import fi.rekisteri.audit.InclusionProof;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.Defect;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** An outsider verifies an export; what was exported and verified may go. */
class AuditExportTest {
  private final TamperedStorage storage = new TamperedStorage();
  private final TestRegister test = new TestRegister(storage, definition());
  private final AuditTrail trail = test.register.actingAs(ADMIN).audit();
  private final AuditExportVerifier verifier = AuditExportVerifier.trusting(trail.publicKey());
  private Customer anna;

  @BeforeEach
  void actAndCover() {
    anna = test.maintenance().register(anna());
    for (int i = 0; i < 3; i++) {
      test.maintenance().get(anna.id());
      test.maintenance().page(null, 10);
      trail.checkpoint();
    }
  }

  @Test
  @DisplayName("an export is whole, and says what it holds")
  void exportIsWhole() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ExportReceipt receipt = trail.export(file);
    ExportVerdict.Whole whole = (ExportVerdict.Whole) verdict(file.toByteArray());
    assertThat(whole.from()).isEqualTo(1);
    assertThat(whole.through()).isEqualTo(3).isEqualTo(receipt.through());
    assertThat(whole.entries()).isEqualTo(receipt.entries()).isEqualTo(1 + 3 * 3);
    assertThat(whole.hashes().export()).isEqualTo(receipt.sha256());
    assertThat(whole.register()).isEqualTo(definition().id().value());
  }

  @RepeatedTest(120)
  @DisplayName("a changed byte anywhere in the file is found")
  void changedByteIsFound(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    byte[] file = export();
    file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    assertThat(verdict(file)).isInstanceOf(ExportVerdict.Broken.class);
  }

  @RepeatedTest(60)
  @DisplayName("a dropped, doubled or swapped line, and a cut end, are found")
  void changedLinesAreFound(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    List<String> lines = lines(export());
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    List<String> changed = new ArrayList<>(lines);
    switch (run.getCurrentRepetition() % 4) {
      case 0 -> changed.remove(at);
      case 1 -> changed.add(other, lines.get(at));
      case 2 -> changed.subList(at, lines.size()).clear();
      default -> Collections.swap(changed, at, (at + 1) % lines.size());
    }
    assertThat(verdict(text(changed)))
        .as("case %d, line %d", run.getCurrentRepetition() % 4, at)
        .isInstanceOf(ExportVerdict.Broken.class);
  }

  @Test
  @DisplayName("the first altered entry is named, by line and place")
  void firstAlteredEntryIsNamed() {
    List<String> lines = lines(export());
    String altered = lines.get(3).replace("\"actor\":\"maija\"", "\"actor\":\"mikko\"");
    assertThat(altered).as("control").isNotEqualTo(lines.get(3));
    lines.set(3, altered);
    ExportVerdict.Broken broken = (ExportVerdict.Broken) verdict(text(lines));
    assertThat(broken.defect()).isEqualTo(Defect.ENTRY_ALTERED);
    assertThat(broken.line()).isEqualTo(4);
    assertThat(broken.checkpoint()).isEqualTo(1);
    assertThat(lines.get(3)).contains(broken.place().orElseThrow().lane().toString());
  }

  @Test
  @DisplayName("a row altered in the database is found in the export, by whoever reads it")
  void alteredRowIsFoundInTheExport() {
    AuditEntry victim = storage.storedEntries().get(1);
    AuditEntry forged =
        new AuditEntry(
            victim.evidence(), victim.at(), "mikko", "x", victim.purpose(), victim.act());
    storage.entries = seen -> seen.stream().map(one -> one.equals(victim) ? forged : one).toList();
    ExportVerdict.Broken broken = (ExportVerdict.Broken) verdict(export());
    assertThat(broken.defect()).isEqualTo(Defect.ENTRIES_DIFFER);
  }

  @Test
  @DisplayName("an export of another register, or under another key, is not believed")
  void otherKeyIsNotBelieved() throws IOException {
    TestRegister other = new TestRegister();
    String theirs = other.register.actingAs(ADMIN).audit().publicKey();
    ExportVerdict verdict =
        AuditExportVerifier.trusting(theirs).verify(new ByteArrayInputStream(export()));
    assertThat(((ExportVerdict.Broken) verdict).defect()).isEqualTo(Defect.CHECKPOINT_NOT_SIGNED);
    assertThatThrownBy(() -> AuditExportVerifier.trusting("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("what is no export is told so, whatever it is")
  void hostileFilesAreRefused() {
    String deep = "[".repeat(100_000);
    for (String hostile :
        List.of(
            "",
            "\n",
            "x",
            "{}",
            "{}\n",
            "null\n",
            "[]\n",
            deep + "\n",
            "{\"format\":1}\n",
            "{\"format\":\"rekisteri-audit-export-1\"}\n",
            "\u0000\n",
            "{\"format\":\"a\",\"format\":\"b\"}\n")) {
      assertThat(verdict(hostile.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(ExportVerdict.Broken.class);
    }
    List<String> lines = lines(export());
    for (String hostile :
        List.of(
            "", "{}", "{\"lane\":\"1\"}", deep, "{\"checkpoint\":2}", "{\"sha256\":\"\"}", "9")) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(2, hostile);
      assertThat(verdict(text(changed))).isInstanceOf(ExportVerdict.Broken.class);
    }
  }

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
  @DisplayName("one entry is proved to whoever is shown no other, and nothing else is")
  void oneEntryIsProved() {
    for (AuditEntry entry : storage.storedEntries()) {
      InclusionProof proof = trail.prove(entry.place());
      assertThat(proof.entry()).isEqualTo(entry);
      assertThat(verifier.proves(proof)).isTrue();
      AuditEntry forged =
          new AuditEntry(entry.evidence(), entry.at(), "mikko", "x", entry.purpose(), entry.act());
      assertThat(verifier.proves(with(proof, forged))).isFalse();
      byte[] link = entry.evidence().link();
      link[0] ^= 1;
      AuditEntry relinked =
          new AuditEntry(
              Evidence.of(entry.place(), link, null),
              entry.at(),
              entry.actor(),
              entry.interfaceId(),
              entry.purpose(),
              entry.act());
      assertThat(verifier.proves(with(proof, relinked))).isFalse();
    }
  }

  @Test
  @DisplayName("an entry that no checkpoint covers cannot be proved yet")
  void uncoveredEntryIsNotProved() {
    test.maintenance().get(anna.id());
    AuditEntry newest = storage.storedEntries().get(storage.storedEntries().size() - 1);
    assertThatThrownBy(() -> trail.prove(newest.place()))
        .isInstanceOf(RegisterException.class)
        .extracting(refusal -> ((RegisterException) refusal).code())
        .isEqualTo(ErrorCode.NOT_COVERED_YET);
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

  private static InclusionProof with(InclusionProof proof, AuditEntry entry) {
    return new InclusionProof(entry, proof.index(), proof.path(), proof.checkpoint());
  }

  private byte[] export() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    trail.export(file);
    return file.toByteArray();
  }

  private ExportVerdict verdict(byte[] file) {
    try {
      return verifier.verify(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return new ArrayList<>(List.of(text.split("\n")));
  }

  private static byte[] text(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
