package fi.rekisteri.samples.keyrotation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.HeldKey;
import fi.rekisteri.Rotation;
import fi.rekisteri.RotationReport;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.crypto.KeySuccession;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.samples.keyrotation.BreakingSource.Break;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rotation on PostgreSQL that is killed loses nobody, and goes on when it is called again. */
class KilledRotationTest {
  /** A host that can be started again, with a newer root key where that is to be rotated. */
  private static final class Host {
    final Shop shop = shop(Databases.POSTGRESQL.empty());
    KeyProvider keys = InMemoryKeys.random();

    CustomerRegister open() {
      return shop.open(keys, Shop.definition());
    }

    Host renewed(Rotation rotation) {
      if (rotation == Rotation.ROOT_KEY) {
        keys = KeySuccession.of(InMemoryKeys.random(), keys);
      }
      return this;
    }
  }

  @TempDir Path folder;

  private final Directory directory = new Directory();

  @ParameterizedTest
  @EnumSource(Rotation.class)
  @DisplayName("S45.2 the connection is killed at each statement and commit: another call finishes")
  void killedAtEachStatement(Rotation rotation) {
    Host host = new Host();
    CustomerRegister living = host.open();
    PeopleFile file = PeopleFile.of(0, 2);
    file.importInto(living, file.rows(), directory);
    for (Break where : Break.values()) {
      int call = 1;
      while (killedAt(new BreakingSource(host.shop.database(), where), call, host, rotation)) {
        call++;
      }
      assertThat(call)
          .as("calls that were killed at")
          .isGreaterThan(where == Break.BEFORE_A_CALL ? 3 : 1);
    }
    assertEverybodyIsThere(host.open());
  }

  /** Says whether the rotation had so many calls. */
  private boolean killedAt(BreakingSource breaking, int call, Host host, Rotation rotation) {
    CustomerRegister doomed =
        host.shop.open(
            JdbcStorage.on(breaking.dataSource()), host.renewed(rotation).keys, Shop.definition());
    breaking.breakAt(call);
    if (!breaks(breaking, doomed, rotation)) {
      return false;
    }
    CustomerRegister restarted = host.open();
    assertEverybodyIsThere(restarted);
    finish(restarted, rotation);
    assertEverybodyIsThere(restarted);
    return true;
  }

  private static boolean breaks(
      BreakingSource breaking, CustomerRegister doomed, Rotation rotation) {
    try {
      Shop.keys(doomed).rotate(rotation);
    } catch (StorageException gone) {
      assertThat(breaking.hasBroken()).isTrue();
    }
    return breaking.hasBroken();
  }

  @Test
  @DisplayName("S45.2 the rotating process is killed: the next one goes on behind its last batch")
  void killedProcessIsSucceeded() throws IOException, InterruptedException {
    int people = 400;
    String url = Databases.postgresUrl();
    Path keyFile = folder.resolve("register.keys");
    Shop shop = shop(Databases.postgres(url));
    CustomerRegister living =
        shop.open(KeyFile.create(keyFile, DoomedRotation.PASSWORD.clone()), Shop.definition());
    PeopleFile file = PeopleFile.of(0, people);
    file.importInto(living, file.rows(), directory);
    killAfterFirstBatch(url, keyFile);
    assertThat(finish(living, Rotation.CUSTOMER_KEYS).walk().passed()).isLessThan(people);
    assertEverybodyIsThere(living);
  }

  private static void killAfterFirstBatch(String url, Path keyFile)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                DoomedRotation.class.getName(),
                url,
                keyFile.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = process.inputReader()) {
      assertThat(told.readLine()).isEqualTo("100");
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static Shop shop(DataSource database) {
    return new Shop(database, Duration.ZERO, Clock.systemUTC());
  }

  private static RotationReport finish(CustomerRegister register, Rotation rotation) {
    RotationReport report = Shop.keys(register).rotate(rotation);
    assertThat(report.state()).isEqualTo(RotationReport.State.FINISHED);
    assertThat(report.failures()).isEmpty();
    assertThat(Shop.keys(register).inventory())
        .as("one epoch of each purpose; those of the trail verify what they signed")
        .extracting(HeldKey::purpose)
        .filteredOn(purpose -> purpose != KeyPurpose.AUDIT)
        .doesNotHaveDuplicates();
    return report;
  }

  private void assertEverybodyIsThere(CustomerRegister register) {
    LongAdder checks = new LongAdder();
    Reader reader = new Reader(directory, checks, checks);
    directory.everybody().forEach(one -> reader.check(Shop.customers(register), one));
    assertThat(Shop.customers(register).page(null, 1000).customers())
        .hasSameSizeAs(directory.everybody());
  }
}
