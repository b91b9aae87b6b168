package fi.rekisteri.core.drift;

import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.ChangeDuty;
import fi.rekisteri.notice.ChangeRequirement;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the writers write: the changes by duty, the gravest first, in the order of the definition.
 * Nothing in it is escaped yet.
 *
 * @param title what it is
 * @param versions which versions are compared
 * @param duties the duties that there are
 */
record DriftReport(String title, String versions, List<Duty> duties) {
  /**
   * A duty.
   *
   * @param heading what is to be done
   * @param when until when
   * @param items the changes that ask for it
   */
  record Duty(String heading, String when, List<Item> items) {}

  /**
   * A change under a duty.
   *
   * @param change what changed
   * @param reasons why it asks for that, one for each rule
   * @param sources the provisions
   * @param purposes which purposes it concerns; blank where none in particular
   * @param path where in the definition
   */
  record Item(String change, String reasons, String sources, String purposes, String path) {}

  static DriftReport of(RegisterDraft before, RegisterDraft after, Language language) {
    Words words = Sentences.words(language);
    List<DefinitionChange> changes = DefinitionDrift.between(before, after);
    Names names = new Names(words, new Drafts(before, after));
    List<Duty> duties = new ArrayList<>();
    for (ChangeDuty duty : ChangeDuty.values()) {
      List<Item> items =
          changes.stream()
              .filter(change -> change.requires(duty))
              .map(change -> item(change, duty, names))
              .toList();
      if (!items.isEmpty()) {
        String key = "duty." + duty;
        duties.add(new Duty(words.text(key), words.text(key + ".when"), items));
      }
    }
    String title = words.text("title");
    return new DriftReport(
        after
            .name()
            .or(before::name)
            .map(name -> title + " – " + line(name.in(language)))
            .orElse(title),
        words.text(
            "title.versions",
            Map.of("before", version(before, words), "after", version(after, words))),
        duties);
  }

  private static String version(RegisterDraft draft, Words words) {
    Optional<String> version = draft.version();
    return version.map(DriftReport::line).orElseGet(() -> words.text("unversioned"));
  }

  private static String line(String text) {
    return Values.shortened(text);
  }

  private static Item item(DefinitionChange change, ChangeDuty duty, Names names) {
    Language language = names.words().language();
    List<ChangeRequirement> required =
        change.requirements().stream().filter(one -> one.duty() == duty).toList();
    return new Item(
        change.words().in(language),
        required.stream().map(one -> one.why().in(language)).collect(Collectors.joining(" ")),
        required.stream()
            .flatMap(one -> one.sources().stream())
            .map(RuleId::reference)
            .distinct()
            .collect(Collectors.joining(", ")),
        required.stream()
            .flatMap(one -> one.purposes().stream())
            .distinct()
            .map(purpose -> line(names.of("Purpose", purpose.code())))
            .collect(Collectors.joining("; ")),
        change.path());
  }
}
