package fi.rekisteri.request;

import fi.rekisteri.request.RequestEvent.Amended;
import fi.rekisteri.request.RequestEvent.Asked;
import fi.rekisteri.request.RequestEvent.Certified;
import fi.rekisteri.request.RequestEvent.Decided;
import fi.rekisteri.request.RequestEvent.Effected;
import fi.rekisteri.request.RequestEvent.Heard;
import fi.rekisteri.request.RequestEvent.Received;
import fi.rekisteri.request.RequestEvent.TakenBack;
import fi.rekisteri.request.RequestEvent.Told;
import fi.rekisteri.request.RequestEvent.Understood;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The items of a request, as its entries make them. */
record ItemsSoFar(List<RequestEntry> entries) {
  List<RequestItem> items() {
    Map<Integer, RequestItem> items = new TreeMap<>();
    Set<Integer> corrected = new Corrected(entries).places();
    for (RequestEntry entry : entries) {
      if (corrected.contains(entry.number())) {
        items.replaceAll((number, item) -> item.ofSomebodyElse());
      }
      take(entry.event(), items);
    }
    return List.copyOf(items.values());
  }

  private static void take(RequestEvent event, Map<Integer, RequestItem> items) {
    if (event instanceof Received received) {
      add(received.letter().claims(), items);
    } else if (event instanceof Understood understood) {
      add(understood.claims(), items);
    } else if (event instanceof Asked asked) {
      each(asked.items(), items, item -> item.asking(true));
    } else if (event instanceof Heard heard) {
      each(heard.items(), items, item -> item.asking(false));
    } else if (event instanceof Amended amended) {
      one(amended.item(), items, item -> item.meaning(amended.claim()));
    } else if (event instanceof TakenBack back) {
      one(back.item(), items, RequestItem::takingBack);
    } else if (event instanceof Decided decided) {
      one(decided.item(), items, item -> item.decided(decided.decision()));
    } else if (event instanceof Effected effected) {
      one(effected.item(), items, item -> item.effected(effected.effect()));
    } else if (event instanceof Certified certified) {
      String number = certified.certificate().number().value();
      each(certified.items(), items, item -> item.certified(number));
    } else if (event instanceof Told told && told.telling().what() == Telling.Kind.ANSWER) {
      each(told.items(), items, RequestItem::told);
    }
  }

  private static void add(List<Claim> claims, Map<Integer, RequestItem> items) {
    for (Claim claim : claims) {
      for (Claim single : singly(claim)) {
        int number = items.size() + 1;
        items.put(number, RequestItem.fresh(number, single));
      }
    }
  }

  /** Each correction is decided on its own (S75.1). */
  private static List<Claim> singly(Claim claim) {
    return claim instanceof Claim.Rectification several
        ? several.corrections().stream()
            .<Claim>map(one -> new Claim.Rectification(List.of(one)))
            .toList()
        : List.of(claim);
  }

  private static void each(
      Set<Integer> numbers, Map<Integer, RequestItem> items, UnaryOperator<RequestItem> change) {
    items.replaceAll(
        (number, item) ->
            numbers.isEmpty() || numbers.contains(number) ? change.apply(item) : item);
  }

  private static void one(
      int number, Map<Integer, RequestItem> items, UnaryOperator<RequestItem> change) {
    items.computeIfPresent(number, (key, item) -> change.apply(item));
  }
}
