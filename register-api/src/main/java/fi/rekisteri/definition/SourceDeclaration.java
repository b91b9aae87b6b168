package fi.rekisteri.definition;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.util.Set;

/**
 * One regular source (säännönmukainen tietolähde, S25 to S28).
 *
 * @param kind the kind of source
 * @param categories what it may supply
 * @param parties the codes of the known parties; a value that names another one is refused
 * @param description what is obtained, for people
 */
public record SourceDeclaration(
    SourceKind kind, Set<DataCategory> categories, Set<String> parties, LocalizedText description) {
  /** Copies the sets. */
  public SourceDeclaration {
    categories = Set.copyOf(categories);
    parties = Set.copyOf(parties);
  }

  /**
   * The same source with other categories.
   *
   * @param supplied what it may supply
   * @return a copy
   */
  public SourceDeclaration withCategories(Set<DataCategory> supplied) {
    return new SourceDeclaration(kind, supplied, parties, description);
  }
}
