package fi.rekisteri.core.drift;

import fi.rekisteri.core.drift.Difference.Kind;
import fi.rekisteri.core.drift.Tree.Leaf;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in one language what changed. */
final class Sentences {
  /** Steps that people need not hear of. */
  private static final String SILENT = "-";

  private static final Step LENGTH = Step.component("length");
  private static final Map<Language, Words> WORDS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      WORDS.put(language, Words.of(Sentences.class, "drift", language));
    }
  }

  private final Words words;
  private final Names names;
  private final Values values;

  Sentences(Language language, Drafts drafts) {
    this.words = words(language);
    this.names = new Names(words, drafts);
    this.values = new Values(words, names);
  }

  /** The room's words. */
  static Words words(Language language) {
    return WORDS.get(language);
  }

  /** One sentence. */
  String of(Difference change) {
    String topic = change.topic();
    String what = place(change.steps());
    Optional<String> before = told(change, change.before(), topic);
    Optional<String> after = told(change, change.after(), topic);
    String form = "sentence." + change.kind();
    boolean withValue =
        change.kind() == Kind.ADDED && after.isPresent()
            || change.kind() == Kind.REMOVED && before.isPresent();
    Map<String, String> gaps =
        Map.of("what", what, "before", before.orElse(""), "after", after.orElse(""));
    return capital(words.text(withValue ? form + ".value" : form, gaps));
  }

  /** The value of a part; that of an element that is its own key is said already. */
  private Optional<String> told(Difference change, Tree part, String topic) {
    if (topic.equals("retention[]")) {
      return part.at(LENGTH).leaf().map(leaf -> values.of(leaf, topic));
    }
    Step last = change.steps().get(change.steps().size() - 1);
    boolean isKey =
        last.isElement()
            && change.kind() != Kind.ALTERED
            && part.leaf()
                .map(Leaf::value)
                .filter(own -> own.text().equals(last.name()))
                .isPresent();
    return isKey ? Optional.empty() : part.leaf().map(leaf -> values.of(leaf, topic));
  }

  private String place(List<Step> steps) {
    List<String> parts = new ArrayList<>();
    String topic = "";
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      topic = step.topicAfter(topic);
      boolean beforeElement = i + 1 < steps.size() && steps.get(i + 1).isElement();
      boolean isText = beforeElement && steps.get(i + 1).vocabulary().get().equals("Text");
      if (!beforeElement || isText) {
        said(step, topic).ifPresent(parts::add);
      }
    }
    String first = parts.remove(0);
    return parts.isEmpty() ? first : first + ": " + String.join(", ", parts);
  }

  private Optional<String> said(Step step, String topic) {
    if (topic.equals("retention[]")) {
      return Optional.of(retention(step.name()));
    }
    String name = step.isElement() ? nameOf(step, topic) : "";
    if (step.vocabulary().filter("Text"::equals).isPresent()) {
      return Optional.of(name);
    }
    String label = label(topic);
    if (label.equals(SILENT)) {
      return Optional.empty();
    }
    return Optional.of(step.isElement() ? label + " " + values.quoted(name) : label);
  }

  private String nameOf(Step step, String topic) {
    String vocabulary = step.vocabulary().orElseThrow();
    if (step.name().isEmpty()) {
      return step.shown();
    }
    return vocabulary.equals("String")
        ? values.named(topic, step.name())
        : names.of(vocabulary, step.name());
  }

  /** What a place is called: by its own name, or by that of its last step anywhere. */
  private String label(String topic) {
    String own = "place." + topic;
    return words.text(
        words.has(own) ? own : "label." + topic.substring(topic.lastIndexOf('.') + 1));
  }

  private String retention(String key) {
    int end = key.indexOf('/');
    String category = key.substring(0, end);
    String known = "genitive." + category;
    String genitive =
        words.has(known)
            ? words.text(known)
            : words.text("genitive.other", Map.of("code", values.quoted(category)));
    String anchor = key.substring(end + 1);
    return words.text(
        "retention.place", Map.of("category", genitive, "since", words.nameOf("since", anchor)));
  }

  private static String capital(String sentence) {
    int first = sentence.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + sentence.substring(Character.charCount(first));
  }
}
