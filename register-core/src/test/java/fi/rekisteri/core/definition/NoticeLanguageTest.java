package fi.rekisteri.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticeLanguageTest {
  private static final List<LocalizedText> TEXTS = textsOf(Shipped.DEFINITION);

  @Test
  @DisplayName("S1.1, Art. 12(1) every text is there in Finnish, Swedish and English")
  void everyTextSpeaksThreeLanguages() {
    assertThat(TEXTS).as("control: texts were found").hasSizeGreaterThan(80);
    assertThat(TEXTS).allMatch(text -> text.languages().size() == Language.values().length);
  }

  @Test
  @DisplayName("L25 no misspelt remnant of the template, no placeholder, no doubled space")
  void noRemnantsOfTheTemplate() {
    for (LocalizedText text : TEXTS) {
      assertThat(text.texts().values())
          .noneMatch(
              words ->
                  words.contains("riorganisaatio")
                      || words.contains("reksiteri")
                      || words.contains("yorganisaatio")
                      || words.contains("-semman")
                      || words.contains("(s-posti")
                      || words.contains("  ")
                      || !words.equals(words.strip()));
    }
  }

  @Test
  @DisplayName("L02, S8 no text claims that data serves the customer relationship only")
  void nothingClaimsOnlyTheRelationship() {
    assertThat(TEXTS).noneMatch(text -> text.in(Language.FI).contains("ainoastaan asiakassuhteen"));
  }

  private static List<LocalizedText> textsOf(RegisterDefinition d) {
    List<LocalizedText> found = new ArrayList<>(List.of(d.name()));
    for (Object part :
        List.of(
            d.fields(),
            d.activities(),
            d.sources(),
            d.recipients(),
            d.disclosureRules(),
            d.cookies(),
            d.measures(),
            d.authority(),
            d.consent(),
            d.provision(),
            d.notice(),
            d.retentionPolicy(),
            d.automatedDecisions())) {
      collect(part, found);
    }
    return found;
  }

  /** Walks through records and collections, so that a new text cannot be forgotten. */
  private static void collect(Object part, List<LocalizedText> found) {
    if (part instanceof LocalizedText text) {
      found.add(text);
    } else if (part instanceof Collection<?> many) {
      many.forEach(one -> collect(one, found));
    } else if (part instanceof Map<?, ?> map) {
      collect(map.values(), found);
    } else if (part instanceof Optional<?> optional) {
      optional.ifPresent(one -> collect(one, found));
    } else if (part instanceof Record record && part.getClass().getName().startsWith("fi.rek")) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(read(component, record), found);
      }
    }
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(component.getName(), failure);
    }
  }
}
