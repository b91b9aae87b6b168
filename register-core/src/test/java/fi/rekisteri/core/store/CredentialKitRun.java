package fi.rekisteri.core.store;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import fi.rekisteri.contract.CredentialStoreContract;
import fi.rekisteri.credential.CredentialStore;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of the kit for stores of credentials inside a test.
 *
 * @param tests the display names of the tests that ran
 * @param failures the display names of those that failed
 */
record CredentialKitRun(Set<String> tests, Set<String> failures) {
  static CredentialKitRun of(Supplier<CredentialStore> store) {
    CredentialKitRun run = new CredentialKitRun(new HashSet<>(), new HashSet<>());
    Bound.underTest.set(store);
    try {
      LauncherDiscoveryRequest all =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Bound.class)).build();
      LauncherFactory.create(quiet()).execute(all, run.listener());
      return run;
    } finally {
      Bound.underTest.remove();
    }
  }

  private TestExecutionListener listener() {
    return new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
          tests.add(test.getDisplayName());
        }
        result.getThrowable().ifPresent(thrown -> failures.add(test.getDisplayName()));
      }
    };
  }

  /** Without the listeners of the build, which would count the failures of flawed stores. */
  private static LauncherConfig quiet() {
    return LauncherConfig.builder()
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .build();
  }

  /** The kit bound to whichever store this thread has under test. */
  static final class Bound implements CredentialStoreContract {
    private static final ThreadLocal<Supplier<CredentialStore>> underTest = new ThreadLocal<>();

    @Override
    public CredentialStore credentials() {
      return underTest.get().get();
    }

    @Override
    public CredentialStore reopened(CredentialStore credentials) {
      return credentials instanceof CredentialFlaws.Forgetful forgetful
          ? forgetful.reopened()
          : credentials;
    }
  }
}
