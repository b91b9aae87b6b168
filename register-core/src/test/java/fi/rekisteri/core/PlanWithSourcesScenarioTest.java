package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.SourceRunReport;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.staff.Actor;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A plan is done when the host's tables and the shredder are done, and not before. */
class PlanWithSourcesScenarioTest {
  private static final SourceValue CARD =
      new SourceValue(
          HostTable.LABEL, DataCategory.ORDER_HISTORY, Map.of("value", "7"), Optional.empty());

  private final RetainingRegister at = new RetainingRegister();

  @Test
  @DisplayName("law 6: an executed plan is complete only when sources and paper are, one by one")
  void planWaitsForSourcesAndPaper() {
    HostTable shop = HostTable.named("shop", 1).holding(CARD, 4);
    HostTable crm = HostTable.named("crm", 2).throwing(new IllegalStateException("down"));
    at.dataSources.add(shop);
    at.dataSources.add(crm);
    at.reopened();
    CustomerId kaisa = at.ended(LONG_AGO);
    PhysicalRecordId form = paperOf(kaisa);
    RetentionPlan plan = at.approved();
    ErasureReport report = at.execute(plan);
    assertThat(at.isThere(kaisa)).isFalse();
    assertThat(report.isComplete()).isFalse();
    assertThat(report.sources()).containsOnlyKeys("shop", "crm", "paper");
    assertThat(report.papersLeft()).isEqualTo(1);
    assertThat(shop.orders()).as("not inside the execution").isEmpty();

    assertThat(ask().failing()).containsExactly("crm");
    report = at.planner().report(plan.id());
    assertThat(report.isComplete()).isFalse();
    assertThat(report.sources())
        .containsEntry("shop", new SourceCounts(1, 0, 0, 0))
        .containsEntry("crm", new SourceCounts(0, 0, 0, 1))
        .containsEntry("paper", new SourceCounts(0, 0, 1, 0));

    crm.mended();
    at.clerk().paper().confirmDestruction(form);
    assertThat(ask().isDone()).isTrue();
    assertThat(at.planner().report(plan.id()).isComplete()).isTrue();
  }

  private PhysicalRecordId paperOf(CustomerId id) {
    PaperFacts facts = new PaperFacts(id, "CONTACT_FORM", TODAY.minusYears(2), TODAY);
    PhysicalRecordId paper = at.clerk().paper().receive(facts).id();
    at.clerk().paper().beginHandling(paper);
    return paper;
  }

  private SourceRunReport ask() {
    Actor planner = Actor.person("planner", at.clock.instant(), "password+otp", "back-office");
    return at.register.actingAs(planner).erasures().askSources();
  }
}
