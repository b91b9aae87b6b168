package fi.rekisteri.core.definition;

import fi.rekisteri.definition.RegisterDraft;

/** The notice as it was published: read when it is first asked for, which most hosts never do. */
final class PublishedNotice {
  static final RegisterDraft DRAFT = ShippedFile.read("asiakasrekisteri-seed.json");

  private PublishedNotice() {}
}
