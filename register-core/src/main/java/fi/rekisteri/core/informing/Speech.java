package fi.rekisteri.core.informing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one text in one language: its own, and those by which the answer to an access
 * request names the same things, so that people read one name for one thing. It notes what was
 * never translated. For one thread.
 */
final class Speech {
  private final Words own;
  private final Words named;
  private final List<String> untranslated = new ArrayList<>();

  private Speech(Words own, Words named) {
    this.own = own;
    this.named = named;
  }

  static Speech in(Language language) {
    return new Speech(
        Words.of(CollectionInformation.class, "collection", language),
        Words.of(Wording.class, "access-answer", language));
  }

  Language language() {
    return own.language();
  }

  /** A sentence of this text's own. */
  String text(String key) {
    return own.text(key);
  }

  String notStated() {
    return own.text("notStated");
  }

  /** A word that the access answer has too. */
  String named(String key) {
    return named.text(key);
  }

  String nameOf(String kind, Enum<?> constant) {
    return named.nameOf(kind, constant);
  }

  String nameOf(DataCategory category) {
    return named.nameOf("category", category.code());
  }

  /** A text of the description, marked as Finnish where it was never translated (WCAG 3.1.2). */
  Line said(String path, LocalizedText text) {
    if (text.has(language())) {
      return Line.of(text.in(language()));
    }
    untranslated.add(path);
    return new Line("", text.in(language()), Language.FI.tag(), "");
  }

  /** The organisation where it is known, or else what kind of recipient it is (C-154/21). */
  Line said(Recipient recipient) {
    return recipient
        .party()
        .map(party -> Line.of(party.name()))
        .orElseGet(
            () -> said("recipients[" + recipient.code() + "].category", recipient.category()));
  }

  /** The ways to reach somebody; links lead by mail and https only. */
  List<Line> said(ContactPoint contact) {
    List<Line> lines = new ArrayList<>();
    String role = nameOf("contactRole", contact.role());
    contact.name().map(name -> Line.of(name).labelled(role)).ifPresent(lines::add);
    contact.email().map(mail -> Line.mail(mail).labelled(role)).ifPresent(lines::add);
    contact.phone().map(phone -> Line.of(phone).labelled(role)).ifPresent(lines::add);
    contact.postalAddress().map(line -> Line.of(line).labelled(role)).ifPresent(lines::add);
    contact.url().map(web -> Line.web(web).labelled(role)).ifPresent(lines::add);
    return lines;
  }

  String period(Period period) {
    return named.period(period);
  }

  String country(String code) {
    return named.country(code);
  }

  /** What was shown in Finnish since the last look, part by part. */
  List<String> untranslated() {
    List<String> shown = List.copyOf(untranslated);
    untranslated.clear();
    return shown;
  }
}
