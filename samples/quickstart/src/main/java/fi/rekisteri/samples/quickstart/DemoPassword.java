package fi.rekisteri.samples.quickstart;

import java.util.Optional;

/**
 * The password of the key file.
 *
 * @param characters the password
 * @param isForDemoOnly whether it stands in this source, for all the world to read
 */
record DemoPassword(String characters, boolean isForDemoOnly) {
  static final String VARIABLE = "REKISTERI_PASSWORD";

  static DemoPassword fromEnvironment() {
    return of(Optional.ofNullable(System.getenv(VARIABLE)));
  }

  static DemoPassword of(Optional<String> chosen) {
    return chosen
        .filter(password -> !password.isEmpty())
        .map(password -> new DemoPassword(password, false))
        .orElse(new DemoPassword("for this demo only", true));
  }

  @Override
  public String toString() {
    return "DemoPassword[***]";
  }
}
