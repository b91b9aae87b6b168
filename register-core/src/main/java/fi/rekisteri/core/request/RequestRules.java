package fi.rekisteri.core.request;

import fi.rekisteri.core.effect.Erasing;
import fi.rekisteri.core.effect.RefusedStep;
import fi.rekisteri.core.engine.RequestSetup;
import fi.rekisteri.core.file.ItemClocks;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.identity.IdentityRisk;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Claim.Rectification;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.ItemState;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestEvent.Amended;
import fi.rekisteri.request.RequestEvent.Asked;
import fi.rekisteri.request.RequestEvent.Concerned;
import fi.rekisteri.request.RequestEvent.Extended;
import fi.rekisteri.request.RequestEvent.Forwarded;
import fi.rekisteri.request.RequestEvent.Heard;
import fi.rekisteri.request.RequestEvent.NothingAsked;
import fi.rekisteri.request.RequestEvent.Received;
import fi.rekisteri.request.RequestEvent.Risked;
import fi.rekisteri.request.RequestEvent.TakenBack;
import fi.rekisteri.request.RequestEvent.Told;
import fi.rekisteri.request.RequestEvent.Understood;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which step fits the file of a request at an instant. Pure. */
record RequestRules(RequestSetup setup, ItemClocks clocks, Instant now) {
  private RegisterDefinition definition() {
    return clocks.definition();
  }

  DecisionRules deciding() {
    return new DecisionRules(definition(), clocks.today());
  }

  IdentityNeeded identity() {
    return new IdentityNeeded(definition(), clocks.today());
  }

  ComplaintRules complaining() {
    return new ComplaintRules(clocks.today());
  }

  CheckRules checking() {
    return new CheckRules(now);
  }

  CertificateRules certifying() {
    return new CertificateRules(definition(), setup.authorities(definition()));
  }

  Received received(ReceivedRequest letter) {
    if (letter.arrival().at().isAfter(now)) {
      throw RefusedStep.because("a request is received in the future");
    }
    LocalDate on = LocalDate.ofInstant(letter.arrival().at(), definition().zone());
    return new Received(letter, on, new Intake(definition()).ofLetter(letter));
  }

  Understood understood(RightsRequest file, List<Claim> claims) {
    requireOpen(file);
    if (claims.isEmpty() || file.items().size() + claims.size() > ReceivedRequest.MOST_CLAIMS) {
      throw RefusedStep.because("nothing is added, or more than one letter holds");
    }
    return new Understood(claims, new Intake(definition()).ofClaims(claims));
  }

  NothingAsked nothingAsked(RightsRequest file, String reason) {
    requireOpen(file);
    if (!file.items().isEmpty() || file.asksNothing()) {
      throw RefusedStep.because("the request asks for something, or was ended already");
    }
    return new NothingAsked(reason);
  }

  /** Whom it concerns is changed only while nothing was carried out for anybody. */
  Concerned concerned(RightsRequest file, Optional<CustomerId> subject) {
    requireOpen(file);
    boolean touched = file.items().stream().anyMatch(item -> item.effect().isPresent());
    boolean other = file.subject().isPresent() && !file.subject().equals(subject);
    if (other && touched) {
      throw RefusedStep.because("something was carried out for somebody already");
    }
    return new Concerned(subject);
  }

  Risked risked(RightsRequest file, int number, Set<IdentityRisk> risks) {
    return new Risked(item(file, number).number(), risks);
  }

  /** What is decided is not asked about, so that nobody buys time for an answer by a question. */
  Asked asked(RightsRequest file, Question question) {
    requireOpen(file);
    requireItems(file, question.items());
    requireDay(file, question.on());
    Pause pause = Pause.since(question.on(), question.ground(), question.reason());
    List<Integer> undecided =
        numbers(file, question.items()).stream().filter(one -> isUndecided(file, one)).toList();
    if (undecided.isEmpty() || undecided.size() < question.items().size()) {
      throw RefusedStep.because("an item that is asked about is decided");
    }
    Set<Integer> items = file.items().isEmpty() ? Set.of() : Set.copyOf(undecided);
    return new Asked(items, pause.ground(), pause.reason(), pause.asked());
  }

  private static boolean isUndecided(RightsRequest file, int number) {
    return file.item(number).flatMap(RequestItem::decision).isEmpty();
  }

