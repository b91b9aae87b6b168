package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ADMIN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.ExportReceipt;
import fi.rekisteri.audit.InclusionProof;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.Defect;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** An outsider verifies an export; what was exported and verified may go. */
class AuditExportTest {
  private final ExportedTrail exported = new ExportedTrail();
  private final TamperedStorage storage = exported.storage;
  private final TestRegister test = exported.test;
  private final AuditTrail trail = exported.trail;
  private final AuditExportVerifier verifier = exported.verifier;
  private final Customer anna = exported.anna;

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

  private static InclusionProof with(InclusionProof proof, AuditEntry entry) {
    return new InclusionProof(entry, proof.index(), proof.path(), proof.checkpoint());
  }

  private byte[] export() {
    return exported.export();
  }

  private ExportVerdict verdict(byte[] file) {
    return exported.verdict(file);
  }

  private static List<String> lines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return new ArrayList<>(List.of(text.split("\n")));
  }

  private static byte[] text(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
