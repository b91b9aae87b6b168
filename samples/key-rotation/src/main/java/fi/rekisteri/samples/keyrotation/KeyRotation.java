package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Rotation;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.crypto.KeySuccession;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.KeyUnavailableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A shop's register gets a new key file, and every key below it anew, while people read, search and
 * write. At the end the new key file opens everything, and the old one nothing.
 */
public final class KeyRotation {
  /** Settling takes no time here, so that the story ends while you watch. */
  private static final Duration SETTLING = Duration.ZERO;

  private final Path oldFile;
  private final Path newFile;
  private final Shop shop;
  private final PrintStream out;

  private KeyRotation(Path folder, Shop shop, PrintStream out) {
    this.oldFile = folder.resolve("old.keys");
    this.newFile = folder.resolve("new.keys");
    this.shop = shop;
    this.out = out;
  }

  /**
   * Tells the story with 2,000 customers in a folder of its own.
   *
   * @param args none are needed
   * @throws IOException where files cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(Files.createTempDirectory("rekisteri-key-rotation"), 2000, out);
  }

  static void run(Path folder, int people, PrintStream out) {
    JdbcConnectionPool database =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + folder.resolve("register").toAbsolutePath(), "sa", "");
    try {
      Shop shop = new Shop(database, SETTLING, Clock.systemUTC());
      out.println("1. A shop with " + people + " customers, in " + folder);
      new KeyRotation(folder, shop, out).tell(people);
    } finally {
      database.dispose();
    }
  }

  private void tell(int people) {
    Directory directory = new Directory();
    KeyFile.create(oldFile, password()).close();
    CustomerRegister register = shop.open(oldKeys(), Shop.definition());
    PeopleFile file = PeopleFile.of(0, people);
    file.importInto(register, file.rows(), directory);
    try (Traffic traffic = new Traffic(register, directory, people)) {
      out.println("   two readers and a writer are at work from now on");
      replaceKeys(traffic);
      declareSearchKey(traffic);
      Traffic.Counts all = traffic.counts();
      out.printf(
          "4. Meanwhile in all: %d reads, %d searches, %d writes; %d of them failed%n",
          all.reads(), all.searches(), all.writes(), all.failures());
      traffic.failures().stream().findFirst().ifPresent(KeyRotation::fail);
    }
    compareKeyFiles(directory);
  }

  private void replaceKeys(Traffic traffic) {
    KeyFile.create(newFile, password()).close();
    CustomerRegister both = shop.open(KeySuccession.of(newKeys(), oldKeys()), Shop.definition());
    traffic.switchTo(both);
    Administrator administrator = new Administrator(both, traffic, out);
    out.println("2. The register opens with a new key file and the old one; then all keys rotate");
    administrator.showKeys();
    administrator.rotate(Rotation.ROOT_KEY);
    administrator.rotate(Rotation.REGISTER_KEY);
    administrator.rotate(Rotation.CUSTOMER_KEYS);
    administrator.rotate(Rotation.SEARCH_KEYS);
    administrator.showKeys();
    out.println("   (The search keys take two walks: fill the new tags, take away the old ones.)");
    out.println(
        "   Settling takes no time here. A real host leaves it at a day, and then calls each");
    out.println("   rotation once more: a transaction that began before may still write with the");
    out.println("   keys that are to go, and whom it wrote would be lost with them.");
  }

  /** Declaring comes first, in every process: who has not heard of the key makes no tags for it. */
  private void declareSearchKey(Traffic traffic) {
    CustomerRegister later =
        shop.open(KeySuccession.of(newKeys(), oldKeys()), Shop.laterDefinition());
    traffic.switchTo(later);
    out.println(
        "3. A later release searches by " + CustomerSearch.BY_NAME_AND_POSTAL_CODE + " too");
    showFound("before", later);
    new Administrator(later, traffic, out).rotate(Rotation.SEARCH_TAGS);
    showFound("after ", later);
  }

  /** By the new search key: somebody who was registered before it was declared. */
  private void showFound(String when, CustomerRegister register) {
    int found =
        Shop.customers(register)
            .find(CustomerSearch.BY_NAME_AND_POSTAL_CODE, People.nameAndPostalCode(0))
            .size();
    out.println("   " + when + ": " + found + " found of 1 who was registered long ago");
  }

  private void compareKeyFiles(Directory directory) {
    try (KeyFile alone = newKeys();
        CustomerRegister register = shop.open(alone, Shop.laterDefinition())) {
      LongAdder checks = new LongAdder();
      Reader reader = new Reader(directory, checks, checks);
      directory.everybody().forEach(one -> reader.check(Shop.customers(register), one));
      out.println("5. The new key file alone: " + directory.everybody().size() + " customers");
      out.println("   read, and found by e-mail address and by customer number");
    }
    try (KeyFile alone = oldKeys()) {
      out.println("6. The old key file alone: " + refusal(alone));
    }
  }

  private String refusal(KeyProvider keys) {
    try (CustomerRegister register = shop.open(keys, Shop.laterDefinition())) {
      throw new IllegalStateException("the old key file still opens " + register.definition());
    } catch (KeyUnavailableException refused) {
      return refused.code() + ", it opens nothing";
    }
  }

  private KeyFile oldKeys() {
    return KeyFile.open(oldFile, password());
  }

  private KeyFile newKeys() {
    return KeyFile.open(newFile, password());
  }

  /** Wiped by whom it is given to, so each gets one of its own. */
  private static char[] password() {
    return "for this story only".toCharArray();
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException("a call failed while keys rotated", failure);
  }
}
