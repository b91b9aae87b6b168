package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.CLAIM;
import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.order;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.retention.CertificateVerdict;
import fi.rekisteri.core.retention.CertificateVerdict.Complete;
import fi.rekisteri.core.retention.CertificateVerdict.Facts;
import fi.rekisteri.core.retention.CertificateVerdict.Incomplete;
import fi.rekisteri.core.retention.ErasureCertificateVerifier;
import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.OrderSummary.Status;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.UndoneWork;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.PlanItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a register certifies is what it did: no more, no less, and not what it planned. */
class ErasureCertificatesTest {
  private final RetainingRegister at = new RetainingRegister();

  private byte[] certificate(RetentionPlan plan) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    at.planner().certificate(plan.id(), file);
    return file.toByteArray();
  }

  private CertificateVerdict verdict(byte[] file) {
    Actor planner = Actor.person("planner", at.clock.instant(), "password+otp", "back-office");
    String key = at.register.actingAs(planner).audit().publicKey();
    try {
      return ErasureCertificateVerifier.trusting(key).verify(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Facts facts(CertificateVerdict verdict) {
    return verdict.fold(
        new CertificateVerdict.Cases<>(
            complete -> complete,
            undone -> undone,
            broken -> {
              throw new AssertionError(broken.toString());
            }));
  }

  private static List<String> people(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("{\"number\":"))
        .toList();
  }

  @Test
  @DisplayName("law 6: a certificate tells of each person what the storage tells, whoever was held")
  void certificateIsWhatWasDone() {
    List<CustomerId> all = new ArrayList<>(at.ended(5));
    all.add(at.ended(LONG_AGO, order("T-1", Status.INVOICED)));
    RetentionPlan plan = at.approved();
    at.hold(all.get(1), CLAIM);
    at.hold(all.get(3), CLAIM);
    ErasureReport report = at.execute(plan);
    byte[] file = certificate(plan);
    Facts facts = facts(verdict(file));
    assertThat(verdict(file)).isInstanceOf(Complete.class);
    assertThat(facts.certificate().report()).isEqualTo(report);
    assertThat(facts.certificate().plan().digest()).isEqualTo(plan.digest());
    assertThat(facts.certificate().plan().approvals()).hasSize(1);
    assertThat(report.outcomes())
        .isEqualTo(
            Map.of(
                ErasureOutcome.ERASED, 3, ErasureOutcome.HELD, 2, ErasureOutcome.PARTLY_ERASED, 1));
    for (CustomerId id : all) {
      String line =
          people(file).stream()
              .filter(one -> one.contains(id.toString()))
              .findFirst()
              .orElseThrow();
      assertThat(line.contains("\"outcome\":\"ERASED\"")).isEqualTo(!at.isThere(id));
    }
    assertThat(people(file).toString()).doesNotContain("T-1", "example.fi", "Kaisa");
  }

  @Test
  @DisplayName("S32.2 what is held stands there with its rule and end, and is not said to be gone")
  void heldStandsThere() {
    CustomerId held = at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    at.hold(held, CLAIM);
    at.execute(plan);
    assertThat(people(certificate(plan)))
        .singleElement()
        .asString()
        .contains(
            "\"outcome\":\"HELD\"",
            "\"fate\":\"HOLD\",\"rule\":\"F12\"",
            "\"code\":\"LEGAL_CLAIM\"",
            "\"untilEvent\":\"CASE_CLOSED\"")
        .doesNotContain("\"fate\":\"ERASE\"");
  }

  @Test
  @DisplayName("openregister: an all-withheld run is no erasure, and nothing says that it is")
  void allWithheldIsNoErasure() {
    List<CustomerId> all = at.ended(3);
    RetentionPlan plan = at.approved();
    all.forEach(id -> at.hold(id, CLAIM));
    ErasureReport report = at.execute(plan);
    byte[] file = certificate(plan);
    assertThat(report.isComplete()).as("there is nothing left to do").isTrue();
    assertThat(report.everythingPlannedWent()).isFalse();
    assertThat(facts(verdict(file)).certificate().report().everythingPlannedWent()).isFalse();
    assertThat(new String(file, StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
        .contains("\"planned\":3,\"unfinished\":0,\"outcomes\":{\"HELD\":3}");
    assertThat(all).allMatch(at::isThere);
    RetainingRegister other = new RetainingRegister();
    other.ended(2);
    assertThat(other.execute(other.approved()).everythingPlannedWent()).as("control").isTrue();
  }

  @Test
  @DisplayName(
      "law 6: before anything was done the certificate says just that, whatever is planned")
  void planIsNoFact() {
    at.ended(3);
    RetentionPlan plan = at.approved();
    byte[] file = certificate(plan);
    assertThat(verdict(file)).isInstanceOf(Incomplete.class);
    assertThat(facts(verdict(file)).certificate().undone())
        .containsExactly(UndoneWork.PEOPLE_UNFINISHED);
    assertThat(people(file)).isEmpty();
    assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("ERASE\"");
  }

  @Test
  @DisplayName("law 6: a source that fails leaves the certificate incomplete until it has erased")
  void failingSourceIsTold() {
    HostTable shop = HostTable.named("web-shop", 1);
    at.dataSources.add(shop.throwing(new IllegalStateException("down")));
    at.reopened().ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    at.execute(plan);
    assertUndone(plan, UndoneWork.SOURCES_PENDING, "\"state\":\"PENDING\"");
    askSources();
    assertUndone(plan, UndoneWork.SOURCES_FAILED, "\"state\":\"FAILED\"");
    shop.mended();
    askSources();
    assertThat(verdict(certificate(plan))).isInstanceOf(Complete.class);
    assertThat(people(certificate(plan)).toString())
        .contains("{\"name\":\"web-shop\",\"state\":\"REMOVED\"}");
  }

  private void askSources() {
    Actor planner = Actor.person("planner", at.clock.instant(), "password+otp", "back-office");
    at.register.actingAs(planner).erasures().askSources();
  }

  private void assertUndone(RetentionPlan plan, UndoneWork work, String state) {
    byte[] file = certificate(plan);
    assertThat(facts(verdict(file)).certificate().undone()).containsExactly(work);
    assertThat(people(file).toString()).contains(state);
  }

  @Test
  @DisplayName(
      "law 6: a source of holds that does not answer is named, and nothing is said to be gone")
  void unansweredHoldsAreTold() {
    at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    at.holdSources.add(
        new HoldSource() {
          @Override
          public String name() {
            return "billing";
          }

          @Override
          public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
            throw new IllegalStateException("down");
          }
        });
    at.reopened().execute(plan);
    byte[] file = certificate(plan);
    assertThat(facts(verdict(file)).certificate().undone())
        .containsExactly(UndoneWork.HOLDS_UNKNOWN);
    assertThat(people(file).toString())
        .contains("\"unanswered\":[\"billing\"]", "\"sources\":[]")
        .doesNotContain("\"fate\":\"ERASE\"");
  }

  @Test
  @DisplayName("law 6: an outcome that somebody wrote into the storage is not certified")
  void forgedOutcomeIsNotCertified() {
    at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    at.storage.inTransaction(
        tx -> {
          PlanItem item = tx.plans().items(plan.id(), 0, 1).get(0);
          PlanItem forged =
              new PlanItem(
                  item.number(),
                  item.customer(),
                  item.version(),
                  item.planned(),
                  Optional.of("1;ERASED;0;0;;=;;" + "0".repeat(32)),
                  Optional.of(at.clock.instant()));
          return tx.plans().finish(plan.id(), List.of(forged));
        });
    refuses(ErrorCode.PLAN_ALTERED, () -> certificate(plan));
  }

  @Test
  @DisplayName(
      "S32.5 the day is told until which backups can be read, where the controller states it")
  void horizonIsTold() {
    at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    at.execute(plan);
    ErasureHorizon horizon =
        new ErasureHorizon(Duration.ofDays(30), Duration.ZERO, Duration.ZERO, Optional.empty());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    at.planner().certificate(plan.id(), Optional.of(horizon), file);
    assertThat(facts(verdict(file.toByteArray())).totals().readableUntil())
        .contains(horizon.latestReadable(at.executed(plan).get(0).at()));
    assertThat(facts(verdict(certificate(plan))).totals().readableUntil()).isEmpty();
  }

  @Test
  @DisplayName("S41 whoever may not read plans gets no certificate, and every one is in the trail")
  void onlyReadersGetOne() {
    at.ended(LONG_AGO);
    RetentionPlan plan = at.approved();
    refuses(
        ErrorCode.UNKNOWN_ACTOR,
        () -> at.as("stranger").certificate(plan.id(), new ByteArrayOutputStream()));
    certificate(plan);
    assertThat(at.entries(AuditAction.READ_PLANS))
        .anyMatch(entry -> entry.act().fields().contains("certificate=" + plan.id()));
  }

  @Test
  @DisplayName("S32 six hundred people, more than a page, are certified each once")
  void manyAreCertified() {
    at.ended(600);
    RetentionPlan plan = at.approved();
    at.execute(plan);
    byte[] file = certificate(plan);
    assertThat(verdict(file)).isInstanceOf(Complete.class);
    assertThat(people(file)).hasSize(600).doesNotHaveDuplicates();
  }
}
