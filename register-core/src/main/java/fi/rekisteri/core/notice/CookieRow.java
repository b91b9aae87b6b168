package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.ExternalControl;
import fi.rekisteri.visit.VisitDatum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is kept and read on visitors' devices: by whom, for what, how long, what it tells, and what
 * stops without it (S46 to S65, F22).
 */
final class CookieRow {
  private final Teller teller;

  CookieRow(Teller teller) {
    this.teller = teller;
  }

  List<Block> blocks() {
    List<CookieDefinition> cookies = teller.draft().cookies();
    List<Block> blocks =
        new ArrayList<>(
            teller.table(
                "cookies",
                cookies,
                this::entry,
                "cookie",
                "purpose",
                "lifetime",
                "tells",
                "stops"));
    List<Line> controls = cookies.stream().flatMap(one -> controls(one).stream()).toList();
    if (!controls.isEmpty()) {
      blocks.add(teller.paragraph("cookies.controls"));
      blocks.add(new Block.Listing(controls));
    }
    return blocks;
  }

  private Table.Entry entry(CookieDefinition cookie) {
    String path = "cookies[" + cookie.name() + "].functionAffected";
    return Table.Entry.of(
        Line.of(cookie.name()),
        purpose(cookie),
        List.of(lifetime(cookie)),
        tells(cookie),
        List.of(teller.say(path, cookie.functionAffected())));
  }

  private List<Line> purpose(CookieDefinition cookie) {
    List<Line> lines = new ArrayList<>();
    lines.add(teller.names().purpose(cookie.purpose()));
    lines.add(teller.word(cookie.strictlyNecessary() ? "cookies.necessary" : "cookies.consent"));
    lines.add(
        teller.fact("technique", Line.of(teller.words().nameOf("technique", cookie.technique()))));
    lines.add(
        teller.fact(
            "provider",
            cookie
                .provider()
                .map(teller.names()::recipient)
                .orElseGet(() -> teller.word("cookies.own"))));
    return lines;
  }

  private Line lifetime(CookieDefinition cookie) {
    return cookie.lifetime().isZero()
        ? teller.word("cookies.session")
        : Line.of(teller.words().period(cookie.lifetime()));
  }

  private List<Line> tells(CookieDefinition cookie) {
    List<Line> data = new ArrayList<>();
    for (VisitDatum datum : VisitDatum.values()) {
      if (cookie.collects().contains(datum)) {
        data.add(Line.of(teller.words().nameOf("datum", datum)));
      }
    }
    List<Line> lines = new ArrayList<>(Names.joined(data));
    cookie
        .anonymised()
        .map(proof -> Map.of("method", proof.method(), "people", Integer.toString(proof.k())))
        .map(parts -> teller.word("cookies.anonymised", parts))
        .ifPresent(lines::add);
    return lines;
  }

  /** A way out at somebody else's, with the day on which somebody looked whether it works (S64). */
  private List<Line> controls(CookieDefinition cookie) {
    List<Line> lines = new ArrayList<>();
    for (ExternalControl control : cookie.controls()) {
      String path = "cookies[" + cookie.name() + "].controls[" + lines.size() + "].label";
      Line label = teller.say(path, control.label());
      String checked =
          control
              .checkedOn()
              .map(day -> Map.of("day", teller.words().day(day)))
              .map(parts -> teller.words().text("cookies.checked", parts))
              .orElseGet(() -> teller.words().text("cookies.unchecked"));
      lines.add(Line.web(control.url()).labelled(label.text() + " (" + checked + ")"));
    }
    return lines;
  }
}
