package fi.rekisteri.core.lint;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.notice.NoticeClaim.NamesRegister;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.DataCategory;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What people have to be told of the register, its controller and what they must give. */
final class PartyRules {
  private static final int LONGEST_ID = 40;

  private PartyRules() {}

  /** L01: the question is open, or open for a category; "none" is an answer. */
  static void provision(Subject subject, Fault fault) {
    RegisterDraft draft = subject.draft();
    Set<DataCategory> answered =
        draft
            .provision()
            .fold(
                answers -> answers.keySet(),
                () -> categories(draft),
                () -> {
                  fault.on("provision").says("open");
                  return categories(draft);
                });
    categories(draft).stream()
        .filter(category -> !answered.contains(category))
        .map(DataCategory::code)
        .sorted()
        .forEach(code -> fault.on("provision").says("category", code));
  }

  /** L13: an officer's contact is the officer's (Art. 13(1)(b)), not the controller's. */
  static void controller(Subject subject, Fault fault) {
    subject
        .draft()
        .controller()
        .ifPresentOrElse(
            controller -> {
              if (controller.contacts().stream()
                  .allMatch(one -> one.role() == ContactRole.DATA_PROTECTION_OFFICER)) {
                fault.on("controller").says("contact");
              }
            },
            () -> fault.on("controller").says("missing"));
  }

  /** L14: "none" is an answer. */
  static void officer(Subject subject, Fault fault) {
    subject
        .draft()
        .dataProtectionOfficer()
        .fold(officer -> fault, () -> fault, () -> fault.on("dataProtectionOfficer").says("open"));
  }

  /** L18: a register that is neither this one nor linked to it. */
  static void otherRegister(Subject subject, Fault fault) {
    Set<String> known = knownNames(subject.draft());
    for (NoticeStatement statement : subject.notice().claiming(NamesRegister.class)) {
      Subject.claims(statement, NamesRegister.class)
          .map(NamesRegister::name)
          .filter(name -> !known.contains(lower(name)) && !known.contains(asId(name)))
          .forEach(name -> fault.in(statement).says("unknown", name));
    }
  }

  private static Set<DataCategory> categories(RegisterDraft draft) {
    Set<DataCategory> categories = new HashSet<>();
    draft.fields().stream().map(FieldSchema::category).forEach(categories::add);
    return categories;
  }

  private static Set<String> knownNames(RegisterDraft draft) {
    Set<String> known = new HashSet<>(Set.of(lower(draft.id().value())));
    draft.name().ifPresent(name -> name.texts().values().forEach(one -> known.add(lower(one))));
    draft.registerLinks().stream()
        .map(RegisterLink::to)
        .forEach(other -> known.add(lower(other.value())));
    return known;
  }

  /** What an id of that name looks like: an id is technical and has small letters a to z only. */
  private static String asId(String name) {
    String plain = Normalizer.normalize(lower(name), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceAll("-$", "");
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
