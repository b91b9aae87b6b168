package fi.rekisteri.core.crypto;

import fi.rekisteri.core.cipher.CryptoBackend;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a root key is called where several live: {@code label-number-id}, such as {@code
 * root-1-b9da5f763db7155c}. The greatest number wraps. The id is random and is the name that stands
 * in wrapped keys: two processes that make the first root key at once make two names, so that
 * neither key takes the other's place.
 *
 * @param number from 1
 * @param id 16 small hexadecimal digits
 */
record RootName(String label, int number, String id) implements Comparable<RootName> {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,30}[a-z0-9])?");
  private static final Pattern REST = Pattern.compile("-([1-9][0-9]{0,8})-([0-9a-f]{16})");
  private static final Comparator<RootName> ORDER =
      Comparator.comparingInt(RootName::number).thenComparing(RootName::id);

  /** Small letters only, because PKCS#12 makes them so. */
  static String requireLabel(String label) {
    if (!LABEL.matcher(label).matches()) {
      throw new IllegalArgumentException(
          "a label is 1 to 32 of a-z, 0-9, dot and hyphen, and begins and ends with a-z or 0-9");
    }
    return label;
  }

  /** Empty where the alias is not a root key of this label; then it is somebody else's. */
  static Optional<RootName> parse(String label, String alias) {
    if (!alias.startsWith(label)) {
      return Optional.empty();
    }
    Matcher rest = REST.matcher(alias.substring(label.length()));
    return rest.matches()
        ? Optional.of(new RootName(label, Integer.parseInt(rest.group(1)), rest.group(2)))
        : Optional.empty();
  }

  static RootName random(String label, int number, CryptoBackend backend) {
    String id = HexFormat.of().formatHex(backend.random(RootKey.NAME_LENGTH));
    return new RootName(label, number, id);
  }

  /**
   * Finds root keys that are to end. A name must be right, since the end cannot be undone: of a
   * wrong one the host believes that it ended.
   *
   * @param ids what stands in wrapped keys
   * @throws IllegalArgumentException where there is no id, or one is unknown or the newest
   */
  static List<RootName> older(NavigableSet<RootName> held, Set<String> ids) {
    SortedSet<RootName> older = held.headSet(held.last());
    List<RootName> named = older.stream().filter(name -> ids.contains(name.id())).toList();
    if (ids.isEmpty() || named.size() != ids.size() || ids.contains(held.last().id())) {
      throw new IllegalArgumentException(
          "name older root keys by their 16 hexadecimal digits; here are "
              + older.stream().map(RootName::id).toList()
              + ", and the newest, which stays, is "
              + held.last().id());
    }
    return named;
  }

  String alias() {
    return label + '-' + number + '-' + id;
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(id);
  }

  @Override
  public int compareTo(RootName other) {
    return ORDER.compare(this, other);
  }
}
