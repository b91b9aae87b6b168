package fi.rekisteri.core;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.portability.PackageFile;
import fi.rekisteri.portability.PackageId;
import fi.rekisteri.portability.PortabilityPackage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Packages that hold next to nothing. */
final class PortableSamples {
  private PortableSamples() {}

  static PortabilityPackage packed(CustomerId subject) {
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    PackageFile manifest = PackageFile.of("manifest.json", "application/json", empty);
    return new PortabilityPackage(PackageId.random(), subject, manifest, List.of());
  }
}
