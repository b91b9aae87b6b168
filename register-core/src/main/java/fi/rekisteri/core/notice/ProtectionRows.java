package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.PolicyReference;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SecurityMeasure.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How paper and what is electronic is protected (S38 to S45, Art. 30(1)(g), 32). */
final class ProtectionRows {
  private final Teller teller;

  ProtectionRows(Teller teller) {
    this.teller = teller;
  }

  List<Block> of(Material material) {
    List<SecurityMeasure> measures =
        teller.draft().measures().stream().filter(one -> one.material() == material).toList();
    if (measures.isEmpty()) {
      return teller.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Listing(measures.stream().map(this::measure).toList()));
    String followed =
        measures.stream()
            .flatMap(measure -> measure.follows().stream())
            .filter(this::isInForce)
            .map(PolicyReference::id)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!followed.isEmpty()) {
      blocks.add(new Block.Paragraph(teller.word("measures.follow", Map.of("laws", followed))));
    }
    return blocks;
  }

  private Line measure(SecurityMeasure measure) {
    String path = "measures[" + measure.material() + "/" + measure.kind() + "].description";
    Line told = teller.say(path, measure.description());
    return measure
        .reviewedOn()
        .map(
            day -> teller.words().text("measures.reviewed", Map.of("day", teller.words().day(day))))
        .map(remark -> told.saying(told.text() + " " + remark))
        .orElse(told);
  }

  private boolean isInForce(PolicyReference reference) {
    return !teller.day().isBefore(reference.validFrom())
        && reference.validTo().map(last -> !teller.day().isAfter(last)).orElse(true);
  }
}
