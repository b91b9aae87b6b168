package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.HeldKey;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import java.io.PrintStream;

/** Rotates keys while the others work, and tells what the reports say. */
record Administrator(CustomerRegister register, Traffic traffic, PrintStream out) {
  void rotate(Rotation rotation) {
    Traffic.Counts before = traffic.counts();
    RotationReport report = Shop.keys(register).rotate(rotation);
    Traffic.Counts meanwhile = traffic.counts().since(before);
    out.printf(
        "   %-13s  %s: %d looked at, %d changed; meanwhile %d reads, %d searches, %d writes%n",
        rotation,
        report.state(),
        report.walk().passed(),
        report.walk().changed(),
        meanwhile.reads(),
        meanwhile.searches(),
        meanwhile.writes());
    if (!report.isFinished()) {
      throw new IllegalStateException(rotation + " is " + report.state() + report.failures());
    }
  }

  void showKeys() {
    for (HeldKey key : Shop.keys(register).inventory()) {
      out.printf(
          "   %-13s  epoch %d, under root key %s%n", key.purpose(), key.epoch(), key.rootKey());
    }
  }
}
