package fi.rekisteri.core.letter;

import fi.rekisteri.core.certificate.LineNode;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.AuthorityContact.Validity;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalCertificate.Issuer;
import fi.rekisteri.rights.RefusalCertificate.Matter;
import fi.rekisteri.rights.RefusalCertificate.Setting;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.Remedies;
import fi.rekisteri.rights.Remedies.Authority;
import fi.rekisteri.rights.ReplyLanguages;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The document of a certificate, member by member. What does not fit is refused without a word of
 * it.
 *
 * @param root the document
 */
record CertificateNode(LineNode root) {
  RefusalCertificate read() {
    Matter matter = new Matter(number("request"), root.day("receivedOn"), root.day("decidedOn"));
    LineNode issuer = root.object("issuer");
    return new RefusalCertificate(
        new CertificateNumber(root.text("number")),
        matter,
        root.list("items", CertificateNode::item),
        new Issuer(issuer.text("name"), ContactRole.valueOf(issuer.text("role"))),
        setting(root.object("register")),
        new Remedies(
            matter.decidedOn(),
            root.list("authorities", CertificateNode::authority),
            flag(root, "outside")),
        new ReplyLanguages(root.texts("languages").stream().map(CertificateNode::tag).toList()));
  }

  private static Setting setting(LineNode node) {
    Map<String, LocalizedText> names = new TreeMap<>();
    node.list("fields", field -> names.put(field.text("path"), text(field, "name")));
    return new Setting(
        node.text("controller"), node.optionalText("businessId"), text(node, "name"), names);
  }

  private static RefusedItem item(LineNode node) {
    return new RefusedItem(
        DataSubjectRight.valueOf(node.text("right")),
        new LinkedHashSet<>(node.texts("fields")),
        flag(node, "whole"),
        node.texts("reasons").stream().map(RefusalReason::valueOf).toList(),
        node.optionalText("explanation").orElse(""),
        node.texts("laws"),
        node.optionalDay("until"),
        node.optionalText("untilEvent"));
  }

  private static Authority authority(LineNode node) {
    return new Authority(
        new CountryCode(node.text("country")),
        text(node, "name"),
        new AuthorityContact(
            text(node, "visitingAddress"),
            text(node, "postalAddress"),
            node.text("phone"),
            node.optionalText("registryPhone"),
            node.text("email"),
            node.text("url"),
            new Validity(
                node.optionalDay("validFrom"),
                node.optionalDay("validUntil"),
                node.day("checkedOn"))));
  }

  private static LocalizedText text(LineNode node, String member) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    LineNode object = node.object(member);
    for (Language language : Language.values()) {
      object.optionalText(language.tag()).ifPresent(text -> texts.put(language, text));
    }
    return new LocalizedText(texts);
  }

  private static Language tag(String tag) {
    return Language.ofTag(tag).orElseThrow(LineNode::malformed);
  }

  private static boolean flag(LineNode node, String member) {
    JsonNode found = node.node().get(member);
    if (found == null || !found.isBoolean()) {
      throw LineNode.malformed();
    }
    return found.booleanValue();
  }

  private long number(String member) {
    JsonNode found = root.node().get(member);
    if (found == null || !found.isIntegralNumber() || !found.canConvertToLong()) {
      throw LineNode.malformed();
    }
    return found.longValue();
  }
}
