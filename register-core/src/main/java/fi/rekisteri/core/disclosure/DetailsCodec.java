package fi.rekisteri.core.disclosure;

import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureDetails.Basis;
import fi.rekisteri.disclosure.DisclosureDetails.Safeguard;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.DisclosureRoute.Onward;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.CountryCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The details of a line as bytes: a form, then texts behind their lengths and lists behind their
 * counts; what may be missing is a list of one or none.
 */
final class DetailsCodec {
  private static final int FORM = 1;

  private DetailsCodec() {}

  static byte[] write(DisclosureDetails details) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeUTF(details.party());
      out.writeUTF(details.country().value());
      write(out, details.route());
      out.writeByte(details.safeguards().size());
      for (Safeguard safeguard : details.safeguards()) {
        out.writeUTF(safeguard.country().value());
        out.writeUTF(safeguard.kind().name());
        out.writeUTF(safeguard.reference());
      }
      out.writeUTF(details.basis().evidence().name());
      out.writeUTF(details.basis().reference());
      write(out, details.basis().agreement());
      write(out, details.basis().human());
    } catch (IOException tooLong) {
      throw new IllegalArgumentException("a text of a disclosure is longer than 65535 bytes");
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, DisclosureRoute route) throws IOException {
    write(out, route.subProcessor());
    out.writeByte(route.accessedFrom().size());
    for (CountryCode country : new TreeSet<>(route.accessedFrom())) {
      out.writeUTF(country.value());
    }
    write(out, route.onward().map(Onward::party));
    write(out, route.onward().map(onward -> onward.country().value()));
  }

  private static void write(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      out.writeUTF(text.get());
    }
  }

  static DisclosureDetails read(byte[] plain) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
      if (in.readUnsignedByte() != FORM) {
        throw unsupported();
      }
      return new DisclosureDetails(in.readUTF(), country(in), route(in), safeguards(in), basis(in));
    } catch (IOException | IllegalArgumentException newer) {
      throw unsupported();
    }
  }

  private static DisclosureRoute route(DataInputStream in) throws IOException {
    Optional<String> subProcessor = text(in);
    Set<CountryCode> accessedFrom = new HashSet<>();
    for (int rest = in.readUnsignedByte(); rest > 0; rest--) {
      accessedFrom.add(country(in));
    }
    Optional<String> party = text(in);
    Optional<String> to = text(in);
    return new DisclosureRoute(
        subProcessor,
        accessedFrom,
        party.map(name -> new Onward(name, new CountryCode(to.orElseThrow()))));
  }

  private static List<Safeguard> safeguards(DataInputStream in) throws IOException {
    List<Safeguard> safeguards = new ArrayList<>();
    for (int rest = in.readUnsignedByte(); rest > 0; rest--) {
      safeguards.add(
          new Safeguard(country(in), TransferTool.Kind.valueOf(in.readUTF()), in.readUTF()));
    }
    return safeguards;
  }

  private static Basis basis(DataInputStream in) throws IOException {
    return new Basis(Evidence.valueOf(in.readUTF()), in.readUTF(), text(in), text(in));
  }

  private static CountryCode country(DataInputStream in) throws IOException {
    return new CountryCode(in.readUTF());
  }

  private static Optional<String> text(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
  }

  private static CorruptDataException unsupported() {
    return new CorruptDataException(
        ErrorCode.UNSUPPORTED_FORMAT,
        "the details of a disclosure were sealed in a form that is not known",
        "read them with the version of the library that wrote them, or a newer one");
  }
}
