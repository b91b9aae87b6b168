package fi.rekisteri.core.record;

import fi.rekisteri.core.abroad.UntoldTransfer;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a record lacks: the paths of parts that nobody stated, and of those declared to be none.
 * Where purposes are described, an empty list of recipients or transfers says that there is none,
 * since nothing else may leave the register; an empty list of purposes, data, periods or measures
 * says nothing. A recipient outside of the economic area without a rule is a transfer not stated.
 *
 * @param notStated the paths of what is missing
 * @param none the paths of what is declared to be none
 */
record Gaps(List<String> notStated, List<String> none) {
  static Gaps of(RecordFacts facts) {
    RegisterDraft draft = facts.draft();
    Gaps gaps = new Gaps(new ArrayList<>(), new ArrayList<>());
    gaps.look("name", draft.name());
    gaps.look("version", draft.version());
    gaps.look("controller", draft.controller());
    gaps.look("jointControllers", draft.accountability().jointControllers());
    gaps.look("representative", draft.accountability().representative());
    gaps.look("dataProtectionOfficer", draft.dataProtectionOfficer());
    gaps.look("activities", draft.activities(), gaps.notStated);
    gaps.look("fields", draft.fields(), gaps.notStated);
    List<String> saying = facts.abroad().isDescribed() ? gaps.none : gaps.notStated;
    gaps.look("recipients", draft.recipients(), saying);
    List<UntoldTransfer> untold = facts.abroad().untold();
    if (untold.isEmpty()) {
      gaps.look("transfers", draft.transfers(), saying);
    }
    untold.forEach(one -> gaps.notStated.add(one.path()));
    gaps.look("retention", draft.retentionPolicy().rules(), gaps.notStated);
    gaps.look("measures", draft.measures(), gaps.notStated);
    gaps.look("onBehalf", draft.accountability().onBehalf());
    gaps.look("impactAssessments", draft.accountability().impactAssessments());
    gaps.look("largeScale", draft.accountability().largeScale());
    gaps.look("authority", draft.authority());
    return gaps;
  }

  private void look(String path, Optional<?> part) {
    if (part.isEmpty()) {
      notStated.add(path);
    }
  }

  private void look(String path, Collection<?> parts, List<String> saying) {
    if (parts.isEmpty()) {
      saying.add(path);
    }
  }

  private <T> void look(String path, Declared<T> declared) {
    declared.fold(value -> true, () -> none.add(path), () -> notStated.add(path));
  }
}
