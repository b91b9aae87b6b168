package fi.rekisteri.definition;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RequestRouting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every right has somebody who handles it and whom people can reach (S72.1). */
final class RoutingCheck {
  private RoutingCheck() {}

  static void check(Draft draft, Problems problems) {
    RequestRouting routing = draft.routing;
    if (routing == null) {
      return;
    }
    List<Vacancy> vacancies = new ArrayList<>();
    for (DataSubjectRight right : DataSubjectRight.values()) {
      List<ContactRole> roles = routing.rolesFor(right);
      if (roles.isEmpty()) {
        problems.add("routing[" + right + "]", "has no role; name one and a stand-in (S72.1)");
      } else if (draft.controller != null && nobodyReached(draft.controller, roles)) {
        note(right, roles, vacancies);
      }
    }
    vacancies.forEach(vacancy -> vacancy.tell(problems));
  }

  private static boolean nobodyReached(Controller controller, List<ContactRole> roles) {
    return roles.stream().allMatch(role -> controller.contact(role).isEmpty());
  }

  /** One missing contact is one problem, however many rights wait for it. */
  private static void note(
      DataSubjectRight right, List<ContactRole> roles, List<Vacancy> vacancies) {
    for (Vacancy vacancy : vacancies) {
      if (vacancy.joins(right, roles)) {
        return;
      }
    }
    vacancies.add(new Vacancy(new LinkedHashSet<>(roles), new ArrayList<>(List.of(right))));
  }

  /**
   * Rights that one more contact would serve.
   *
   * @param roles those of whom any one serves all the rights; never empty
   * @param rights the rights that reach nobody
   */
  private record Vacancy(Set<ContactRole> roles, List<DataSubjectRight> rights) {

    /** Takes a right in where a role is left that serves it too. */
    boolean joins(DataSubjectRight right, List<ContactRole> others) {
      if (others.stream().noneMatch(roles::contains)) {
        return false;
      }
      roles.retainAll(others);
      return rights.add(right);
    }

    void tell(Problems problems) {
      problems.add(
          "controller.contacts",
          "nobody can be reached for "
              + joined(rights, ", ")
              + "; add a "
              + joined(roles, " or ")
              + " contact (S72.1, L05)");
    }

    private static String joined(Iterable<? extends Enum<?>> parts, String between) {
      List<String> names = new ArrayList<>();
      parts.forEach(part -> names.add(part.name()));
      return String.join(between, names);
    }
  }
}
