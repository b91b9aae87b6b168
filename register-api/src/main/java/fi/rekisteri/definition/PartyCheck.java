package fi.rekisteri.definition;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import java.util.HashSet;
import java.util.Set;

/**
 * Sources supply what they may; recipients get a part, and each is known (S7.2, S14.3, S26.1,
 * S27.1).
 */
final class PartyCheck {
  private static final Set<DataCategory> UPDATED_BY_SERVICES =
      Set.of(DataCategory.NAME, DataCategory.CONTACT);

  private PartyCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("sources", draft.sources, SourceDeclaration::kind);
    problems.addDuplicates("recipients", draft.recipients, Recipient::code);
    for (SourceDeclaration source : draft.sources) {
      checkSource(draft, source, problems);
    }
    Set<FieldKey<?>> declared = new HashSet<>();
    draft.fields.forEach(schema -> declared.add(schema.key()));
    for (Recipient recipient : draft.recipients) {
      checkScope(declared, recipient, problems);
    }
  }

  private static void checkSource(Draft draft, SourceDeclaration source, Problems problems) {
    String path = "sources[" + source.kind() + "]";
    boolean service =
        source.kind() == SourceKind.AUTHORITY_UPDATE_SERVICE
            || source.kind() == SourceKind.COMPANY_UPDATE_SERVICE;
    if (service && !UPDATED_BY_SERVICES.containsAll(source.categories())) {
      problems.add(
          path + ".categories", "an update service may supply NAME and CONTACT only (S26.1)");
    }
    if (source.kind() == SourceKind.SUBCONTRACTOR) {
      source.parties().stream()
          .filter(code -> draft.recipient(code).isEmpty())
          .sorted()
          .forEach(
              code ->
                  problems.add(
                      path + ".parties[" + code + "]",
                      "a subcontractor is declared as a recipient too (S27.1)"));
    }
  }

  private static void checkScope(
      Set<FieldKey<?>> declared, Recipient recipient, Problems problems) {
    String path = "recipients[" + recipient.code() + "].fields";
    recipient.fields().stream()
        .filter(key -> !declared.contains(key))
        .map(FieldKey::path)
        .sorted()
        .forEach(field -> problems.add(path + "[" + field + "]", "is not declared (S14.3)"));
    if (recipient.fields().isEmpty()) {
      problems.add(path, "names no field; name those it may receive (S7.2)");
    } else if (recipient.fields().containsAll(declared) && recipient.reasonForAll().isEmpty()) {
      problems.add(path, "names every field without a reason; name the part it needs (S7.2)");
    }
  }
}
