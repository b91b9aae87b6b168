package fi.rekisteri.samples.ownadapter.storage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that stores one customer after the other, and is killed meanwhile. */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (MvStorage storage = MvStorage.open(Path.of(args[0]))) {
      for (int number = Integer.parseInt(args[1]); ; number++) {
        store(storage, number);
        out.println(number);
      }
    }
  }

  private static void store(MvStorage storage, int number) {
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(Numbered.newcomer(number)));
          return true;
        });
  }
}
