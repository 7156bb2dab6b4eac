package vn.cancu.extract;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.text.PlacedWord.Box;

/// Reads an electronic signature on a page: signer and organisation from its certificate, the time from its dictionary,
/// either from its visible appearance where those are silent. Nothing is verified cryptographically.
final class PdfSignature {
    /// Bytes; a signature with its certificate chain has 8 to 16 kB, a larger one is not parsed.
    private static final int LARGEST = 1 << 18;

    private static final double WHOLE = 10_000;

    private PdfSignature() {}

    /// The signature in a form field; empty for an unsigned field that shows nothing.
    ///
    /// @param widget one of [PdfAnnotations#signatures(PDPage)]
    /// @param number page number, from 1
    /// @param shown the text of its appearance; may be blank
    static Optional<ElectronicSignature> of(PDAnnotation widget, PDPage page, int number, String shown) {
        Optional<Box> place = Optional.ofNullable(widget.getRectangle()).flatMap(box -> place(box, page));
        if (PdfAnnotations.inherited(widget.getCOSObject(), COSName.V) instanceof COSDictionary value) {
            var signature = new PDSignature(value);
            List<Rdn> names = names(value);
            String signer = named(names, "CN");
            String signing = signer.isEmpty() ? Objects.requireNonNullElse(signature.getName(), "") : signer;
            return Optional.of(SignatureWords.completed(new ElectronicSignature(
                    number, place, signing, organisation(names, signer), time(signature), shown.strip())));
        }
        return shown.isBlank()
                ? Optional.empty()
                : Optional.of(
                        SignatureWords.completed(new ElectronicSignature(number, place, "", "", "", shown.strip())));
    }

    /// Signing time in ISO 8601 with the offset of the signer's clock; empty when there is none.
    private static String time(PDSignature signature) {
        Calendar time = signature.getSignDate();
        return time == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        time.toInstant().atZone(time.getTimeZone().toZoneId()));
    }

    /// The subject names of the signer's certificate, broadest first; none when no certificate can be parsed.
    private static List<Rdn> names(COSDictionary signature) {
        if (!(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
                || contents.getBytes().length > LARGEST) {
            return List.of();
        }
        try {
            Optional<X509Certificate> own = own(CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(contents.getBytes())));
            return own.isEmpty()
                    ? List.of()
                    : new LdapName(own.get().getSubjectX500Principal().getName()).getRdns();
        } catch (CertificateException | InvalidNameException | RuntimeException e) {
            return List.of(); // spoiled, or of a kind that is not known: the appearance may tell
        }
    }

    /// The certificate of the signer: the one in the chain that is no certification authority's.
    private static Optional<X509Certificate> own(Collection<? extends Certificate> chain) {
        return chain.stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .filter(one -> one.getBasicConstraints() < 0)
                .findFirst();
    }

    private static String named(List<Rdn> names, String kind) {
        return names.stream()
                .filter(name -> name.getType().equalsIgnoreCase(kind))
                .map(name -> String.valueOf(name.getValue()).strip())
                .reduce((_, last) -> last)
                .orElse("");
    }

    /// Units from the smallest up, without one that repeats the signer: `SỞ GIÁO DỤC VÀ ĐÀO TẠO, ỦY BAN NHÂN DÂN TỈNH
    /// ĐỒNG THÁP`.
    private static String organisation(List<Rdn> names, String signer) {
        var units = new ArrayList<String>();
        for (String kind : List.of("OU", "O")) {
            String unit = named(names, kind);
            if (!unit.isEmpty() && !unit.equalsIgnoreCase(signer) && !units.contains(unit)) {
                units.add(unit);
            }
        }
        return String.join(", ", units);
    }

    /// A rectangle in PDF units as a position on the rendered page, in ten-thousandths; empty when it has no area.
    private static Optional<Box> place(PDRectangle box, PDPage page) {
        PDRectangle shown = page.getCropBox();
        double left = part(box.getLowerLeftX() - shown.getLowerLeftX(), shown.getWidth());
        double right = part(box.getUpperRightX() - shown.getLowerLeftX(), shown.getWidth());
        double low = part(box.getLowerLeftY() - shown.getLowerLeftY(), shown.getHeight());
        double high = part(box.getUpperRightY() - shown.getLowerLeftY(), shown.getHeight());
        Box placed = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> box(low, left, high, right);
            case 180 -> box(1 - right, low, 1 - left, high);
            case 270 -> box(1 - high, 1 - right, 1 - low, 1 - left);
            default -> box(left, 1 - high, right, 1 - low);
        };
        return placed.width() > 0 && placed.height() > 0 ? Optional.of(placed) : Optional.empty();
    }

    private static double part(double length, double whole) {
        return whole <= 0 ? 0 : Math.clamp(length / whole, 0.0, 1.0);
    }

    private static Box box(double left, double top, double right, double bottom) {
        return new Box(
                (int) Math.round(left * WHOLE),
                (int) Math.round(top * WHOLE),
                (int) Math.round((right - left) * WHOLE),
                (int) Math.round((bottom - top) * WHOLE));
    }
}
