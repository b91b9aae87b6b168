package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Neither keys nor storage have a default: losing either loses the customers. */
class MissingPartsTest {
  @Test
  @DisplayName(
      "S45.2 a register without a key provider is not built, and the line to write is told")
  void keysHaveNoDefault() {
    EmbeddedRegister.Builder without =
        EmbeddedRegister.builder().definition(definition()).storage(new InMemoryStorage());
    assertThatThrownBy(without::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(".keys(KeyFile.openOrCreate(path, password))");
  }

  @Test
  @DisplayName("S45.1 a register without a storage is not built, and the line to write is told")
  void storageHasNoDefault() {
    EmbeddedRegister.Builder without =
        EmbeddedRegister.builder().definition(definition()).keys(InMemoryKeys.random());
    assertThatThrownBy(without::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(".storage(JdbcStorage.on(dataSource))");
  }
}