  Heard heard(RightsRequest file, Set<Integer> items, LocalDate on) {
    requireOpen(file);
    requireItems(file, items);
    requireDay(file, on);
    List<Pause> open =
        numbers(file, items).stream()
            .flatMap(item -> file.pauses(item).stream())
            .filter(Pause::isOpen)
            .toList();
    if (open.isEmpty()) {
      throw RefusedStep.because("nothing was asked that is not answered yet");
    }
    open.forEach(pause -> pause.answered(on));
    return new Heard(items, on);
  }

  Amended amended(RightsRequest file, int number, Claim claim) {
    RequestItem item = item(file, number);
    boolean several = claim instanceof Rectification some && some.corrections().size() != 1;
    boolean touched = item.decision().isPresent() || item.effect().isPresent();
    if (touched || item.right() != claim.right() || several) {
      throw RefusedStep.because(
          "the item is decided or has effect, or it becomes one of another right, or several");
    }
    return new Amended(number, claim);
  }

  TakenBack takenBack(RightsRequest file, int number) {
    RequestItem item = item(file, number);
    boolean begun = item.answered() || item.effect().filter(one -> !one.isDone()).isPresent();
    if (begun && !isWaiting(item)) {
      throw RefusedStep.because("the item was answered already, or is being carried out");
    }
    return new TakenBack(number);
  }

  /** An erasure that something holds: until it goes, the person may want it no more. */
  static boolean isWaiting(RequestItem item) {
    return Erasing.isMeantBy(item)
        && item.effect()
            .filter(one -> one.state() == EffectState.SLEEPING || one.state() == EffectState.FAILED)
            .isPresent();
  }

  Extended extended(RightsRequest file, Set<Integer> numbers, Extension extension) {
    requireOpen(file);
    requireItems(file, numbers);
    requireDay(file, extension.toldOn());
    List<RequestItem> items =
        file.items().stream()
            .filter(item -> numbers.isEmpty() || numbers.contains(item.number()))
            .filter(item -> item.state().isUnanswered())
            .toList();
    if (items.isEmpty()) {
      throw RefusedStep.because("no item of those waits for an answer");
    }
    items.forEach(item -> clocks.requireInTime(extension, file, item));
    Set<Integer> meant = items.stream().map(RequestItem::number).collect(Collectors.toSet());
    return new Extended(meant, extension);
  }

  Forwarded forwarded(RightsRequest file, ContactRole to) {
    requireOpen(file);
    return new Forwarded(to);
  }

  Told told(RightsRequest file, Set<Integer> items, Telling telling) {
    if (telling.at().isAfter(now) || telling.at().isBefore(file.letter().arrival().at())) {
      throw RefusedStep.because("the person is told before the receipt, or in the future");
    }
    if (telling.what() == Telling.Kind.COMPLETION) {
      requireKnown(file, items);
      return new Told(items, telling);
    }
    requireOpen(file);
    requireItems(file, items);
    if (telling.what() == Telling.Kind.ANSWER) {
      numbers(file, items).forEach(number -> Answers.require(item(file, number)));
    }
    return new Told(items, telling);
  }

  /** An open item of an open file. */
  static RequestItem item(RightsRequest file, int number) {
    requireOpen(file);
    return file.item(number)
        .filter(one -> one.state() != ItemState.CLOSED)
        .orElseThrow(() -> RefusedStep.because("the request has no such item, or it is closed"));
  }

  static void requireOpen(RightsRequest file) {
    if (!file.isOpen()) {
      throw RefusedStep.because("request " + file.number() + " is closed");
    }
  }

  private static void requireKnown(RightsRequest file, Set<Integer> items) {
    if (items.stream().anyMatch(number -> file.item(number).isEmpty())) {
      throw RefusedStep.because("the request has no such item");
    }
  }

  private static void requireItems(RightsRequest file, Set<Integer> items) {
    items.forEach(number -> item(file, number));
  }

  /** Those meant, of which none is closed; a letter that nobody has read counts as one. */
  private static List<Integer> numbers(RightsRequest file, Set<Integer> items) {
    if (!items.isEmpty()) {
      return List.copyOf(items);
    }
    List<Integer> open =
        file.items().stream()
            .filter(item -> item.state() != ItemState.CLOSED)
            .map(RequestItem::number)
            .toList();
    return file.items().isEmpty() ? List.of(0) : open;
  }

  private void requireDay(RightsRequest file, LocalDate day) {
    if (day.isBefore(file.receivedOn()) || day.isAfter(clocks.today())) {
      throw RefusedStep.because("a day lies before the receipt, or in the future");
    }
  }
}
