package fi.rekisteri.core.writing;

import fi.rekisteri.core.letter.ExtensionLetter;
import fi.rekisteri.core.letter.Inquiry;
import fi.rekisteri.core.letter.LetterFacts;
import fi.rekisteri.core.letter.LetterFacts.Item;
import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.letter.LiftingLetter;
import fi.rekisteri.core.letter.NoDataLetter;
import fi.rekisteri.core.letter.OutcomeLetter;
import fi.rekisteri.core.letter.ReceiptLetter;
import fi.rekisteri.core.letter.Remark;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.letter.RightsLetter.Cases;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.rights.RefusedItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each letter tells, part by part, and whom a person may ask. */
final class PartTelling {
  private final Letterhead letterhead;
  private final LetterWords words;
  private final DueTelling periods;

  PartTelling(Letterhead letterhead, LetterWords words) {
    this.letterhead = letterhead;
    this.words = words;
    this.periods = new DueTelling(words);
  }

  List<Line> head(LetterFacts facts) {
    List<Line> lines = new ArrayList<>();
    lines.add(words.fact("request", Long.toString(facts.requestNumber())));
    lines.add(words.fact("received", words.day(facts.receivedOn())));
    lines.add(words.fact("written", words.day(facts.writtenOn())));
    lines.add(words.fact("controller", letterhead.definition().controller().name()));
    letterhead
        .definition()
        .controller()
        .businessId()
        .map(id -> words.fact("businessId", id))
        .ifPresent(lines::add);
    lines.add(words.line(letterhead.definition().name()).labelled(words.text("fact.register")));
    return lines;
  }

  List<Part> of(RightsLetter letter) {
    List<Part> parts = new ArrayList<>(letter.fold(cases()));
    if (letter.kind() != LetterKind.REFUSAL) {
      parts.add(contacts());
    }
    return parts;
  }

  private Cases<List<Part>> cases() {
    return new Cases<>(
        this::receipt,
        this::extension,
        letter -> inquiry(letter.facts(), letter.inquiry()),
        letter -> identity(letter.facts(), letter.inquiry()),
        this::noData,
        letter -> new RefusalTelling(words).parts(letter.certificate()),
        this::outcome,
        this::lifting);
  }

  private List<Part> receipt(ReceiptLetter letter) {
    return List.of(
        asked(letter.facts()),
        periods.month(letter.due(), letter.facts().receivedOn()),
        part("next", "receipt.next", "receipt.free"));
  }

  private List<Part> extension(ExtensionLetter letter) {
    List<Line> reasons = new ArrayList<>();
    letter.grounds().forEach(ground -> reasons.add(Line.of(words.name("extension", ground))));
    letter.remarks().forEach(remark -> add(reasons, remark));
    return List.of(
        asked(letter.facts()),
        Part.of(words.text("part.why"), reasons),
        periods.extended(letter.until(), letter.facts().receivedOn()));
  }

  private List<Part> inquiry(LetterFacts facts, Inquiry inquiry) {
    return List.of(asked(facts), questions(inquiry), why(inquiry), period(inquiry));
  }

  private List<Part> identity(LetterFacts facts, Inquiry inquiry) {
    return List.of(
        asked(facts),
        questions(inquiry),
        why(inquiry),
        part("use", "identity.use", "identity.least"),
        period(inquiry));
  }

  private Part questions(Inquiry inquiry) {
    return Part.listing(
        words.text("part.questions"),
        inquiry.asked().stream().map(remark -> Line.of(remark.text())).toList());
  }

  private Part why(Inquiry inquiry) {
    return Part.of(words.text("part.why"), List.of(Line.of(inquiry.why().text())));
  }

  private Part period(Inquiry inquiry) {
    Line clock =
        inquiry
            .pausedFrom()
            .map(day -> words.line("period.paused", Map.of("day", words.day(day))))
            .orElseGet(() -> words.line("period.runs"));
    return Part.of(words.text("part.period"), List.of(clock, words.line("period.rest")));
  }

  private List<Part> noData(NoDataLetter letter) {
    return List.of(asked(letter.facts()), part("trace", "noData.trace", "noData.searched"));
  }

  private List<Part> outcome(OutcomeLetter letter) {
    return letter.facts().items().stream().map(this::outcome).toList();
  }

  private Part outcome(Item item) {
    List<Line> lines = new ArrayList<>();
    item.outcome()
        .map(outcome -> words.fact("outcome", words.name("outcome", outcome)))
        .ifPresent(lines::add);
    item.why().reasons().ifPresent(reasons -> lines.addAll(told(reasons)));
    add(lines, item.why().remark());
    item.certificate()
        .map(number -> words.line("outcome.certificate", Map.of("number", number.value())))
        .ifPresent(lines::add);
    return Part.of(words.name("right", item.right()), lines);
  }

  private List<Line> told(RefusedItem reasons) {
    return new RefusalTelling(words).lines(reasons, letterhead.setting(List.of(reasons)));
  }

  private List<Part> lifting(LiftingLetter letter) {
    List<Line> fields =
        letter.fields().isEmpty()
            ? List.of(words.line("lifting.everything"))
            : fields(letter.fields());
    return List.of(
        Part.listing(words.text("part.restricted"), fields),
        Part.of(
            words.text("part.lifted"),
            List.of(words.line("lifting.day", Map.of("day", words.day(letter.liftedOn()))))),
        Part.of(words.text("part.why"), List.of(Line.of(letter.reason().text()))),
        part("after", "lifting.after"));
  }

  private List<Line> fields(Collection<String> paths) {
    return paths.stream().map(path -> words.line(letterhead.nameOf(path))).toList();
  }

  private Part asked(LetterFacts facts) {
    return Part.listing(
        words.text("part.asked"),
        facts.items().stream().map(item -> Line.of(words.name("right", item.right()))).toList());
  }

  private Part part(String heading, String... texts) {
    return Part.of(words.text("part." + heading), Stream.of(texts).map(words::line).toList());
  }

  private static void add(List<Line> lines, Remark remark) {
    if (!remark.isEmpty()) {
      lines.add(Line.of(remark.text()));
    }
  }

  private Part contacts() {
    List<Line> lines = new ArrayList<>();
    Stream.concat(
            letterhead.definition().controller().contacts().stream(),
            letterhead.definition().dataProtectionOfficer().toOptional().stream())
        .distinct()
        .forEach(contact -> lines.addAll(lines(contact)));
    return Part.of(words.text("part.contacts"), lines);
  }

  private List<Line> lines(ContactPoint contact) {
    RemedyTelling reached = new RemedyTelling(words);
    List<Line> lines = new ArrayList<>();
    contact.name().map(name -> words.fact("contact", name)).ifPresent(lines::add);
    contact.email().map(reached::mail).ifPresent(lines::add);
    contact.phone().map(number -> words.fact("phone", number)).ifPresent(lines::add);
    contact.postalAddress().map(line -> words.fact("address", line)).ifPresent(lines::add);
    contact.url().map(reached::web).ifPresent(lines::add);
    return lines;
  }
}
