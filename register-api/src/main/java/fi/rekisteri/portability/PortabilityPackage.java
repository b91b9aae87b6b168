package fi.rekisteri.portability;

import fi.rekisteri.customer.CustomerId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person takes along, as files (S71.2): each named in the manifest with its hash. It holds
 * personal data in plain text: hand it over by a protected way only. Immutable and thread-safe.
 *
 * @param id the package's id
 * @param subject whose data it is
 * @param manifest what is in it, what is not, and why
 * @param files the others; none twice
 */
public record PortabilityPackage(
    PackageId id, CustomerId subject, PackageFile manifest, List<PackageFile> files) {
  /** Copies the list; refuses two files of one name. */
  public PortabilityPackage {
    files = List.copyOf(files);
    Set<String> names = new HashSet<>(Set.of(manifest.name()));
    if (!files.stream().map(PackageFile::name).allMatch(names::add)) {
      throw new IllegalArgumentException("each file of a package has a name of its own");
    }
  }

  /**
   * The file of a name.
   *
   * @param name its name
   * @return the file
   * @throws IllegalArgumentException where the package has none of that name
   */
  public PackageFile file(String name) {
    return all()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the package has no file " + name));
  }

  /**
   * All files.
   *
   * @return the manifest first
   */
  public Stream<PackageFile> all() {
    return Stream.concat(Stream.of(manifest), files.stream());
  }

  /**
   * Writes the package as one ZIP archive. The same package is the same bytes, on every system.
   *
   * @param out takes the archive; stays open
   * @throws IOException where it cannot be written
   */
  public void writeZip(OutputStream out) throws IOException {
    PackageArchive.write(this, out);
  }

  @Override
  public String toString() {
    return "PortabilityPackage[" + id + ", " + subject + ", " + files.size() + " files]";
  }
}
