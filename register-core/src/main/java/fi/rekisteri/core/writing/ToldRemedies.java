package fi.rekisteri.core.writing;

import fi.rekisteri.core.page.Line;
import java.util.List;

/**
 * The remedies in one language.
 *
 * @param heading the heading
 * @param intro to whom a person may complain
 * @param authorities each authority by its name, and how it is reached
 * @param further how long it may take, and the court
 */
record ToldRemedies(String heading, List<Line> intro, List<Part> authorities, List<Line> further) {
  ToldRemedies {
    intro = List.copyOf(intro);
    authorities = List.copyOf(authorities);
    further = List.copyOf(further);
  }
}
