package fi.rekisteri.core.crypto;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The process of {@link SoftHsmTest}: runs the tests and prints how many passed and failed. */
final class SoftHsmTrial {
  private SoftHsmTrial() {}

  public static void main(String[] none) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherConfig quiet =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(quiet)
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(SoftHsmKeysCase.class))
                .build(),
            listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true), 12);
    System.out.print("passed: " + summary.getTestsSucceededCount() + "\n");
    System.out.print("failed: " + summary.getTotalFailureCount() + "\n");
  }
}
