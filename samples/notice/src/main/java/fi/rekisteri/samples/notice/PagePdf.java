package fi.rekisteri.samples.notice;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A page of ours as a PDF. The renderer fetches nothing: the page needs nothing from outside, and
 * whatever it might ask for is refused. The letters are those of Liberation Sans, which PDFBox
 * brings along.
 *
 * @param html the page
 */
record PagePdf(String html) {
  private static final String FONT = "Liberation Sans";
  private static final String LETTERS =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** The renderer knows neither variables nor the fonts of a screen. */
  private static final String STYLE =
      """
      <style>
      * { font-family: "Liberation Sans"; }
      body { font-size: 10pt; line-height: 1.4; }
      h1 { font-size: 20pt; } h2 { font-size: 14pt; margin: 18pt 0 4pt 0; page-break-after: avoid; }
      .facts dt { color: #444; } .facts dd { margin: 0 0 3pt 0; }
      caption { font-size: 10.5pt; padding: 4pt 0; page-break-after: avoid; }
      th, td { border-bottom: 0.5pt solid #999; }
      tr { page-break-inside: avoid; }
      .skip { display: none; }
      .apart { border: 1pt solid #000; padding: 4pt 8pt; page-break-inside: avoid; }
      @page { size: A4; margin: 18mm 16mm 20mm 16mm;
        @bottom-right { content: counter(page) " / " counter(pages); font-family: "Liberation Sans"; font-size: 8pt; } }
      </style>
      </head>
      """;

  byte[] bytes() throws IOException {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(PagePdf::letters, FONT);
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.withHtmlContent(html.replace("</head>", STYLE), "");
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  private static InputStream letters() {
    return PDDocument.class.getResourceAsStream(LETTERS);
  }
}
