package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.Controller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands at the head of a notice: whose it is, of which version and day (L13, L27). */
final class NoticeHead {
  private final Teller teller;

  NoticeHead(Teller teller) {
    this.teller = teller;
  }

  List<Line> facts() {
    RegisterDraft draft = teller.draft();
    return List.of(
        teller.fact("register", register()),
        teller.fact(
            "controller",
            draft.controller().map(Controller::name).map(Line::of).orElseGet(this::notStated)),
        teller.fact("version", draft.version().map(Line::of).orElseGet(this::notStated)),
        teller.fact(
            "validFrom",
            draft.validFrom().map(teller.words()::day).map(Line::of).orElseGet(this::notStated)),
        teller.fact(
            "authority",
            draft
                .authority()
                .map(one -> teller.say("authority.name", one.name()))
                .orElseGet(this::notStated)),
        teller.fact("language", teller.word("language." + teller.words().language().tag())),
        teller.fact("written", Line.of(teller.words().day(teller.day()))));
  }

  private Line register() {
    return teller
        .draft()
        .name()
        .map(name -> teller.say("register.name", name))
        .orElseGet(this::notStated);
  }

  /** On one line, whatever the name is. */
  private String title() {
    return register().text().replace('\n', ' ');
  }

  private Line notStated() {
    return teller.word("declared.notStated");
  }

  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    List.of("heading", "lead", "contents", "skip")
        .forEach(key -> names.put(key, teller.words().text(key)));
    names.put(
        "register", teller.draft().name().isPresent() ? title() : teller.draft().id().value());
    return names;
  }
}
