package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Breaches;
import fi.rekisteri.Rotation;
import fi.rekisteri.breach.BreachKind;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.RegisterStorage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into the file is sealed, whole, and theirs alone to read. */
class BreachFileTest {
  private final PaperRegister register = new PaperRegister();
  private final Breaches breaches = register.officer();

  private BreachRecord opened(String story) {
    return breaches.open(
        Discovery.of(register.test.clock.instant(), story, BreachKind.CONFIDENTIALITY));
  }

  private List<BreachLine> lines(long number) {
    return register.test.storage.inTransaction(tx -> tx.breaches().of(number));
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 3: a text, hostile or not, is kept exactly and stands nowhere in clear")
  void textIsKeptAndSealed(String text) {
    String story = text + "\u0000\r\nanna.virta@example.fi";
    long number = opened(story).number();
    breaches.told(number, ContentPart.MEASURES, story);
    assertThat(breaches.get(number).discovery().description()).isEqualTo(story);
    assertThat(breaches.get(number).told(ContentPart.MEASURES)).containsExactly(story);
    for (BreachLine line : lines(number)) {
      String stored = line + line.facts() + StoredBytes.text(line.sealed());
      assertThat(stored).doesNotContain("anna.virta");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "half \uD83D a character"})
  @DisplayName("law 9: a text that says nothing, or could not be kept whole, is refused")
  void poorTextIsRefused(String text) {
    long number = opened("x".repeat(4_000)).number();
    refuses(
        ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches.told(number, ContentPart.MEASURES, text));
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> breaches.notToBeNotified(number, text));
    refuses(ErrorCode.BREACH_ENTRY_REFUSED, () -> opened("x".repeat(4_001)));
    assertThat(breaches.get(number).entries()).hasSize(1);
  }

  @Test
  @DisplayName("S45.2 texts of the file are read after the audit key was rotated")
  void textsOutliveTheRotation() {
    long number = opened("Ennen vaihtoa.").number();
    register.test.desk("officer").keys().rotate(Rotation.AUDIT_KEY);
    breaches.told(number, ContentPart.MEASURES, "Vaihdon jälkeen.");
    assertThat(breaches.get(number).discovery().description()).isEqualTo("Ennen vaihtoa.");
    assertThat(breaches.get(number).told(ContentPart.MEASURES)).containsExactly("Vaihdon jälkeen.");
  }

  @Test
  @DisplayName("S45.4 a text that was moved to another line is not opened")
  void movedTextIsNotOpened() {
    long number = opened("Ensimmäinen.").number();
    BreachLine first = lines(number).get(0);
    BreachLine moved =
        new BreachLine(2, 1, first.at(), "eve", first.kind(), first.facts(), first.sealed());
    register.test.storage.inTransaction(
        tx -> {
          tx.breaches().append(moved);
          return moved;
        });
    refuses(ErrorCode.DECRYPTION_FAILED, () -> breaches.get(2));
    assertThat(new String(first.sealed(), StandardCharsets.UTF_8)).doesNotContain("Ensim");
  }

  @Test
  @DisplayName("S45.4 a line whose deadline, writer, time or kind was altered is not shown")
  void alteredLineIsNotShown() {
    long number = opened("Ensimmäinen.").number();
    breaches.notified(number, register.test.clock.instant(), Optional.empty());
    BreachLine line = lines(number).get(1);
    String later = line.facts().replaceAll("at=....", "at=2020");
    List<BreachLine> altered =
        List.of(
            with(line, line.at(), line.writer(), line.kind(), later),
            with(line, line.at(), "eve", line.kind(), line.facts()),
            with(line, line.at().minusSeconds(1), line.writer(), line.kind(), line.facts()),
            with(line, line.at(), line.writer(), "CLOSED", line.facts()));
    for (BreachLine one : altered) {
      refuses(ErrorCode.DECRYPTION_FAILED, () -> reread(lines(number).get(0), one));
    }
    assertThat(reread(lines(number).get(0), line)).as("control").hasSize(1);
  }

  private static BreachLine with(
      BreachLine line, Instant at, String writer, String kind, String facts) {
    return new BreachLine(line.breach(), line.number(), at, writer, kind, facts, line.sealed());
  }

  /** What a register of the same keys reads, over a storage that holds those lines. */
  private List<BreachRecord> reread(BreachLine first, BreachLine second) {
    RegisterStorage storage = new InMemoryStorage();
    register.test.storage.inTransaction(
        from ->
            storage.inTransaction(
                to -> {
                  from.keys()
                      .ring(PaperRegister.definition().id().value())
                      .keys()
                      .forEach(to.keys()::addIfAbsent);
                  to.breaches().append(first);
                  to.breaches().append(second);
                  return to;
                }));
    StaffedRegister other =
        new StaffedRegister(
            storage,
            builder -> builder.keys(register.test.keys),
            StaffedRegister.member("officer", Operation.ADMIN));
    return other.desk("officer").breaches().page(0, 10);
  }

  @Test
  @DisplayName("G33 breaches that are opened at once get numbers without a gap, and none is lost")
  void openedAtOnceNoneIsLost() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<BreachRecord>> running = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String story = "tapaus " + i;
        running.add(threads.submit(() -> opened(story)));
      }
      List<Long> numbers = new ArrayList<>();
      for (Future<BreachRecord> one : running) {
        numbers.add(one.get().number());
      }
      assertThat(numbers)
          .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    } finally {
      threads.shutdownNow();
    }
  }
}
