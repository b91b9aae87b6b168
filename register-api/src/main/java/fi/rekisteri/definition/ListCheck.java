package fi.rekisteri.definition;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.publication.ListType;
import fi.rekisteri.publication.PublicationList;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists show what their purpose binds and S9.3 allows, to a recipient that fits what they are. */
final class ListCheck {
  private ListCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("lists", draft.lists, PublicationList::code);
    for (PublicationList list : draft.lists) {
      checkFields(draft, list, problems);
      draft
          .activityFor(list.purpose())
          .ifPresentOrElse(
              activity -> checkPurpose(list, activity, problems),
              () ->
                  problems.add(
                      path(list) + ".type",
                      list.purpose() + " is not declared as an activity (S3.2)"));
      checkRecipient(draft, list, problems);
    }
  }

  private static void checkFields(Draft draft, PublicationList list, Problems problems) {
    tell(list, f -> !PublicationList.WHITELIST.contains(f), "stands on no list (S9.3)", problems);
    tell(list, f -> isOfAnotherType(draft, f), "is declared with another type", problems);
    if (!list.shows(CustomerFields.NAME)) {
      problems.add(path(list) + ".fields", "a list without names says nothing; add the name");
    }
    boolean labels = list.type() == ListType.MAILING_LABELS;
    if (labels && !list.shows(CustomerFields.POSTAL_ADDRESS)) {
      problems.add(path(list) + ".fields", "labels need the postal address (S10)");
    }
    if (list.type() != ListType.ELECTRONIC && list.shows(CustomerFields.EMAIL)) {
      problems.add(path(list) + ".fields[email]", "stands on electronic lists only (S9.3, F20)");
    }
  }

  private static boolean isOfAnotherType(Draft draft, FieldKey<?> field) {
    return draft
        .schemaOf(field)
        .map(FieldSchema::key)
        .filter(key -> key.type().javaType() != field.type().javaType())
        .isPresent();
  }

  private static void checkPurpose(
      PublicationList list, ProcessingActivity activity, Problems problems) {
    tell(list, f -> !activity.binds(f), "is not bound to " + activity.purpose(), problems);
    if (activity.traits().whileRestricted().isPresent()) {
      problems.add(
          path(list) + ".type",
          activity.purpose() + " may use restricted data, and a list may not (S9.1, Art. 18)");
    }
  }

  private static void checkRecipient(Draft draft, PublicationList list, Problems problems) {
    String path = path(list) + ".recipient";
    if (list.recipient().isEmpty()) {
      if (list.type().isPublished()) {
        problems.add(path, "is missing: name whoever may read what is published (S9.5)");
      }
      return;
    }
    Optional<Recipient> recipient = draft.recipient(list.recipient().get());
    if (recipient.isEmpty()) {
      problems.add(path, list.recipient().get() + " is not declared (S29.1)");
      return;
    }
    Recipient.Role fitting =
        list.type().isPublished() ? Recipient.Role.PUBLIC : Recipient.Role.PROCESSOR;
    if (recipient.get().role() != fitting) {
      problems.add(path, "the role of whoever receives it is " + fitting + " (S9.5, S10)");
    }
    tell(list, f -> !recipient.get().fields().contains(f), "is not its recipient's", problems);
  }

  private static void tell(
      PublicationList list, Predicate<FieldKey<?>> which, String what, Problems problems) {
    list.fields().stream()
        .filter(which)
        .map(FieldKey::path)
        .sorted()
        .forEach(field -> problems.add(path(list) + ".fields[" + field + "]", what));
  }

  private static String path(PublicationList list) {
    return "lists[" + list.code() + "]";
  }
}
