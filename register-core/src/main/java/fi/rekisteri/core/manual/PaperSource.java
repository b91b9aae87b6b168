package fi.rekisteri.core.manual;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.elsewhere.ValueOrigin;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionStart;
import fi.rekisteri.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells people which paper there is about them (S38.3): kind, dates, and that they may see it. What
 * is written on it the register does not know. Whoever is erased has their paper destroyed by
 * people, who confirm it: until then it is not gone, and what is lost never is.
 *
 * @param act for whom it is told, or who erases
 */
public record PaperSource(Act act) implements SubjectDataSource {
  /** Its technical name, which no source of a host may have. */
  public static final String NAME = "paper";

  private static final LocalizedText LABEL =
      LocalizedText.of("Paperiaineisto", "Pappersmaterial", "Material on paper");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LocalizedText label() {
    return LABEL;
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public SourcePage held(CustomerId subject, Optional<String> after) {
    List<PhysicalRecord> papers =
        act.engine().inTransaction(tx -> UndestroyedPaper.of(tx, subject));
    return SourcePage.whole(papers.stream().map(this::told).toList());
  }

  @Override
  public SourceErasure erase(SourceOrder order, Optional<String> after) {
    return new PaperErasure(act).answer(order);
  }

  /** The book of paper is the register's own. */
  @Override
  public Map<String, DataCategory> columns() {
    return Map.of();
  }

  private SourceValue told(PhysicalRecord paper) {
    PaperKind kind =
        act.engine()
            .definition()
            .manualFiling()
            .kind(paper.facts().kind())
            .orElseThrow(
                () -> new IllegalStateException("a kind of paper is not declared any more"));
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("documentDate", paper.facts().documentDate().toString());
    parts.put("receivedOn", paper.facts().receivedOn().toString());
    parts.put("paperState", paper.now().state().name());
    if (paper.now().standing().scanned()) {
      parts.put("scan", "KEPT");
    }
    parts.put("toSeeIt", "ASK_CONTROLLER");
    return new SourceValue(
            kind.label(),
            kind.category(),
            parts,
            Optional.of(
                new RetentionStart(RetentionAnchor.DOCUMENT_DATE, paper.facts().documentDate())))
        .from(ValueOrigin.onPaper());
  }
}
