package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Part.Group;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who receives data, in which role and where, and for which purposes. */
final class RecipientReading {
  private final RegisterDraft draft;
  private final FlowWords words;

  RecipientReading(RegisterDraft draft, FlowWords words) {
    this.draft = draft;
    this.words = words;
  }

  void into(PartBook book) {
    draft.recipients().forEach(recipient -> add(book, recipient));
    draft
        .disclosureRules()
        .forEach(
            rule ->
                rule.recipients().stream()
                    .sorted()
                    .forEach(code -> link(book, rule.purpose(), code)));
    draft
        .lists()
        .forEach(list -> list.recipient().ifPresent(code -> link(book, list.purpose(), code)));
    draft
        .cookies()
        .forEach(one -> one.provider().ifPresent(code -> link(book, one.purpose(), code)));
    draft.registerLinks().forEach(link -> add(book, link));
  }

  private void add(PartBook book, Recipient recipient) {
    Group role = new Group(recipient.role().name(), words.name("recipient", recipient.role()));
    String name =
        recipient
            .party()
            .map(NamedParty::name)
            .map(FlowWords::plain)
            .orElseGet(() -> words.of(recipient.category()));
    book.add(
        Column.RECIPIENT,
        recipient.code(),
        id ->
            new Part(
                Column.RECIPIENT,
                id,
                name,
                facts(recipient, role),
                PurposeReading.paths(recipient.fields()),
                role,
                false));
  }

  private List<String> facts(Recipient recipient, Group role) {
    List<String> facts = new ArrayList<>();
    recipient
        .party()
        .ifPresent(
            named ->
                facts.add(
                    words.text(
                        "recipient.of", Map.of("category", words.of(recipient.category())))));
    facts.add(role.name());
    LocalDate day = draft.validFrom().orElse(LocalDate.MAX);
    recipient
        .party()
        .ifPresent(
            named -> {
              facts.add(country("recipient.country", named.country()));
              facts.addAll(subProcessors(named, day));
            });
    draft.transfers().stream()
        .filter(rule -> rule.recipient().equals(recipient.code()))
        .filter(rule -> !draft.economicArea().contains(rule.country(), day))
        .map(rule -> country("recipient.transfer", rule.country()))
        .distinct()
        .forEach(facts::add);
    return facts;
  }

  /** Who else handles the data on that day: they are recipients too (C-154/21). */
  private List<String> subProcessors(NamedParty named, LocalDate day) {
    return named.agreement().stream()
        .flatMap(agreement -> agreement.subProcessors().stream())
        .filter(other -> other.approved().cover(day))
        .map(
            other ->
                words.text(
                    "recipient.subProcessor",
                    Map.of(
                        "name", FlowWords.plain(other.name()),
                        "country", words.country(other.country()))))
        .toList();
  }

  private String country(String key, CountryCode code) {
    return words.text(key, Map.of("country", words.country(code)));
  }

  /** Another register of the controller: no recipient, but data goes there (S6). */
  private void add(PartBook book, RegisterLink link) {
    Group others = new Group("LINK", words.text("recipient.LINK"));
    Part added =
        book.add(
            Column.RECIPIENT,
            "register " + link.to(),
            id ->
                new Part(
                    Column.RECIPIENT,
                    id,
                    words.text("recipient.LINK.name", Map.of("register", link.to().value())),
                    List.of(others.name()),
                    PurposeReading.paths(link.fields()),
                    others,
                    false));
    book.link(purposes(book, link.purpose()), List.of(added));
  }

  private void link(PartBook book, Purpose purpose, String recipient) {
    if (book.of(Column.RECIPIENT, recipient).isEmpty()) {
      addUndeclared(book, Column.RECIPIENT, recipient);
    }
    book.link(purposes(book, purpose), book.of(Column.RECIPIENT, recipient));
  }

  private List<Part> purposes(PartBook book, Purpose purpose) {
    if (book.of(Column.PURPOSE, purpose.code()).isEmpty()) {
      addUndeclared(book, Column.PURPOSE, purpose.code());
    }
    return book.of(Column.PURPOSE, purpose.code());
  }

  /** What is named and nowhere declared is drawn all the same, and says so. */
  private void addUndeclared(PartBook book, Column column, String code) {
    String key = column == Column.PURPOSE ? "purpose.undeclared" : "recipient.undeclared";
    String name = words.text(key, Map.of("code", FlowWords.plain(code)));
    Group none = new Group("UNDECLARED", words.text("group.undeclared"));
    List<String> facts = column == Column.PURPOSE ? List.of(words.text("basis.NONE")) : List.of();
    book.add(column, code, id -> new Part(column, id, name, facts, Set.of(), none, false));
  }
}
