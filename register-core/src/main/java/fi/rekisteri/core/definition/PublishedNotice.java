package fi.rekisteri.core.definition;

import fi.rekisteri.core.file.DefinitionJson;
import fi.rekisteri.definition.RegisterDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The notice as it was published: a shipped file, read once. */
final class PublishedNotice {
  private static final String FILE = "asiakasrekisteri-seed.json";

  static final RegisterDraft DRAFT = read();

  private PublishedNotice() {}

  private static RegisterDraft read() {
    try (InputStream in = PublishedNotice.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + FILE + " is missing from register-core");
      }
      return DefinitionJson.standard().read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + FILE + " cannot be read", e);
    }
  }
}
