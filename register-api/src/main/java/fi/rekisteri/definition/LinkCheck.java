package fi.rekisteri.definition;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.Optional;

/** People are shared with registers of the same controller only, within what a purpose binds. */
final class LinkCheck {
  private LinkCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates(
        "registerLinks", draft.registerLinks, link -> link.to() + "/" + link.purpose());
    for (RegisterLink link : draft.registerLinks) {
      String path = "registerLinks[" + link.to() + "/" + link.purpose() + "]";
      if (link.to().equals(draft.id)) {
        problems.add(path + ".to", "is this register itself");
      }
      if (draft.controller != null && !draft.controller.isSameAs(link.controller())) {
        problems.add(
            path + ".controller",
            "is another one; what goes to it is a disclosure, and own targeting is none (S6.1, S35)");
      }
      checkFields(draft, link, path, problems);
    }
  }

  private static void checkFields(Draft draft, RegisterLink link, String path, Problems problems) {
    Optional<ProcessingActivity> activity = draft.activityFor(link.purpose());
    if (activity.isEmpty()) {
      problems.add(path + ".purpose", "is not declared as an activity (S3.2)");
    }
    link.fields().stream()
        .filter(field -> field.cardinality() == Cardinality.COLLECTION)
        .map(FieldKey::path)
        .sorted()
        .forEach(
            field ->
                problems.add(
                    path + ".fields[" + field + "]",
                    "is a collection, which is not shared (S6.1)"));
    if (link.fields().isEmpty()) {
      problems.add(path + ".fields", "names no field; name those that may flow (S7.2)");
    }
    activity.stream()
        .flatMap(known -> link.fields().stream().filter(field -> !known.binds(field)))
        .map(FieldKey::path)
        .sorted()
        .forEach(
            field ->
                problems.add(
                    path + ".fields[" + field + "]", "is not bound to the purpose (S6.1)"));
  }
}
