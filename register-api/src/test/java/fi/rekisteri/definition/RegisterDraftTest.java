package fi.rekisteri.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.DefinitionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A description that may be incomplete. */
class RegisterDraftTest {
  @Test
  @DisplayName(
      "a draft without a controller, a version and an authority can be looked at (L13, L27)")
  void incompleteDraftIsLookedAt() {
    RegisterDraft draft = RegisterDefinition.builder(new RegisterId("empty")).draft();
    assertThat(draft.controller()).isEmpty();
    assertThat(draft.version()).isEmpty();
    assertThat(draft.authority()).isEmpty();
    assertThat(draft.consent()).isEqualTo(Declared.notStated());
    assertThat(draft).hasToString("RegisterDraft[empty, version null]");
  }

  @Test
  @DisplayName("a draft becomes a definition by the same checks, with all problems at once")
  void draftIsChecked() {
    RegisterDraft empty = RegisterDefinition.builder(new RegisterId("empty")).draft();
    assertThatThrownBy(empty::checked)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("controller: is missing")
        .hasMessageContaining("version: is missing");
    assertThat(SmallRegister.complete().draft().checked().version()).isNotBlank();
  }

  @Test
  @DisplayName("a draft is not changed by its builder, nor by the one that it begins")
  void draftIsFrozen() {
    RegisterDefinitionBuilder builder = SmallRegister.complete();
    RegisterDraft draft = builder.draft();
    builder.version("other", SmallRegister.FIRST_DAY);
    draft.toBuilder().version("third", SmallRegister.FIRST_DAY);
    assertThat(draft.version()).isNotEqualTo(builder.draft().version());
    assertThat(draft.version()).get().isNotEqualTo("third");
    assertThatThrownBy(() -> draft.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("a path names a part that is there, or nothing")
  void pathsNameParts() {
    RegisterDraft draft = SmallRegister.complete().build().draft();
    assertThat(draft.has("fields[name]")).isTrue();
    assertThat(draft.has("fields[shoeSize]")).isFalse();
    assertThat(draft.has("")).isFalse();
    assertThat(RegisterDefinition.builder(new RegisterId("empty")).draft().has("name")).isFalse();
  }
}
