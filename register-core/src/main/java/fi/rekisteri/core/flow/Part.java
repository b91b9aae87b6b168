package fi.rekisteri.core.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One box of the picture.
 *
 * @param column where it stands
 * @param id its own stable id
 * @param name what it is called
 * @param facts what else is told of it, line by line
 * @param fields the paths of the fields that it holds, needs or receives
 * @param group with which others it is counted where there are too many
 * @param paused whether it is not carried out now
 */
record Part(
    Column column,
    String id,
    String name,
    List<String> facts,
    Set<String> fields,
    Group group,
    boolean paused) {
  Part {
    facts = List.copyOf(facts);
    fields = Set.copyOf(fields);
  }

  /** Parts that belong together, such as purposes on one basis. */
  record Group(String code, String name) {}

  /** The same part, telling one thing more. */
  Part telling(String fact) {
    List<String> more = new ArrayList<>(facts);
    more.add(fact);
    return new Part(column, id, name, more, fields, group, paused);
  }
}
