package fi.rekisteri.samples.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KernelTest {
  private static final String BUSY = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";

  @Test
  @DisplayName("the time of a process that has ended is its parent's, and the machine was busy")
  void endedChildrenAreCounted() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/stat")));
    double before = Kernel.busySeconds();
    Process shell =
        new ProcessBuilder("sh", "-c", "sh -c '" + BUSY + "'; echo ended; read line").start();
    String told = shell.inputReader().readLine();
    double ended = Kernel.endedChildrenSeconds(shell.pid());
    shell.outputWriter().close();

    assertThat(told).isEqualTo("ended");
    assertThat(ended).isPositive();
    assertThat(Kernel.busySeconds() - before).isGreaterThanOrEqualTo(ended / 2);
    assertThat(Kernel.processors()).isPositive();
    assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  @DisplayName("a process that is not there has no children")
  void whoIsNotThereHasNone() {
    assertThat(Kernel.endedChildrenSeconds(Long.MAX_VALUE)).isZero();
  }
}
