package fi.rekisteri.core.definition;

import fi.rekisteri.definition.PolicyReference;
import fi.rekisteri.definition.SecurityMeasure;
import fi.rekisteri.definition.SecurityMeasure.Kind;
import fi.rekisteri.definition.SecurityMeasure.Material;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the register is protected: paper (S38 to S40) and electronic data (S41 to S45). */
final class NoticeMeasures {
  /**
   * S40, S45: "the Data Protection Act"; the repealed Personal Data Act is not followed any more.
   */
  private static final List<PolicyReference> LAWS =
      List.of(
          law("Regulation (EU) 2016/679", 2018, 5, 25),
          law("Tietosuojalaki 1050/2018", 2019, 1, 1));

  private NoticeMeasures() {}

  static List<SecurityMeasure> measures() {
    List<SecurityMeasure> measures = new ArrayList<>();
    measures.addAll(ofPaper());
    measures.addAll(ofUsers());
    measures.addAll(ofSystems());
    return measures;
  }

  /** Row A of the notice. */
  private static List<SecurityMeasure> ofPaper() {
    return List.of(
        measure(
            // S38
            Kind.PHYSICAL_STORAGE,
            Material.MANUAL,
            LocalizedText.of(
                "Asiakirjat säilytetään alkukäsittelyn jälkeen lukituissa ja paloturvallisissa tiloissa.",
                "Handlingarna förvaras efter den inledande behandlingen i låsta och brandsäkra"
                    + " utrymmen.",
                "After initial handling, documents are kept in locked and fire-safe rooms.")),
        measure(
            // S39
            Kind.DESIGNATED_STAFF,
            Material.MANUAL,
            LocalizedText.of(
                "Vain määrätyt työntekijät käsittelevät manuaalista aineistoa.",
                "Endast utsedda anställda hanterar manuellt material.",
                "Only designated staff handles manual material.")),
        measure(
            // S39
            Kind.CONFIDENTIALITY,
            Material.MANUAL,
            LocalizedText.of(
                "Manuaalisen aineiston käsittelijät ovat allekirjoittaneet salassapitositoumuksen.",
                "De som hanterar manuellt material har undertecknat en sekretessförbindelse.",
                "Those who handle manual material have signed a confidentiality undertaking.")),
        compliance(Material.MANUAL));
  }

  /** Row B of the notice: who uses the register. */
  private static List<SecurityMeasure> ofUsers() {
    return List.of(
        measure(
            // S41; the "customer-owner register" it mentions is not described and not declared
            // (L18).
            Kind.DESIGNATED_STAFF,
            Material.ELECTRONIC,
            LocalizedText.of(
                "Vain organisaation ja sen lukuun toimivien yritysten määrätyt työntekijät käyttävät"
                    + " rekisteriä.",
                "Endast utsedda anställda i organisationen och i företag som verkar för dess räkning"
                    + " använder registret.",
                "Only designated staff of the organisation and of companies acting for it uses the"
                    + " register.")),
        measure(
            // S42
            Kind.PERSONAL_ACCOUNTS,
            Material.ELECTRONIC,
            LocalizedText.of(
                "Jokaisella käyttäjällä on henkilökohtainen käyttäjätunnus ja salasana.",
                "Varje användare har ett personligt användarnamn och lösenord.",
                "Each user has a personal user id and password.")),
        measure(
            // S43
            Kind.CONFIDENTIALITY,
            Material.ELECTRONIC,
            LocalizedText.of(
                "Jokainen käyttäjä on allekirjoittanut salassapitositoumuksen.",
                "Varje användare har undertecknat en sekretessförbindelse.",
                "Each user has signed a confidentiality undertaking.")));
  }

  /** Row B of the notice: how the system is protected. */
  private static List<SecurityMeasure> ofSystems() {
    return List.of(
        measure(
            // S42.3
            Kind.AUDIT_TRAIL,
            Material.ELECTRONIC,
            LocalizedText.of(
                "Jokainen katselu ja muutos kirjataan käyttäjän ja käyttötarkoituksen kanssa.",
                "Varje visning och ändring loggas med användare och ändamål.",
                "Every look and change is recorded with user and purpose.")),
        measure(
            // S44: the host's own measure; the register opens no socket.
            Kind.NETWORK_PROTECTION,
            Material.ELECTRONIC,
            LocalizedText.of(
                "Palomuuri suojaa järjestelmää ulkopuolisilta yhteydenotoilta.",
                "En brandvägg skyddar systemet mot kontakter utifrån.",
                "A firewall protects the system from outside contacts.")),
        measure(
            // S45.1
            Kind.FIELD_ENCRYPTION,
            Material.ELECTRONIC,
            LocalizedText.of(
                "Henkilötiedot salataan kenttä kentältä rekisteröityä koskevalla avaimella.",
                "Personuppgifterna krypteras fält för fält med en nyckel för varje registrerad.",
                "Personal data is encrypted field by field under a key for each person.")),
        compliance(Material.ELECTRONIC));
  }

  /** S40 and S45 say the same of paper and of electronic data. */
  private static SecurityMeasure compliance(Material material) {
    return measure(
        Kind.COMPLIANCE,
        material,
        LocalizedText.of(
            "Noudatetaan tietosuojalainsäädäntöä, viranomaisten määräyksiä ja hyvää"
                + " tietojenkäsittelytapaa.",
            "Dataskyddslagstiftningen, myndigheternas föreskrifter och god databehandlingssed följs.",
            "Data protection law, orders of authorities and good data processing practice are"
                + " followed."));
  }

  private static SecurityMeasure measure(Kind kind, Material material, LocalizedText description) {
    return new SecurityMeasure(kind, material, description, Optional.empty(), LAWS);
  }

  private static PolicyReference law(String id, int year, int month, int day) {
    return new PolicyReference(
        PolicyReference.Kind.LAW, id, LocalDate.of(year, month, day), Optional.empty());
  }
}
