package fi.rekisteri.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.RegisterDraft;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DefinitionRoundTripTest {
  private static final int DRAFTS = 200;
  private static final DefinitionJson JSON = DefinitionJson.standard().with(RandomDraft.PART);

  @Test
  @Timeout(120)
  @DisplayName("law 1: whatever a draft holds, it is the same after it was written and read")
  void everyDraftRoundTrips() {
    Map<String, Set<Object>> seen = new HashMap<>();
    for (long seed = 1; seed <= DRAFTS; seed++) {
      RegisterDraft draft = RandomDraft.of(seed);
      String written = JSON.write(draft);
      RegisterDraft read = JSON.read(written);
      assertThat(JSON.write(read)).as("seed " + seed).isEqualTo(written);
      DraftParts.assertSame(read, draft);
      for (Method part : DraftParts.all()) {
        seen.computeIfAbsent(part.getName(), none -> new HashSet<>())
            .add(DraftParts.of(draft, part));
      }
    }
    seen.remove("id");
    assertThat(seen).as("control: each part was there in several forms").isNotEmpty();
    seen.forEach((part, values) -> assertThat(values).as(part).hasSizeGreaterThan(1));
  }
}
