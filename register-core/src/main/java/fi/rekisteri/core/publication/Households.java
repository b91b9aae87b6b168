package fi.rekisteri.core.publication;

import fi.rekisteri.customer.PostalAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who lives together, as far as addresses tell (S10). More than {@value #MOST} at one address are
 * no household but a house, and somebody who is addressed at an organisation is on their own there:
 * each of them gets a label.
 */
final class Households {
  /** Above this number one label would hide from people that there is mail for them. */
  static final int MOST = 6;

  /** Letters or digits that belong together: "A2" and "A 2" are alike, "1 12" and "11 2" not. */
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{N}+");

  private final List<String> keys = new ArrayList<>();
  private final Map<String, Integer> people = new HashMap<>();

  /** Adds the next person. */
  void add(Optional<PostalAddress> home) {
    String key = home.map(Households::key).orElse("");
    keys.add(key);
    people.merge(key, 1, Integer::sum);
  }

  /** The number of each person's household, in the order in which they were added; from 1. */
  List<Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> all = new ArrayList<>(keys.size());
    int last = 0;
    for (String key : keys) {
      boolean shared = !key.isEmpty() && people.get(key) <= MOST;
      Integer known = shared ? numbers.get(key) : null;
      if (known == null) {
        known = ++last;
        numbers.put(key, known);
      }
      all.add(known);
    }
    return all;
  }

  /** Towns have names in two languages; the code tells more, where there is one. */
  static String key(PostalAddress address) {
    String place = address.postalCode().isEmpty() ? address.locality() : address.postalCode();
    return Stream.of(
            address.country(),
            place,
            address.line1().orElse(""),
            address.line2().orElse(""),
            address.poBox().orElse(""))
        .map(Households::words)
        .collect(Collectors.joining("|"));
  }

  private static String words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .collect(Collectors.joining(" "));
  }
}
