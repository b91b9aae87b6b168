package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * One place that was looked through for the answer: "nothing here" must not look like "not asked".
 *
 * @param place {@code RECORDS}, {@code CHOICES}, {@code DISCLOSURES}, or the name of a source
 * @param name its name for people
 * @param given how many of its entries the answer gives
 */
record Searched(String place, LocalizedText name, int given) {
  static List<Searched> of(AccessAnswer answer) {
    List<Searched> places = new ArrayList<>();
    places.add(own("RECORDS", answer.data()));
    places.add(own("CHOICES", answer.choices()));
    places.add(own("DISCLOSURES", answer.disclosures()));
    for (SourceAnswer source : answer.elsewhere()) {
      places.add(new Searched(source.source(), source.label(), source.values().size()));
    }
    return places;
  }

  private static Searched own(String place, List<?> entries) {
    return new Searched(place, Wording.everywhere("searched." + place), entries.size());
  }
}
