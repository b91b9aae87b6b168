package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.core.crypto.KeyFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A process that rotates, and says after each batch how far it is, until somebody kills it. */
final class DoomedRotation {
  static final char[] PASSWORD = "for this test only".toCharArray();

  private DoomedRotation() {}

  public static void main(String[] args) {
    Shop shop = new Shop(Databases.postgres(args[0]), Duration.ZERO, Clock.systemUTC());
    CustomerRegister register =
        shop.open(KeyFile.open(Path.of(args[1]), PASSWORD.clone()), Shop.definition());
    Shop.keys(register).rotate(Rotation.CUSTOMER_KEYS, soFar -> System.out.println(soFar.passed()));
  }
}
