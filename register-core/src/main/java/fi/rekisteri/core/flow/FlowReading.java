package fi.rekisteri.core.flow;

import fi.rekisteri.core.flow.Flow.Heading;
import fi.rekisteri.definition.RegisterDraft;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what is to be drawn from a draft, which may lack anything. */
final class FlowReading {
  private final RegisterDraft draft;
  private final FlowWords words;

  private FlowReading(RegisterDraft draft, FlowWords words) {
    this.draft = draft;
    this.words = words;
  }

  static Flow of(RegisterDraft draft, FlowWords words) {
    return new FlowReading(draft, words).flow();
  }

  private Flow flow() {
    PartBook book = new PartBook();
    new CategoryReading(draft, words).into(book);
    new SourceReading(draft, words).into(book);
    new PurposeReading(draft, words).into(book);
    new RecipientReading(draft, words).into(book);
    return GapTelling.in(new Flow(heading(), book.parts(), book.links(), labels()), words);
  }

  private Heading heading() {
    String missing = words.text("notStated");
    String version = draft.version().map(FlowWords::plain).orElse(missing);
    String day = draft.validFrom().map(words::day).orElse(missing);
    return new Heading(
        draft.id().value(),
        words.text("title", Map.of("register", draft.name().map(words::of).orElse(missing))),
        words.text("version", Map.of("version", version, "day", day)));
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    draft
        .fields()
        .forEach(field -> labels.putIfAbsent(field.key().path(), words.of(field.label())));
    return labels;
  }
}
