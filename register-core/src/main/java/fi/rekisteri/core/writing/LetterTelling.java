package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.Due;
import fi.rekisteri.core.letter.LetterFacts;
import fi.rekisteri.core.letter.RefusalLetter;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.letter.RightsLetter.Cases;
import fi.rekisteri.rights.Remedies;
import fi.rekisteri.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a letter into words, in one language. */
final class LetterTelling {
  private final Letterhead letterhead;
  private final LetterWords words;
  private final RemedyTelling remedies;
  private final PartTelling parts;
  private final RefusalTelling refusal;

  LetterTelling(Letterhead letterhead, Language language) {
    this.letterhead = letterhead;
    this.words = LetterWords.in(language);
    this.remedies = new RemedyTelling(words);
    this.parts = new PartTelling(letterhead, words);
    this.refusal = new RefusalTelling(words);
  }

  ToldLetter told(RightsLetter letter) {
    return letter.fold(
        new Cases<>(
            one -> common(one, one.facts(), Map.of("due", day(one.due()))),
            one -> common(one, one.facts(), Map.of("due", day(one.until()))),
            one -> common(one, one.facts(), Map.of()),
            one -> common(one, one.facts(), Map.of()),
            one -> common(one, one.facts(), Map.of()),
            this::certificate,
            one -> common(one, one.facts(), Map.of()),
            one -> common(one, one.facts(), Map.of())));
  }

  private ToldLetter common(RightsLetter letter, LetterFacts facts, Map<String, String> more) {
    Map<String, String> names = new HashMap<>(more);
    names.put("heading", words.text("heading." + letter.kind()));
    names.put("lead", words.text("lead." + letter.kind()));
    names.put("number", Long.toString(facts.requestNumber()));
    names.put("received", words.day(facts.receivedOn()));
    names.put("written", words.day(facts.writtenOn()));
    names.put("register", letterhead.definition().name().in(words.language()));
    names.put("controller", letterhead.definition().controller().name());
    Optional<ToldRemedies> told =
        letter.kind().tellsRemedies()
            ? Optional.of(remedies.told(letterhead.remedies(facts.writtenOn(), facts.places())))
            : Optional.empty();
    return new ToldLetter(
        words.language(), names, parts.head(facts), parts.of(letter), told, List.of());
  }

  private ToldLetter certificate(RefusalLetter letter) {
    var certificate = letter.certificate();
    Map<String, String> names =
        Map.of(
            "heading", words.text("heading.REFUSAL"),
            "lead", refusal.lead(certificate),
            "number", Long.toString(certificate.matter().requestNumber()),
            "received", words.day(certificate.matter().receivedOn()),
            "written", words.day(certificate.matter().decidedOn()),
            "register", certificate.setting().register().in(words.language()),
            "controller", certificate.setting().controller(),
            "certificate", certificate.number().value());
    Remedies valid = certificate.remedies();
    return new ToldLetter(
        words.language(),
        names,
        refusal.facts(certificate),
        refusal.parts(certificate),
        Optional.of(remedies.told(valid)),
        refusal.signature(certificate));
  }

  private String day(Due due) {
    return words.day(due.last());
  }
}
