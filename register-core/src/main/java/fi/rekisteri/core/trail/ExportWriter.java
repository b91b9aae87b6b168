package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Checkpoint;
import fi.rekisteri.audit.ExportReceipt;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes checkpoints with their entries as lines of JSON, and signs the whole: a header, each
 * checkpoint before its entries, and a last line with the hash over all lines before it.
 */
public final class ExportWriter {
  /** The form of the first line. */
  public static final String FORM = "rekisteri-audit-export-1";

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();

  private final Trail trail;

  /** Exports a trail. */
  public ExportWriter(Trail trail) {
    this.trail = trail;
  }

  /**
   * Writes every checkpoint that was not pruned.
   *
   * @param out is flushed, and stays open
   * @throws NotFoundException {@code NOT_COVERED_YET} where there is none
   */
  public ExportReceipt write(OutputStream out) {
    List<SignedCheckpoint> all = new ArrayList<>();
    trail.forEachCheckpoint(0, all::add);
    if (all.isEmpty()) {
      throw new NotFoundException(
          ErrorCode.NOT_COVERED_YET,
          "the trail has no checkpoint that could be exported",
          "make one first");
    }
    SignedCheckpoint newest = all.get(all.size() - 1);
    Checkpoint last =
        CheckpointReader.read(newest).orElseThrow(() -> Checkpointer.unreadable(newest));
    int pruned = (int) Math.min(last.pruned().through(), all.size() - 1L);
    String previous =
        pruned == 0 ? Checkpoint.NONE : hex(new Hashes().of(all.get(pruned - 1).body()));
    return write(all.subList(pruned, all.size()), previous, out);
  }

  private ExportReceipt write(
      List<SignedCheckpoint> checkpoints, String previous, OutputStream out) {
    MessageDigest whole = CryptoBackend.configured().newSha256();
    try (Lines lines = new Lines(new DigestOutputStream(new Unclosed(out), whole))) {
      lines.header(trail.register(), checkpoints, previous);
      for (SignedCheckpoint signed : checkpoints) {
        lines.checkpoint(signed);
        Checkpoint read =
            CheckpointReader.read(signed).orElseThrow(() -> Checkpointer.unreadable(signed));
        for (LaneRange range : read.covered()) {
          trail.forEach(range, lines::entry);
        }
      }
      lines.flush();
      String hash = hex(whole.digest());
      lines.end(hash, signer(checkpoints.get(checkpoints.size() - 1)));
      lines.flush();
      SignedCheckpoint last = checkpoints.get(checkpoints.size() - 1);
      return new ExportReceipt(checkpoints.get(0).number(), last.number(), lines.entries, hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key that the last checkpoint names: whoever verified that one knows it. */
  private AuditKeys signer(SignedCheckpoint last) {
    String named =
        CheckpointReader.read(last)
            .orElseThrow(() -> Checkpointer.unreadable(last))
            .signers()
            .next();
    return Checkpointer.signer(trail.keys().get(), named);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static final class Lines implements AutoCloseable {
    private final OutputStream out;
    private final JsonGenerator json;
    private final Hashes hashes = new Hashes();
    private long entries;

    Lines(OutputStream to) {
      out = new BufferedOutputStream(to, 1 << 16);
      json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    void header(String register, List<SignedCheckpoint> checkpoints, String previous) {
      json.writeStartObject();
      json.writeStringProperty("format", FORM);
      json.writeStringProperty("register", register);
      json.writeNumberProperty("from", checkpoints.get(0).number());
      json.writeNumberProperty("through", checkpoints.get(checkpoints.size() - 1).number());
      json.writeStringProperty("previous", previous);
      end();
    }

    void checkpoint(SignedCheckpoint signed) {
      json.writeStartObject();
      json.writeNumberProperty("checkpoint", signed.number());
      json.writeStringProperty("text", new String(signed.body(), StandardCharsets.UTF_8));
      json.writeStringProperty("signature", hex(signed.signature()));
      end();
    }

    void entry(AuditEntry entry) {
      EntryFacts facts = EntryFacts.of(entry);
      json.writeStartObject();
      json.writeStringProperty("lane", facts.place().lane().toString());
      json.writeNumberProperty("number", facts.place().number());
      json.writeStringProperty("at", facts.at().toString());
      json.writeStringProperty("actor", facts.by().get(0));
      json.writeStringProperty("interface", facts.by().get(1));
      json.writeStringProperty("purpose", facts.by().get(2));
      json.writeStringProperty("action", facts.action());
      if (facts.subject() != null) {
        json.writeStringProperty("subject", facts.subject().toString());
      }
      json.writeArrayPropertyStart("fields");
      facts.fields().forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("outcome", facts.outcome());
      if (facts.code() != null) {
        json.writeStringProperty("code", facts.code());
      }
      json.writeStringProperty("footing", facts.footing());
      if (facts.reason() != null) {
        json.writeStringProperty("reason", Base64.getEncoder().encodeToString(facts.reason()));
      }
      json.writeStringProperty("link", hex(entry.evidence().link()));
      json.writeStringProperty("leaf", hex(hashes.leaf(entry)));
      end();
      entries++;
    }

    void end(String hash, AuditKeys keys) {
      json.writeStartObject();
      json.writeNumberProperty("entries", entries);
      json.writeStringProperty("sha256", hash);
      json.writeStringProperty("signer", hex(keys.publicKey()));
      json.writeStringProperty(
          "signature", hex(keys.sign(hash.getBytes(StandardCharsets.US_ASCII))));
      end();
    }

    private void end() {
      json.writeEndObject();
      json.writeRaw('\n');
    }

    void flush() throws IOException {
      json.flush();
      out.flush();
    }

    @Override
    public void close() throws IOException {
      json.close();
    }
  }

  /** The caller's stream, which stays the caller's to close. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
