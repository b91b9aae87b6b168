package fi.rekisteri.samples.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What one piece of work may cost at most.
 *
 * @param work what is measured, against what
 * @param limit the bar; 0 where the figure is told only
 * @param aim what would be good; 0 where nothing is asked beyond the bar
 * @param figure the figure that is held against it
 */
record Bar(String work, double limit, double aim, Function<Cells, Figure> figure) {
  private static final String ENCRYPT = "RawJdk.encrypt12";
  private static final String DECRYPT = "RawJdk.decrypt12";

  /** All bars; another backend than the JDK's is told only. */
  static List<Bar> all(String backend, int java) {
    List<Bar> bars = new ArrayList<>(ours(java));
    if (!backend.equals("JDK")) {
      bars.replaceAll(bar -> new Bar(bar.work, 0, 0, bar.figure));
    }
    bars.addAll(others());
    return bars;
  }

  private static List<Bar> ours(int java) {
    double one = java >= 25 ? 4 : 6; // a change of key costs less there
    return List.of(
        new Bar(
            "seal 12, key at hand (the next line without the unwrapping) / 12 raw encryptions",
            2.0,
            1.5,
            cells ->
                cells.timeWithout(
                    "RegisterSealing.unwrap", "RegisterSealing.unwrapAndSeal12", ENCRYPT)),
        ratio("unwrap the key and seal 12 / 12 raw encryptions", 0, 0)
            .of("RegisterSealing.unwrapAndSeal12", ENCRYPT),
        ratio("unwrap the key and open 12 / 12 raw decryptions", 1.6, 1.25)
            .of("RegisterSealing.open12", DECRYPT),
        ratio("the same, and check the seal of the record / 12 raw decryptions", 0, 0)
            .of("RegisterSealing.checkAndOpen12", DECRYPT),
        ratio("create: new key, wrap, seal 12, 4 tags / 12 raw encryptions", 2.5, 0)
            .of("RegisterSealing.create", ENCRYPT),
        ratio("unwrap the key and open one / one raw decryption", one, 0)
            .of("RegisterSealing.open1", "RawJdk.decrypt1"),
        ratio("re-wrap the key / one raw encryption", 4, 0)
            .of("RegisterSealing.rewrap", "RawJdk.encrypt1"),
        ratio("unwrap the key / one raw decryption", 0, 0)
            .of("RegisterSealing.unwrap", "RawJdk.decrypt1"),
        ratio("tag of an e-mail address / bare HMAC", 6, 0)
            .of("RegisterSealing.tag", "RawJdk.hmac"),
        new Bar(
            "tag of an e-mail address, microseconds",
            2,
            0,
            cells -> cells.micros("RegisterSealing.tag")),
        new Bar(
            "bytes allocated, unwrap the key and open 12 / 12 raw decryptions",
            1.4,
            0,
            cells -> cells.allocation("RegisterSealing.open12", DECRYPT)));
  }

  private static List<Bar> others() {
    List<Bar> bars = new ArrayList<>();
    for (String library : List.of("Tink", "Spring", "Jasypt")) {
      bars.add(
          ratio(library + ": seal 12, no key of one's own / 12 raw encryptions", 0, 0)
              .of(library + "Sealing.seal12", ENCRYPT));
      bars.add(
          ratio(library + ": open 12, no key of one's own / 12 raw decryptions", 0, 0)
              .of(library + "Sealing.open12", DECRYPT));
    }
    return bars;
  }

  private static Ratio ratio(String work, double limit, double aim) {
    return (cell, base) -> new Bar(work, limit, aim, cells -> cells.time(cell, base));
  }

  private interface Ratio {
    Bar of(String cell, String base);
  }

  String verdict(Figure reached) {
    if (limit == 0) {
      return "told";
    }
    if (reached.best() > limit) {
      return "not met";
    }
    return aim > 0 && reached.best() > aim ? "met, not the aim" : "met";
  }
}
