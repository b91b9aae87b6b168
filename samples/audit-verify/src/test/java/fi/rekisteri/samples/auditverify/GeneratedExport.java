package fi.rekisteri.samples.auditverify;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.core.cipher.Ed25519;
import fi.rekisteri.core.trail.EntryBytes;
import fi.rekisteri.core.trail.EntryFacts;
import fi.rekisteri.core.trail.Hashes;
import fi.rekisteri.core.trail.MerkleTree;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * An export as long as a test wants it, without a register that would have to hold it.
 *
 * @param checkpoints how many
 * @param lanes the lanes of each checkpoint
 * @param entries the entries of each lane and checkpoint
 */
record GeneratedExport(int checkpoints, int lanes, int entries) {
  private static final byte[] SEED = new byte[Ed25519.KEY];
  private static final Instant AT = Instant.parse("2026-11-25T12:00:00.000001Z");
  private static final String NONE = "0".repeat(64);

  static String publicKey() {
    return hex(Ed25519.publicKey(SEED));
  }

  Path writeTo(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest whole = MessageDigest.getInstance("SHA-256");
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      OutputStream out = new DigestOutputStream(raw, whole);
      line(
          out,
          "{\"format\":\"rekisteri-audit-export-1\",\"register\":\"shop\",\"from\":1,\"through\":%d,\"previous\":\"%s\"}",
          checkpoints,
          NONE);
      String previous = NONE;
      for (int number = 1; number <= checkpoints; number++) {
        String text = text(number, previous);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        line(
            out,
            "{\"checkpoint\":%d,\"text\":\"%s\",\"signature\":\"%s\"}",
            number,
            text.replace("\n", "\\n"),
            hex(Ed25519.sign(SEED, body)));
        writeEntries(out, number);
        previous = hex(new Hashes().of(body));
      }
      String digest = hex(whole.digest());
      line(
          raw,
          "{\"entries\":%d,\"sha256\":\"%s\",\"signer\":\"%s\",\"signature\":\"%s\"}",
          (long) checkpoints * lanes * entries,
          digest,
          publicKey(),
          hex(Ed25519.sign(SEED, digest.getBytes(StandardCharsets.US_ASCII))));
    }
    return file;
  }

  private String text(int number, String previous) {
    Hashes hashes = new Hashes();
    MerkleTree tree = new MerkleTree(hashes);
    StringBuilder ranges = new StringBuilder();
    for (int lane = 1; lane <= lanes; lane++) {
      long from = first(number);
      ranges.append("lane %s %d %d%n".formatted(id(lane), from, from + entries - 1));
      for (int i = 0; i < entries; i++) {
        tree.add(leaf(hashes, facts(lane, from + i)));
      }
    }
    return "rekisteri-checkpoint-1\nregister shop\nnumber %d\nat %s\nprevious %s\nsigner %s\nnext-signer %s\npruned 0 %s\nentries %d\nroot %s\n%s"
        .formatted(
            number,
            AT,
            previous,
            publicKey(),
            publicKey(),
            NONE,
            tree.size(),
            hex(tree.root()),
            ranges);
  }

  private void writeEntries(OutputStream out, int number) throws IOException {
    Hashes hashes = new Hashes();
    for (int lane = 1; lane <= lanes; lane++) {
      for (int i = 0; i < entries; i++) {
        EntryFacts facts = facts(lane, first(number) + i);
        line(
            out,
            "{\"lane\":\"%s\",\"number\":%d,\"at\":\"%s\",\"actor\":\"maija\",\"interface\":\"shop\",\"purpose\":\"INVOICING\",\"action\":\"READ\",\"fields\":[\"name\",\"email\"],\"outcome\":\"DONE\",\"footing\":\"DESIGNATED\",\"link\":\"%s\",\"leaf\":\"%s\"}",
            facts.place().lane(),
            facts.place().number(),
            AT,
            "ab".repeat(16),
            hex(leaf(hashes, facts)));
      }
    }
  }

  private long first(int number) {
    return (number - 1L) * entries + 1;
  }

  private static EntryFacts facts(int lane, long number) {
    return new EntryFacts(
        new AuditPlace(id(lane), number),
        AT,
        List.of("maija", "shop", "INVOICING"),
        "READ",
        null,
        List.of("name", "email"),
        "DONE",
        null,
        "DESIGNATED",
        null);
  }

  private static byte[] leaf(Hashes hashes, EntryFacts facts) {
    return hashes.leaf(EntryBytes.of(facts), HexFormat.of().parseHex("ab".repeat(16)));
  }

  private static UUID id(int lane) {
    return new UUID(lane, 1);
  }

  private static void line(OutputStream out, String form, Object... words) throws IOException {
    out.write(form.formatted(words).concat("\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
