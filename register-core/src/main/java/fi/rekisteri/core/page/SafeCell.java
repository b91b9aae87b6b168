package fi.rekisteri.core.page;

import java.util.regex.Pattern;

/**
 * A cell that no spreadsheet takes for a formula. What would begin one is led in by an apostrophe:
 * at the beginning of the cell, and also behind anything at which a spreadsheet that is set to
 * another separator might begin a new cell. Full-width signs count: some spreadsheets narrow them.
 */
public final class SafeCell {
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?:^|(?<=[;,|\\t\\r\\n]))(?=[\"' ]*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20])");

  private SafeCell() {}

  public static String of(String text) {
    return FORMULA.matcher(text).replaceAll("'");
  }
}
