package fi.rekisteri.core.access;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.consent.Choice.ConsentTerms;
import fi.rekisteri.core.wording.ChoiceFacts;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SafetyBan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a choice concerns, line by line. */
final class ChoiceLines {
  private final RegisterDefinition definition;
  private final Wording wording;
  private final Times times;

  ChoiceLines(RegisterDefinition definition, Wording wording) {
    this.definition = definition;
    this.wording = wording;
    this.times = new Times(definition.zone(), wording);
  }

  public List<Line> of(Choice choice) {
    return choice.fold(
        new Choice.Cases<>(
            this::consent,
            withdrawal -> List.of(purpose(withdrawal.purpose())),
            objection -> said(objection.purpose(), "choice.grounds", objection.grounds()),
            this::decision,
            prohibition ->
                Stream.concat(
                        scopes("choice.scope", prohibition.scopes()),
                        ChoiceFacts.sorted(prohibition.uses()).stream()
                            .map(use -> line("choice.use", wording.nameOf("use", use))))
                    .toList(),
            revocation -> scopes("choice.revoked", revocation.scopes()).toList(),
            this::restriction,
            this::lifting,
            notice -> notice.ban().map(this::ban).orElseGet(this::ended),
            this::statement));
  }

  private List<Line> consent(Consent consent) {
    List<Line> lines = new ArrayList<>();
    lines.add(purpose(consent.purpose()));
    String tag = consent.asked().language().tag();
    ChoiceFacts.wording(definition, consent)
        .map(words -> new Line(wording.text("choice.wording"), words, foreign(tag), ""))
        .ifPresent(lines::add);
    lines.add(line("choice.wordingVersion", consent.asked().wordingVersion()));
    lines.add(line("choice.language", wording.text("language." + tag)));
    addTerms(lines, consent.terms());
    return lines;
  }

  /** A text in another language than the page's is marked as such (WCAG 3.1.2). */
  private String foreign(String tag) {
    return tag.equals(wording.language().tag()) ? "" : tag;
  }

  private void addTerms(List<Line> lines, ConsentTerms terms) {
    terms.lastDay().map(day -> day("choice.lastDay", day)).ifPresent(lines::add);
    terms
        .minor()
        .ifPresent(
            minor -> {
              lines.add(day("choice.birthday", minor.birthday()));
              minor
                  .authorisedBy()
                  .map(who -> line("choice.authorisedBy", who))
                  .ifPresent(lines::add);
            });
  }

  private List<Line> said(Purpose purpose, String key, String text) {
    List<Line> lines = new ArrayList<>(List.of(purpose(purpose)));
    Optional.of(text)
        .filter(words -> !words.isBlank())
        .map(w -> line(key, w))
        .ifPresent(lines::add);
    return lines;
  }

  private List<Line> decision(Choice.ObjectionDecision decision) {
    List<Line> lines = said(decision.purpose(), "choice.reasons", decision.reasons());
    lines.add(1, line("choice.upheld", wording.text("choice.upheld." + decision.upheld())));
    return lines;
  }

  private Stream<Line> scopes(String key, Set<ProhibitionScope> scopes) {
    return ChoiceFacts.sorted(scopes).stream()
        .map(scope -> line(key, wording.nameOf("scope", scope)));
  }

  private List<Line> restriction(Choice.Restriction restriction) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("choice.ground", wording.nameOf("ground", restriction.ground())));
    if (restriction.fields().isEmpty()) {
      lines.add(line("choice.fields", wording.text("choice.fields.all")));
    }
    fields(restriction.fields()).forEach(lines::add);
    return lines;
  }

  private Stream<Line> fields(Set<String> paths) {
    return paths.stream()
        .sorted()
        .map(this::field)
        .map(field -> field.labelled(wording.text("choice.fields")));
  }

  /** A field that a later definition no longer names stands for itself. */
  private Line field(String path) {
    return definition
        .field(path)
        .map(FieldSchema::label)
        .map(wording::line)
        .orElseGet(() -> Line.of(path));
  }

  private List<Line> lifting(Choice.RestrictionLifting lifting) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("choice.ground", wording.nameOf("ground", lifting.ground())));
    fields(lifting.fields()).forEach(lines::add);
    lifting.toldOn().map(told -> day("choice.toldOn", told)).ifPresent(lines::add);
    return lines;
  }

  private List<Line> ban(SafetyBan ban) {
    List<Line> lines = new ArrayList<>();
    lines.add(day("choice.from", ban.from()));
    ban.lastDay().map(last -> day("choice.lastDay", last)).ifPresent(lines::add);
    return lines;
  }

  private List<Line> statement(Choice.SupplementaryStatement statement) {
    return List.of(
        field(statement.field()).labelled(wording.text("choice.fields")),
        line("choice.statement", statement.text()));
  }

  private List<Line> ended() {
    return List.of(Line.of(wording.text("choice.ended")));
  }

  private Line purpose(Purpose purpose) {
    return new NoticeFacts(definition)
        .describe(purpose)
        .map(wording::line)
        .orElseGet(() -> Line.of(purpose.code()))
        .labelled(wording.text("choice.purpose"));
  }

  private Line day(String key, LocalDate day) {
    return line(key, times.day(day));
  }

  private Line line(String key, String text) {
    return Line.of(text).labelled(wording.text(key));
  }
}
