package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.notice.NoticeRow;
import java.util.Arrays;
import java.util.List;

/**
 * What became of one sentence of the notice "Asiakasrekisteri".
 *
 * @param sentence its number
 * @param row where it stands now
 * @param seed what it says, in parts
 * @param ours the parts of the corrected notice that say it; empty where none does
 * @param remark what was changed, or why nothing says it
 */
record SeedCounterpart(
    String sentence, NoticeRow row, String seed, List<String> ours, String remark) {
  static final String FILE = "seed-counterparts.tsv";

  static List<SeedCounterpart> all() {
    return PageTemplate.source(SeedCounterpart.class, FILE)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(SeedCounterpart::parse)
        .toList();
  }

  private static SeedCounterpart parse(String line) {
    String[] parts = line.split("\t");
    List<String> ours = parts[3].equals("-") ? List.of() : Arrays.asList(parts[3].split(" … "));
    return new SeedCounterpart(
        parts[0], NoticeRow.valueOf(parts[1]), parts[2], ours, parts.length > 4 ? parts[4] : "");
  }
}
