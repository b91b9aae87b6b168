package fi.rekisteri.samples.quickstart;

import fi.rekisteri.core.intake.CsvSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files of invented people that come with the sample. */
enum DataFile {
  CUSTOMERS("asiakkaat.csv"),
  ORDERS("tilaukset.csv");

  private final String fileName;

  DataFile(String fileName) {
    this.fileName = fileName;
  }

  InputStream open() throws IOException {
    InputStream file = DataFile.class.getResourceAsStream(fileName);
    if (file == null) {
      throw new FileNotFoundException(fileName);
    }
    return file;
  }

  static CsvSource source(InputStream file) {
    return CsvSource.semicolons(file);
  }

  @Override
  public String toString() {
    return fileName;
  }
}
