package fi.rekisteri.samples.quickstart;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Requests;
import fi.rekisteri.core.letter.RequestLetters;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.writing.LetterPage;
import fi.rekisteri.core.writing.Letterhead;
import fi.rekisteri.core.writing.RequestFeed;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Arrival;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.request.ReceivedRequest;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.request.Telling;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One letter that asks for four things, from the letter box to the answer (Art. 12 to 22). */
final class LetterStory {
  private final LaterShop shop;
  private final CustomerRegister register;
  private final PrintStream out;

  LetterStory(LaterShop shop, CustomerRegister register, PrintStream out) {
    this.shop = shop;
    this.register = register;
    this.out = out;
  }

  void tell(CustomerId customer) throws IOException {
    out.println();
    out.println("15. One letter asks for four things: her data, a correction, no ads, and to go");
    Requests requests = shop.desk(register).requests();
    long number = requests.receive(letter()).number();
    requests.concerns(number, customer);
    requests.identified(
        number, IdentityEvidence.nothing().and(IdentityFactor.STRONG_AUTHENTICATION, shop.now()));
    List<ItemDeadline> deadlines = requests.deadlines(number);
    deadlines.forEach(this::show);
    feed(deadlines);
    for (int item : List.of(1, 2, 4)) {
      decide(requests, number, item);
    }
    show(requests.get(number));
    unpaid(requests, number, customer);
  }

  private ReceivedRequest letter() {
    Arrival arrival = new Arrival(shop.now(), Channel.POST, ContactRole.CUSTOMER_SERVICE);
    return ReceivedRequest.letter(
            arrival,
            "letter 2036/17",
            new Claim.Access(),
            new Claim.Rectification(
                List.of(Correction.of("postalAddress", Map.of("postalCode", "00540"), "I moved"))),
            new Claim.ForbiddingMarketing(Set.of(), Set.of()),
            new Claim.Erasure(ErasureCause.PROMISED, Set.of()))
        .in("fi");
  }

  /** What is answered is answered before anything goes; so the erasure comes last. */
  private void decide(Requests requests, long number, int item) throws IOException {
    requests.decide(number, item, Decision.granted());
    CarriedOut carried = requests.carryOut(number, item);
    carried
        .answer()
        .ifPresent(answer -> out.println("   a copy of " + answer.data().size() + " values"));
    if (item == 4) {
      requests.certify(number, CertificateOrder.of("Ville Vastuuhenkilö", Language.FI, 4));
    }
    answer(requests, number, item == 2 ? Set.of(2, 3) : Set.of(item));
  }

  private void answer(Requests requests, long number, Set<Integer> items) throws IOException {
    RightsRequest file = requests.get(number);
    RequestLetters letters = RequestLetters.of(file, shop.today(register));
    write("answer-" + items.stream().sorted().findFirst().orElseThrow(), letters.answer(items));
    if (items.contains(4)) {
      write("certificate", letters.refusal(file.certificates().get(0)));
    }
    requests.told(
        number,
        items,
        new Telling(Telling.Kind.ANSWER, shop.now(), Channel.POST, Optional.empty()));
  }

  private void write(String name, RightsLetter letter) throws IOException {
    Path file = shop.folder().resolve("letter-" + name + ".html");
    Files.writeString(file, LetterPage.of(Letterhead.of(register.definition())).html(letter));
    out.println("   " + letter.kind() + ", to be read: " + file.toAbsolutePath().toUri());
  }

  private void feed(List<ItemDeadline> deadlines) throws IOException {
    Path file = shop.folder().resolve("deadlines.ics");
    Files.writeString(
        file, RequestFeed.of(register.definition(), Language.FI).write(deadlines, shop.now()));
    out.println("   for calendars: " + file);
  }

  private void show(ItemDeadline one) {
    out.printf(
        "   %d %-20s by %s, own promise %s, to the %s%n",
        one.item(),
        one.right().map(Enum::name).orElse(""),
        one.deadline().effectiveDue(),
        one.deadline().target(),
        one.handler());
  }

  private void show(RightsRequest file) {
    for (RequestItem item : file.items()) {
      out.printf(
          "   %d %-20s %s, %s%n",
          item.number(),
          item.right(),
          item.decision().map(decision -> decision.outcome().name()).orElse("?"),
          item.state());
    }
  }

  /** The invoice is paid: the erasure completes itself, and the file is closed. */
  private void unpaid(Requests requests, long number, CustomerId customer) {
    shop.unpaid().remove(customer);
    out.println("   the invoice is paid: " + requests.resume().done() + " item completes itself");
    RightsRequest file = requests.get(number);
    out.println(
        "   the file is closed, and kept as evidence through "
            + file.keptThrough().map(LocalDate::toString).orElse("?"));
  }
}
