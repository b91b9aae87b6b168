package fi.rekisteri.jdbc;

import fi.rekisteri.store.RegisterStorage;
import jakarta.validation.Validation;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The adapter as a named module of its own, whatever the tests themselves run as. */
final class ModulePath {
  private ModulePath() {}

  /** A loader that knows the adapter and what it needs, as modules and not from the class path. */
  static ClassLoader loader() {
    Path[] places =
        Stream.of(
                JdbcSchema.class,
                RegisterStorage.class,
                Validation.class,
                Nullable.class,
                Logger.class)
            .map(ModulePath::place)
            .toArray(Path[]::new);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(ModuleFinder.of(places), ModuleFinder.of(), Set.of("fi.rekisteri.jdbc"));
    return ModuleLayer.defineModulesWithOneLoader(
            configuration, List.of(boot), ClassLoader.getPlatformClassLoader())
        .layer()
        .findLoader("fi.rekisteri.jdbc");
  }

  /** Whether the published language has the file, for its own classes or for all. */
  static boolean apiHolds(String file) throws IOException {
    try (ModuleReader api =
        ModuleFinder.of(place(RegisterStorage.class))
            .find("fi.rekisteri.api")
            .orElseThrow()
            .open()) {
      return api.find(file).isPresent();
    }
  }

  private static Path place(Class<?> known) {
    try {
      return Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
