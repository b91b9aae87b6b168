package fi.rekisteri.samples.quickstart;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.ExportReceipt;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.core.audit.ExportVerdict.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An outsider with a file and a public key sees that the trail is whole, and where it is not. */
record TrailStory(Demo demo, PrintStream out) {
  private static final String NAME = "\"actor\":\"clerk-17\"";

  void prove(Path folder) throws IOException {
    AuditTrail trail = demo.dataProtectionOfficer().audit();
    out.println();
    out.println("12. Proving all of this to an outsider, who has a file and a public key");
    trail
        .checkpoint()
        .made()
        .forEach(one -> out.println("   checkpoint " + one.number() + " signed"));
    Path export = folder.resolve("audit.jsonl");
    out.printf("   %s, %,d entries: %s%n", export, write(trail, export), verdict(trail, export));
    Files.writeString(folder.resolve("audit.key"), trail.publicKey());
    Path altered = folder.resolve("audit-altered.jsonl");
    Files.write(altered, altered(Files.readAllLines(export)));
    out.printf("   the same with one name altered: %s%n", verdict(trail, altered));
    Files.delete(altered);
  }

  private static long write(AuditTrail trail, Path export) throws IOException {
    try (OutputStream file = Files.newOutputStream(export)) {
      ExportReceipt receipt = trail.export(file);
      return receipt.entries();
    }
  }

  private static String verdict(AuditTrail trail, Path export) throws IOException {
    try (InputStream file = Files.newInputStream(export)) {
      ExportVerdict verdict = AuditExportVerifier.trusting(trail.publicKey()).verify(file);
      return verdict.fold(whole -> "whole", TrailStory::broken);
    }
  }

  private static String broken(Broken broken) {
    return broken.defect() + " in line " + broken.line();
  }

  /** Somebody wants to have been somebody else. */
  private static List<String> altered(List<String> lines) {
    List<String> altered = new ArrayList<>(lines);
    int at = lines.size() - 1;
    while (!lines.get(at).contains(NAME)) {
      at--;
    }
    altered.set(at, lines.get(at).replace(NAME, "\"actor\":\"clerk-71\""));
    return altered;
  }
}
