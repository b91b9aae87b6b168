package fi.rekisteri.core.drift;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.text.LocalizedText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What codes are called in one language: as the later draft says, or the earlier one, or the
 * library. A code that nobody named stands for itself.
 */
record Names(Words words, Drafts drafts) {
  /** Vocabularies whose names other pages share. */
  private static final Map<String, String> SHARED =
      Map.of(
          "DataCategory", "category",
          "SubjectRole", "role",
          "ContactRole", "contactRole",
          "AutomatedDecision.Kind", "decision",
          "ProhibitionScope", "scope",
          "DisclosureRule.Evidence", "evidence",
          "Recipient.Role", "recipient",
          "TransferTool.Kind", "tool");

  /** The name of a code. */
  String of(String vocabulary, String code) {
    return switch (vocabulary) {
      case "FieldKey", "FieldSchema", "SearchPart", "CoarsePart" -> field(code).orElse(code);
      case "Purpose" -> purpose(code).orElse(code);
      case "Recipient" -> recipient(code).orElse(code);
      case "HoldRule" -> hold(code).orElse(code);
      case "PublicationList" -> list(code).orElse(code);
      case "CountryCode" -> country(code);
      case "TransferRule" -> pair(code, "Recipient", "CountryCode");
      case "RegisterLink" -> pair(code, "RegisterId", "Purpose");
      case "SecurityMeasure" -> pair(code, "SecurityMeasure.Material", "SecurityMeasure.Kind");
      case "Text" -> words.text("tongue." + code);
      default -> words.nameOf(SHARED.getOrDefault(vocabulary, vocabulary), code);
    };
  }

  private String pair(String key, String first, String second) {
    int end = key.indexOf('/');
    return end < 0
        ? key
        : of(first, key.substring(0, end)) + ", " + of(second, key.substring(end + 1));
  }

  private Optional<String> field(String path) {
    return first(
        draft ->
            draft.fields().stream()
                .filter(field -> field.key().path().equals(path))
                .map(field -> field.label()));
  }

  private Optional<String> purpose(String code) {
    return drafts
        .anyActivity(new Purpose(code))
        .map(activity -> withoutFullStop(activity.description().in(words.language())));
  }

  private Optional<String> recipient(String code) {
    return first(draft -> draft.recipient(code).map(Recipient::category).stream());
  }

  private Optional<String> hold(String code) {
    return first(draft -> draft.retentionPolicy().hold(code).map(HoldRule::label).stream());
  }

  private Optional<String> list(String code) {
    return first(
        draft ->
            draft.lists().stream()
                .filter(list -> list.code().equals(code))
                .map(PublicationList::title));
  }

  private Optional<String> first(Function<RegisterDraft, Stream<LocalizedText>> names) {
    return Stream.of(drafts.after(), drafts.before())
        .flatMap(names)
        .findFirst()
        .map(text -> text.in(words.language()));
  }

  private String country(String code) {
    return words.country(code) + " (" + code + ")";
  }

  private static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
