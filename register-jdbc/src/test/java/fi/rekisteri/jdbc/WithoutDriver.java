package fi.rekisteri.jdbc;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * The adapter's classes where PostgreSQL's driver is missing, whatever the tests themselves have.
 */
final class WithoutDriver extends URLClassLoader {
  WithoutDriver() {
    super(
        new URL[] {JdbcStorage.class.getProtectionDomain().getCodeSource().getLocation()},
        WithoutDriver.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("org.postgresql.")) {
      throw new ClassNotFoundException(name);
    }
    if (!name.startsWith("fi.rekisteri.jdbc.")) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? findClass(name) : loaded;
  }
}
