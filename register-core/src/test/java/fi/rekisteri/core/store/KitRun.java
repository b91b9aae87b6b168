package fi.rekisteri.core.store;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.store.RegisterStorage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of the contract kit inside a test.
 *
 * @param tests the display names of the tests that ran
 * @param failures what those that failed have thrown, by display name
 */
record KitRun(Set<String> tests, Map<String, Throwable> failures) {
  /** Runs all tests of the kit. */
  static KitRun of(Supplier<RegisterStorage> storage) {
    return run(storage, name -> true);
  }

  /** Runs the tests of one promise. */
  static KitRun of(Supplier<RegisterStorage> storage, String promise) {
    return run(storage, name -> name.startsWith(promise + " "));
  }

  private static KitRun run(Supplier<RegisterStorage> storage, Predicate<String> wanted) {
    KitRun run = new KitRun(new HashSet<>(), new HashMap<>());
    Bound.underTest.set(storage);
    try {
      LauncherFactory.create(quiet()).execute(request(wanted), run.listener());
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
        result.getThrowable().ifPresent(e -> failures.put(test.getDisplayName(), e));
      }
    };
  }

  private static LauncherDiscoveryRequest request(Predicate<String> wanted) {
    PostDiscoveryFilter byName =
        test -> FilterResult.includedIf(!test.isTest() || wanted.test(test.getDisplayName()));
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(Bound.class))
        .filters(byName)
        .build();
  }

  /** Without the listeners of the build, which would count the failures of flawed storages. */
  private static LauncherConfig quiet() {
    return LauncherConfig.builder()
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .build();
  }

  /** The kit bound to whichever storage this thread has under test. */
  static final class Bound implements StorageContract {
    private static final ThreadLocal<Supplier<RegisterStorage>> underTest = new ThreadLocal<>();

    @Override
    public RegisterStorage storage() {
      return underTest.get().get();
    }
  }
}
