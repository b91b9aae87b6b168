package fi.rekisteri.samples.benchmarks.house;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were taken on, as far as a program can tell: nothing that names its owner. */
public final class Machine {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  private Machine() {}

  /** Describes it, and how often a second its disk can make a page durable. */
  public static Map<String, Object> describe() throws IOException {
    Map<String, Object> machine = new LinkedHashMap<>();
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    machine.put("processors", system.getAvailableProcessors());
    machine.put("processor", model());
    machine.put("memory, GiB", system.getTotalMemorySize() >> 30);
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    machine.put("heap, MiB", Runtime.getRuntime().maxMemory() >> 20);
    machine.put("syncs of 8 KiB per second", Syncs.perSecond());
    return machine;
  }

  private static String model() throws IOException {
    if (!Files.isReadable(PROCESSOR)) {
      return "unknown";
    }
    return Files.readAllLines(PROCESSOR).stream()
        .filter(line -> line.startsWith(MODEL))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
