package fi.rekisteri.core.mailing;

import fi.rekisteri.customer.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * People of one family name, as a label addresses them: {@code Maija & Matti Virtanen}. Where that
 * is too long the first names become initials, then they go; the family name stays.
 *
 * @param given the first names, of those who have one beside the family name
 * @param family the family name, or the only name
 */
record FamilyNames(List<String> given, String family) {
  /** One group for each family name, in the order in which people stand on the line. */
  static List<FamilyNames> of(List<PersonName> people) {
    Map<String, List<String>> families = new LinkedHashMap<>();
    for (PersonName name : people) {
      boolean both = name.given().isPresent() && name.family().isPresent();
      String family = name.family().or(name::given).orElseThrow();
      List<String> given = families.computeIfAbsent(family, first -> new ArrayList<>());
      if (both) {
        given.add(name.given().orElseThrow());
      }
    }
    List<FamilyNames> groups = new ArrayList<>();
    families.forEach((family, given) -> groups.add(new FamilyNames(given, family)));
    return groups;
  }

  String inFull() {
    return before(given);
  }

  /** On one line where the room allows, and otherwise the family name alone on several. */
  List<String> within(double room) {
    for (String line :
        List.of(inFull(), before(given.stream().map(FamilyNames::initial).toList()))) {
      if (TextWidth.of(line) <= room) {
        return List.of(line);
      }
    }
    return TextWidth.wrapped(family, room);
  }

  private String before(List<String> names) {
    if (names.isEmpty()) {
      return family;
    }
    int last = names.size() - 1;
    String most = names.subList(0, last).stream().collect(Collectors.joining(", "));
    return (last == 0 ? names.get(0) : most + " & " + names.get(last)) + " " + family;
  }

  private static String initial(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
  }

  @Override
  public String toString() {
    return "FamilyNames[***]";
  }
}
