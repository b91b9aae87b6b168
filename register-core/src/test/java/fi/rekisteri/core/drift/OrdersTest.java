package fi.rekisteri.core.drift;

import static fi.rekisteri.party.ContactRole.CUSTOMER_SERVICE;
import static fi.rekisteri.party.ContactRole.DATA_PROTECTION_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RequestRouting;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another order is a change where it says something, and nowhere else. */
class OrdersTest {
  private static final LocalizedText SAID = LocalizedText.finnish("Sanottu");

  @Test
  @DisplayName("S16.1 another order of the fields is one change, and says which list")
  void orderOfFieldsIsTold() {
    List<FieldSchema<?>> fields = Versions.SHIPPED.fields().subList(0, 2);
    List<DefinitionChange> changes =
        DefinitionDrift.between(fielded(fields), fielded(List.of(fields.get(1), fields.get(0))));
    assertThat(changes).extracting(DefinitionChange::path).containsExactly("fields");
    assertThat(changes.get(0).words().in(Language.EN)).startsWith("The order has changed: ");
  }

  private static RegisterDraft fielded(List<FieldSchema<?>> fields) {
    RegisterDefinitionBuilder builder = RegisterDefinition.builder(Versions.SHIPPED.id());
    fields.forEach(builder::field);
    return builder.draft();
  }

  @Test
  @DisplayName("S72.1 who stands in for whom is told; so is another order of sentences")
  void orderOfRolesAndSentencesIsTold() {
    RegisterDraft first = ordered(List.of(CUSTOMER_SERVICE, DATA_PROTECTION_OFFICER), "S1", "S3");
    RegisterDraft second = ordered(List.of(DATA_PROTECTION_OFFICER, CUSTOMER_SERVICE), "S3", "S1");
    assertThat(DefinitionDrift.between(first, second))
        .extracting(DefinitionChange::path)
        .containsExactlyInAnyOrder("routing.roles[ACCESS]", "notice.statements");
  }

  private static RegisterDraft ordered(List<ContactRole> roles, String one, String next) {
    return RegisterDefinition.builder(Versions.SHIPPED.id())
        .routing(new RequestRouting(Map.of(DataSubjectRight.ACCESS, roles), Set.of(Language.FI)))
        .notice(NoticeForm.MADE.with(said(one)).with(said(next)))
        .draft();
  }

  private static NoticeStatement said(String id) {
    return NoticeStatement.of(id, NoticeRow.PURPOSES, SAID);
  }

  @Test
  @DisplayName("S33 a rule that is replaced is one change, wherever it stands then")
  void replacedRuleIsOneChange() {
    DataCategory category = Versions.SHIPPED.retentionPolicy().rules().get(0).category();
    RetentionRule rule = Versions.SHIPPED.retentionPolicy().rules().get(0);
    RegisterDraft next =
        Versions.changed(
            changes ->
                changes.retention(
                    category,
                    Versions.SHIPPED.retentionPolicy().rules().stream()
                        .filter(one -> one.category().equals(category))
                        .map(one -> one == rule ? longer(one) : one)
                        .toArray(RetentionRule[]::new)));
    assertThat(next.retentionPolicy().rules().get(0))
        .as("the change has moved it to the end")
        .isNotEqualTo(longer(rule));
    assertThat(DefinitionDrift.between(Versions.SHIPPED, next))
        .extracting(DefinitionChange::path)
        .containsExactly("retention[" + category + "/" + rule.anchor() + "].length");
  }

  private static RetentionRule longer(RetentionRule rule) {
    return new RetentionRule(rule.category(), rule.anchor(), Period.ofYears(77));
  }

  @Test
  @DisplayName("S46.1 another order of what is found by its keys is no change")
  void otherOrdersAreNotTold() {
    long seed = 20_261_126;
    Random random = new Random(seed);
    RegisterDraft first = shuffled(random);
    for (int round = 0; round < 50; round++) {
      RegisterDraft shuffled = shuffled(random);
      assertThat(shuffled.cookies()).hasSameSizeAs(Versions.SHIPPED.cookies());
      assertThat(DefinitionDrift.between(first, shuffled))
          .as("seed %s, round %s", seed, round)
          .isEmpty();
    }
  }

  private static RegisterDraft shuffled(Random random) {
    RegisterDraft draft = Versions.SHIPPED;
    RegisterDefinitionBuilder builder = RegisterDefinition.builder(draft.id());
    in(random, draft.cookies()).forEach(builder::cookie);
    in(random, draft.recipients()).forEach(builder::recipient);
    in(random, draft.sources()).forEach(builder::source);
    in(random, draft.measures()).forEach(builder::measure);
    in(random, draft.activities()).forEach(builder::activity);
    return builder.draft();
  }

  private static <T> List<T> in(Random random, List<T> all) {
    List<T> other = new ArrayList<>(all);
    Collections.shuffle(other, random);
    return other;
  }

  @Test
  @DisplayName("law 9: each place whose order is told is a list of the draft")
  void placesAreLists() {
    Set<String> lists = new TreeSet<>();
    Topics.all()
        .forEach(
            (topic, types) -> {
              if (types.contains(List.class)) {
                lists.add(topic);
              }
            });
    assertThat(lists).containsAll(Orders.TOPICS).hasSizeGreaterThan(Orders.TOPICS.size());
  }
}
