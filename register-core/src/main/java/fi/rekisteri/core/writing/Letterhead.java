package fi.rekisteri.core.writing;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.rights.RefusalCertificate.Setting;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.Remedies;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What all letters of a register have in common: who writes, to whom people may complain, and the
 * templates. Immutable and thread-safe.
 */
public final class Letterhead {
  private final RegisterDefinition definition;
  private final AuthorityDirectory authorities;
  private final LetterTemplates templates;

  private Letterhead(
      RegisterDefinition definition, AuthorityDirectory authorities, LetterTemplates templates) {
    this.definition = definition;
    this.authorities = authorities;
    this.templates = templates;
  }

  /**
   * The letterhead of a register, with the shipped templates.
   *
   * @param definition names the controller, the fields and the authority
   * @return the letterhead; keep it
   */
  public static Letterhead of(RegisterDefinition definition) {
    return new Letterhead(
        definition, AuthorityDirectory.of(definition.authority()), LetterTemplates.shipped());
  }

  /**
   * Adds authorities of other countries (S86.2).
   *
   * @param others whose people live or work there
   * @return a copy
   */
  public Letterhead knowing(SupervisoryAuthority... others) {
    AuthorityDirectory more = authorities;
    for (SupervisoryAuthority other : others) {
      more = more.with(other);
    }
    return new Letterhead(definition, more, templates);
  }

  /**
   * Replaces the templates.
   *
   * @param others the templates
   * @return a copy
   */
  public Letterhead with(LetterTemplates others) {
    return new Letterhead(definition, authorities, others);
  }

  /**
   * The remedies of a day (S85, S86).
   *
   * @param day the day of the letter, in the register's zone
   * @param places the countries where the person lives and works, as far as they are known
   * @return the remedies
   * @throws fi.rekisteri.error.InvalidValueException {@code REMEDY_MISSING} where an authority is
   *     not known, or not on that day
   */
  public Remedies remedies(LocalDate day, Set<CountryCode> places) {
    return Remedies.on(day, authorities, places, definition.economicArea());
  }

  /**
   * What a certificate tells of the register: the names of today.
   *
   * @param items what is refused
   * @return the names; a field that the definition does not have stands for itself
   */
  public Setting setting(List<RefusedItem> items) {
    Map<String, LocalizedText> names = new TreeMap<>();
    items.forEach(item -> item.fields().forEach(field -> names.put(field, nameOf(field))));
    return new Setting(
        definition.controller().name(),
        definition.controller().businessId(),
        definition.name(),
        names);
  }

  LocalizedText nameOf(String field) {
    return definition
        .field(field)
        .map(schema -> schema.label())
        .orElseGet(() -> LocalizedText.of(field, field, field));
  }

  RegisterDefinition definition() {
    return definition;
  }

  LetterTemplates templates() {
    return templates;
  }
}
