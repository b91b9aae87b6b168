package fi.rekisteri.core.retention;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a certificate of erasure as one page for people, from the signed file and nothing else.
 * Self-contained, without script or outside resource, well-formed as HTML and as XML, readable on
 * paper, on a phone, in the dark and by a screen reader. It goes person by person, and keeps none.
 * Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>The whole file is verified before the first letter is written: of a broken one there is no
 *       page.
 *   <li>An execution that is not complete is said to be so in the page's title, heading and first
 *       words, with what is left to do.
 *   <li>Every text is escaped; none can become markup, a template tag or a link.
 *   <li>It holds ids of people and of staff, and no value of anybody. The page itself is not
 *       signed: hand it over together with the file.
 * </ul>
 */
public final class ErasureCertificatePage {
  private final RegisterDefinition definition;
  private final PageTemplate template =
      PageTemplate.of(ErasureCertificatePage.class, "erasure-certificate.mustache");

  private ErasureCertificatePage(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A page writer for one register.
   *
   * @param definition names fields and holds, and the zone in which times are shown
   * @return the writer; keep it
   */
  public static ErasureCertificatePage of(RegisterDefinition definition) {
    return new ErasureCertificatePage(definition);
  }

  /**
   * Writes the page of a certificate.
   *
   * @param file the certificate; it is read twice
   * @param verifier whom it trusts
   * @param language the language of the page
   * @param out takes an HTML document, to be encoded as UTF-8; stays open, and gets nothing where
   *     the certificate is broken
   * @return what the verification came to
   * @throws IOException where the file cannot be read
   * @throws IllegalArgumentException where it is of another register than the definition
   */
  public CertificateVerdict write(
      CertificateFile file, ErasureCertificateVerifier verifier, Language language, Writer out)
      throws IOException {
    CertificateVerdict verdict = verify(file, verifier);
    if (verdict instanceof CertificateVerdict.Broken) {
      return verdict;
    }
    CertificateVerdict.Facts facts =
        verdict.fold(
            new CertificateVerdict.Cases<>(complete -> complete, undone -> undone, this::none));
    requireOwn(facts);
    try (InputStream again = file.open()) {
      CertificateWalk walk = verifier.walk(again);
      template.render(content(facts, walk, language), out);
      if (!walk.end().equals(verdict)) {
        throw new BrokenException(CertificateDefect.ALTERED_BEFORE);
      }
      return verdict;
    } catch (BrokenException | UncheckedIOException changed) {
      throw new IOException("the certificate changed while its page was written", changed);
    }
  }

  private static CertificateVerdict verify(
      CertificateFile file, ErasureCertificateVerifier verifier) throws IOException {
    try (InputStream first = file.open()) {
      return verifier.verify(first);
    }
  }

  private CertificateVerdict.Facts none(CertificateVerdict.Broken broken) {
    throw new BrokenException(broken.defect());
  }

  private void requireOwn(CertificateVerdict.Facts facts) {
    if (!facts.certificate().issuer().register().equals(definition.id().value())) {
      throw new IllegalArgumentException("the certificate is of another register");
    }
  }

  private Map<String, Object> content(
      CertificateVerdict.Facts facts, CertificateWalk walk, Language language) {
    RetentionWords words = new RetentionWords(definition, language);
    CertificateTelling telling = new CertificateTelling(words);
    String state = facts.certificate().isComplete() ? "complete" : "incomplete";
    String heading = words.text("certificate.heading." + state);
    Map<String, Object> content = new HashMap<>();
    content.put("language", language.tag());
    content.put("title", heading + " – " + definition.name().in(language));
    content.put("heading", heading);
    content.put("state", state);
    content.put("lead", words.text("certificate.lead." + state));
    List<Line> undone = telling.undone(facts.certificate());
    content.put("left", undone.isEmpty() ? List.of() : List.of(Map.of("undone", shown(undone))));
    content.put("facts", shown(telling.facts(facts)));
    content.put("tables", tables(facts, words, telling));
    content.put("limitsHeading", words.text("part.limits"));
    content.put("limits", shown(telling.limits(facts.totals())));
    content.put("lists", walk.hasNext() ? List.of(list(walk, words, telling)) : List.of());
    return content;
  }

  private static List<Map<String, Object>> shown(List<Line> lines) {
    return lines.stream().map(Line::shown).toList();
  }

  private static List<Map<String, Object>> tables(
      CertificateVerdict.Facts facts, RetentionWords words, CertificateTelling telling) {
    List<Map<String, Object>> tables = new ArrayList<>();
    for (Part part :
        List.of(
            new Part("outcomes", telling.outcomes(facts.certificate().report())),
            new Part("sources", telling.sources(facts.certificate().report())))) {
      if (!part.lines().isEmpty()) {
        tables.add(CountTable.shown(words, part));
      }
    }
    return tables;
  }

  private static Map<String, Object> list(
      CertificateWalk walk, RetentionWords words, CertificateTelling telling) {
    return PeopleList.shown(
        words,
        "done",
        new Iterator<ToldPerson>() {
          @Override
          public boolean hasNext() {
            return walk.hasNext();
          }

          @Override
          public ToldPerson next() {
            try {
              return telling.person(walk.next());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
  }
}
