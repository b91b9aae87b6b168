package fi.rekisteri.contract;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Hands {@link Samples} to the tests of the kit, and adds their seed to what a failing test throws.
 * The system property {@value #SEED} repeats a seed.
 */
public final class SeededSamples implements ParameterResolver, TestExecutionExceptionHandler {
  /** The system property that fixes the seed. */
  public static final String SEED = "rekisteri.contract.seed";

  /** Called by JUnit. */
  public SeededSamples() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Samples.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    long seed = Long.getLong(SEED, ThreadLocalRandom.current().nextLong());
    test.getStore(Namespace.create(SeededSamples.class)).put(SEED, seed);
    return new Samples(seed);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    Object seed = test.getStore(Namespace.create(SeededSamples.class)).get(SEED);
    if (seed != null) {
      failure.addSuppressed(new AssertionError("repeat with -D" + SEED + "=" + seed));
    }
    throw failure;
  }
}
