package fi.rekisteri.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "errors");

  @Test
  @DisplayName("each code has its page, and each page its code")
  void eachCodeHasItsPage() throws IOException {
    Set<String> codes =
        Arrays.stream(ErrorCode.values()).map(code -> code + ".md").collect(Collectors.toSet());
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @Test
  @DisplayName("each page says why, and what to do")
  void eachPageSaysWhyAndWhatToDo() throws IOException {
    for (ErrorCode code : ErrorCode.values()) {
      String page = Files.readString(PAGES.resolve(code + ".md"));
      assertThat(page).startsWith("# " + code + "\n").contains("**Why.** ", "**What to do.** ");
    }
  }

  @Test
  @DisplayName("a message tells code, what is wrong and what to do, in this order")
  void messageTellsCodeFactAndRemedy() {
    RegisterException refused =
        new NotFoundException(ErrorCode.CUSTOMER_NOT_FOUND, "customer 7 is not here", "look again");
    assertThat(refused).hasMessage("CUSTOMER_NOT_FOUND: customer 7 is not here; look again");
    assertThat(refused.isRetryable()).isFalse();
  }
}
