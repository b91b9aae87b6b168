package fi.rekisteri.core.lint;

import fi.rekisteri.notice.LintCode;

/** Which rule looks for which code. A code without a rule does not compile. */
final class Rules {
  private Rules() {}

  static Rule of(LintCode code) {
    return switch (code) {
      case L01 -> PartyRules::provision;
      case L02 -> PurposeRules::onlyFor;
      case L03 -> PurposeRules::beyondContract;
      case L04 -> PurposeRules::interestRow;
      case L05 -> WordRules::placeholders;
      case L06 -> PurposeRules::noParty;
      case L07 -> ListRules::categories;
      case L08 -> ProfileRules::profiling;
      case L09 -> ConsentRules::noConsent;
      case L10 -> ListRules::recipients;
      case L11 -> TransferRules::unionOnly;
      case L12 -> TransferRules::incomplete;
      case L13 -> PartyRules::controller;
      case L14 -> PartyRules::officer;
      case L15 -> RightsRules::formality;
      case L16 -> RightsRules::objection;
      case L17 -> RightsRules::neverErased;
      case L18 -> PartyRules::otherRegister;
      case L19 -> ConsentRules::othersMeans;
      case L20 -> RightsRules::venues;
      case L21 -> AuthorityRule::outOfDate;
      case L22 -> ProfileRules::cannotIdentify;
      case L23 -> ListRules::visitData;
      case L24 -> CareRules::onePeriod;
      case L25 -> WordRules::remnants;
      case L26 -> ConsentRules::withdrawal;
      case L27 -> CareRules::undated;
      case L28 -> CareRules::unchecked;
    };
  }
}
