package fi.rekisteri.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The horizon, with the cases that docs/backup-and-restore.md works through. */
class ErasureHorizonTest {
  private static final Path PAGE = Path.of("..", "docs", "backup-and-restore.md");
  private static final Pattern ERASED = Pattern.compile("erased on (\\S+T\\S+Z)\\b");
  private static final Pattern CASE =
      Pattern.compile(
          "(?m)^\\| [^|]+ \\| (\\d+) d \\| (\\d+) d \\| (\\d+) d \\| (?:(\\d+) d|never)[^|]*"
              + " \\| [^|]+ \\| (\\d{4}-\\d{2}-\\d{2}) \\|$");

  @Test
  @DisplayName("Art. 17, S32.5 the cases of the page are reckoned right")
  void pageIsRight() throws IOException {
    String page = Files.readString(PAGE);
    MatchResult erased = ERASED.matcher(page).results().findFirst().orElseThrow();
    Instant at = Instant.parse(erased.group(1));
    List<MatchResult> cases = CASE.matcher(page).results().toList();
    assertThat(cases).hasSize(6);
    for (MatchResult one : cases) {
      ErasureHorizon horizon =
          new ErasureHorizon(
              days(one.group(1)),
              days(one.group(2)),
              days(one.group(3)),
              Optional.ofNullable(one.group(4)).map(ErasureHorizonTest::days));
      String time = erased.group(1).substring(10);
      assertThat(horizon.latestReadable(at))
          .as(one.group())
          .isEqualTo(Instant.parse(one.group(5) + time));
    }
  }

  @Test
  @DisplayName("Art. 17 the earlier way ends it: the backups, or epoch and root key")
  void earlierWayEndsIt() {
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    Duration backups = Duration.ofDays(10);
    Duration epoch = Duration.ofDays(6);
    Duration settling = Duration.ofDays(1);
    for (int ends = 0; ends < 6; ends++) {
      Optional<Duration> end = Optional.of(Duration.ofDays(ends));
      assertThat(new ErasureHorizon(backups, epoch, settling, end).latestReadable(at))
          .isEqualTo(at.plus(Duration.ofDays(Math.min(10, 7 + ends))));
    }
    Duration none = Duration.ZERO;
    assertThat(new ErasureHorizon(none, none, none, Optional.of(none)).latestReadable(at))
        .isEqualTo(at);
  }

  @Test
  @DisplayName("Art. 17 no part of a horizon is negative")
  void negativeIsRefused() {
    Duration day = Duration.ofDays(1);
    Duration less = Duration.ofNanos(-1);
    List<Runnable> wrong =
        List.of(
            () -> new ErasureHorizon(less, day, day, Optional.of(day)),
            () -> new ErasureHorizon(day, less, day, Optional.of(day)),
            () -> new ErasureHorizon(day, day, less, Optional.of(day)),
            () -> new ErasureHorizon(day, day, day, Optional.of(less)));
    for (Runnable made : wrong) {
      assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Duration days(String days) {
    return Duration.ofDays(Long.parseLong(days));
  }
}
