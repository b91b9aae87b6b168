package fi.rekisteri.samples.migrations;

import java.util.Locale;

/** The databases of the sample, each with a folder of scripts in the jar of register-jdbc. */
enum Dialect {
  H2,
  POSTGRESQL;

  String scripts() {
    return "fi/rekisteri/jdbc/" + name().toLowerCase(Locale.ROOT);
  }
}
