package fi.rekisteri.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.vocabulary.PublishedTerms;
import fi.rekisteri.core.vocabulary.Vocabulary;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiptTermsTest {
  private static final Pattern SHORT =
      Pattern.compile("\"([a-z][a-z-]*(?:-27560)?):([A-Za-z0-9-]+)\"");

  @Test
  @DisplayName(
      "X2 what a receipt says in the vocabulary's prefixes is of the vocabulary's own list")
  void receiptUsesNothingElse() throws IOException {
    RegisterDefinition register = SampleConsents.register();
    String json = ConsentReceiptJson.of(register).write(SampleConsents.eventful(Language.FI));
    Map<String, String> prefixes = Vocabulary.prefixes();

    assertThat(SHORT.matcher(json).results().map(m -> m.group(1)))
        .as("prefixes")
        .isSubsetOf(prefixes.keySet());
    assertThat(SHORT.matcher(json).results())
        .filteredOn(m -> prefixes.get(m.group(1)).startsWith("https://w3id.org/dpv"))
        .filteredOn(m -> !m.group(1).equals("dpv-27560"))
        .extracting(m -> prefixes.get(m.group(1)) + m.group(2))
        .hasSizeGreaterThan(100)
        .isSubsetOf(PublishedTerms.all());
  }
}
