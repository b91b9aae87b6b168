package fi.rekisteri.core.crypto;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.contract.KeysUnderTest;
import fi.rekisteri.crypto.KeyProvider;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of the kit for key providers inside a test.
 *
 * @param tests the display names of the tests that ran
 * @param failures the display names of those that failed
 */
record KeyKitRun(Set<String> tests, Set<String> failures) {
  /** Runs the tests whose display name begins so. */
  static KeyKitRun of(KeysUnderTest keys, String beginning) {
    KeyKitRun run = new KeyKitRun(new HashSet<>(), new HashSet<>());
    Bound.underTest.set(keys);
    try {
      LauncherFactory.create(quiet()).execute(request(beginning), run.listener());
      return run;
    } finally {
      Bound.underTest.remove();
    }
  }

  private TestExecutionListener listener() {
    return new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() != Status.ABORTED) {
          tests.add(test.getDisplayName());
        }
        if (result.getStatus() == Status.FAILED) {
          failures.add(test.getDisplayName());
        }
      }
    };
  }

  private static LauncherDiscoveryRequest request(String beginning) {
    PostDiscoveryFilter byName =
        test ->
            FilterResult.includedIf(!test.isTest() || test.getDisplayName().startsWith(beginning));
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(Bound.class))
        .filters(byName)
        .build();
  }

  /** Without the listeners of the build, which would count the failures of flawed providers. */
  private static LauncherConfig quiet() {
    return LauncherConfig.builder()
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .build();
  }

  /** The kit bound to whichever provider this thread has under test. */
  static final class Bound implements KeyProviderContract {
    private static final ThreadLocal<KeysUnderTest> underTest = new ThreadLocal<>();

    @Override
    public KeyProvider keys() {
      return underTest.get().keys();
    }

    @Override
    public KeyProvider otherKeys() {
      return underTest.get().otherKeys();
    }

    @Override
    public Optional<KeyProvider> reopened(KeyProvider keys) {
      return underTest.get().reopened(keys);
    }

    @Override
    public Optional<KeyProvider> renewed(KeyProvider keys) {
      return underTest.get().renewed(keys);
    }
  }
}
