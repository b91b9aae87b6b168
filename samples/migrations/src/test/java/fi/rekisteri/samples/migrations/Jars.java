package fi.rekisteri.samples.migrations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Packs compiled classes as Maven does: with an entry for each folder. */
final class Jars {
  private Jars() {}

  /** The jar itself, where the build has one already. */
  static Path of(Path place, Path folder) throws IOException {
    if (Files.isRegularFile(place)) {
      return place;
    }
    Path jar = folder.resolve("register-jdbc.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file)) {
      for (Path each : files(place)) {
        String name = place.relativize(each).toString().replace('\\', '/');
        packed.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
        if (Files.isRegularFile(each)) {
          Files.copy(each, packed);
        }
        packed.closeEntry();
      }
    }
    return jar;
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(each -> !each.equals(place)).sorted().toList();
    }
  }
}
