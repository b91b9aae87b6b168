package fi.rekisteri.samples.quickstart;

import fi.rekisteri.ImportReport.Reject;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The refused rows of a file, by code. A reject knows row, code and column, and no value. */
record RejectReport(DataFile file, List<Reject> rejects) {
  void print(PrintStream out) {
    out.println("   refused in " + file + ", by code, as row (column):");
    rejects.stream()
        .collect(Collectors.groupingBy(Reject::code, TreeMap::new, Collectors.toList()))
        .forEach((code, some) -> out.printf("     %-24s %s%n", code, rows(some)));
  }

  private static String rows(List<Reject> rejects) {
    return rejects.stream()
        .map(r -> r.place().equals("row") ? "" + r.row() : r.row() + " (" + r.place() + ")")
        .collect(Collectors.joining(", "));
  }
}
